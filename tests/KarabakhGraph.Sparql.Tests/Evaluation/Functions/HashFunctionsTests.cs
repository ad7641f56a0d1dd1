using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Tests.Evaluation.Functions;

public class HashFunctionsTests
{
    /// <summary>The published digests of "abc" (RFC 1321, section A.5; FIPS 180-4 examples).</summary>
    [Theory]
    [InlineData("Md5", "900150983cd24fb0d6963f7d28e17f72")]
    [InlineData("Sha1", "a9993e364706816aba3e25717850c26c9cd0d89d")]
    [InlineData("Sha256", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("Sha384", "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7")]
    [InlineData("Sha512", "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f")]
    public void DigestsAreLowerCaseHexadecimal(string name, string digest)
    {
        var function = Enum.Parse<BuiltIn>(name);

        Assert.Equal($"\"{digest}\"", Some.Call(function, "\"abc\""));
        Assert.Equal($"\"{digest}\"", Some.Call(function, "\"abc\"^^xsd:string"));
        Assert.Equal("error", Some.Call(function, "\"abc\"@en"));
        Assert.Equal("error", Some.Call(function, "1"));
    }

    [Fact]
    public void TheUtf8FormIsHashed() => Assert.Equal("\"e7ada485d13b1decf628c9211bc3a97b\"", Some.Call(BuiltIn.Md5, "\"食べ物\""));
}
