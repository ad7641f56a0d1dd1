using System.Globalization;
using System.Text;
using FsCheck.Fluent;
using KarabakhGraph.Rdf.Formats.JsonLd;

namespace KarabakhGraph.Rdf.Tests.Formats.JsonLd;

public class CanonicalJsonTests
{
    /// <summary>Doubles by their bits, from RFC 8785, appendix B.</summary>
    [Theory]
    [InlineData("0000000000000000", "0")]
    [InlineData("8000000000000000", "0")]
    [InlineData("0000000000000001", "5e-324")]
    [InlineData("8000000000000001", "-5e-324")]
    [InlineData("7fefffffffffffff", "1.7976931348623157e+308")]
    [InlineData("ffefffffffffffff", "-1.7976931348623157e+308")]
    [InlineData("4340000000000000", "9007199254740992")]
    [InlineData("c340000000000000", "-9007199254740992")]
    [InlineData("4430000000000000", "295147905179352830000")]
    [InlineData("44b52d02c7e14af5", "9.999999999999997e+22")]
    [InlineData("44b52d02c7e14af6", "1e+23")]
    [InlineData("44b52d02c7e14af7", "1.0000000000000001e+23")]
    [InlineData("444b1ae4d6e2ef4e", "999999999999999700000")]
    [InlineData("444b1ae4d6e2ef50", "1e+21")]
    [InlineData("3eb0c6f7a0b5ed8c", "9.999999999999997e-7")]
    [InlineData("3eb0c6f7a0b5ed8d", "0.000001")]
    [InlineData("41b3de4355555553", "333333333.3333332")]
    [InlineData("41b3de4355555554", "333333333.33333325")]
    [InlineData("becbf647612f3696", "-0.0000033333333333333333")]
    public void NumbersAreSpelledAsEcmaScriptDoes(string bits, string expected) =>
        Assert.Equal(expected, CanonicalJson.Number(BitConverter.UInt64BitsToDouble(ulong.Parse(bits, NumberStyles.HexNumber, CultureInfo.InvariantCulture))));

    [Fact]
    public void ANumberIsReadBackAsItself() => Some.Check(ArbMap.Default.GeneratorFor<double>().Where(double.IsFinite), number =>
        Assert.Equal(number, double.Parse(CanonicalJson.Number(number), CultureInfo.InvariantCulture)), times: 2000);

    [Theory]
    [InlineData("""{ "b" : [ 1.0, 1E2, true, null, {} ], "a" : "x" }""", """{"a":"x","b":[1,100,true,null,{}]}""")]
    [InlineData("""{"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude02":5,"\u0080":6,"\u00f6":7}""", "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😂\":5,\"\ufb33\":3}")]
    [InlineData("\"\\u000f\\u0008\\/\\u0041\\\"\\\\\"", "\"\\u000f\\b/A\\\"\\\\\"")]
    public void AValueHasOneSpelling(string json, string expected) =>
        Assert.Equal(expected, CanonicalJson.Of(new JsonParser(new JsonTexts(), 10, 100).Parse(null, Encoding.UTF8.GetBytes(json))));
}
