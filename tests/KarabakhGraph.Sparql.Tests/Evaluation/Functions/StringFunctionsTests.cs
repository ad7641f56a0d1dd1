using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation.Functions;

namespace KarabakhGraph.Sparql.Tests.Evaluation.Functions;

public class StringFunctionsTests
{
    [Theory]
    [InlineData("\"Şuşa\"", "\"4\"^^xsd:integer")]
    [InlineData("\"a😀\"@en", "\"2\"^^xsd:integer")]
    [InlineData("1", "error")]
    [InlineData("<a:b>", "error")]
    public void LengthCountsCodePoints(string text, string expected) => Assert.Equal(expected, Some.Call(BuiltIn.StrLen, text));

    [Theory]
    [InlineData("\"foobar\"", "4", null, "\"bar\"")]
    [InlineData("\"foobar\"@en", "4", "1", "\"b\"@en")]
    [InlineData("\"a😀b\"", "2", "1", "\"😀\"")]
    [InlineData("\"a😀b\"", "3", null, "\"b\"")]
    [InlineData("\"12345\"", "1.5", "2.6", "\"234\"")]
    [InlineData("\"12345\"", "0", "3", "\"12\"")]
    [InlineData("\"12345\"", "5", "-3", "\"\"")]
    [InlineData("\"12345\"", "-3", "5", "\"1\"")]
    [InlineData("\"12345\"", "\"NaN\"^^xsd:double", "3", "\"\"")]
    [InlineData("\"12345\"", "1", "\"NaN\"^^xsd:double", "\"\"")]
    [InlineData("\"12345\"", "-42", "\"INF\"^^xsd:double", "\"12345\"")]
    [InlineData("\"12345\"", "\"-INF\"^^xsd:double", "\"INF\"^^xsd:double", "\"\"")]
    [InlineData("\"12345\"", "99999999999", null, "\"\"")]
    [InlineData("\"12345\"", "2", "99999999999", "\"2345\"")]
    [InlineData("\"\"", "1", "1", "\"\"")]
    [InlineData("\"foobar\"", "\"4\"", null, "error")]
    [InlineData("4", "4", null, "error")]
    public void SubstringsCountCodePointsFromOne(string text, string start, string? length, string expected) =>
        Assert.Equal(expected, Some.Call(BuiltIn.Substr, length is null ? [text, start] : [text, start, length]));

    [Theory]
    [InlineData("\"straße 😀\"@de", "\"STRAßE 😀\"@de", "\"straße 😀\"@de")]
    [InlineData("\"İIi\"", "\"İII\"", "\"İii\"")]
    [InlineData("\"𐐨\"", "\"𐐀\"", "\"𐐨\"")]
    [InlineData("1", "error", "error")]
    public void CaseIsMappedCharacterByCharacter(string text, string upper, string lower)
    {
        Assert.Equal(upper, Some.Call(BuiltIn.UCase, text));
        Assert.Equal(lower, Some.Call(BuiltIn.LCase, text));
    }

    /// <summary>Text, part, then STRSTARTS, STRENDS, CONTAINS, STRBEFORE, STRAFTER.</summary>
    public static TheoryData<string, string, string, string, string, string, string> Parts => new()
    {
        { "\"foobar\"", "\"foo\"", "true", "false", "true", "\"\"", "\"bar\"" },
        { "\"foobar\"@en", "\"bar\"@en", "false", "true", "true", "\"foo\"@en", "\"\"@en" },
        { "\"foobar\"@en", "\"ob\"", "false", "false", "true", "\"fo\"@en", "\"ar\"@en" },
        { "\"foobar\"@en", "\"ob\"^^xsd:string", "false", "false", "true", "\"fo\"@en", "\"ar\"@en" },
        { "\"foobar\"@en", "\"xyz\"@en", "false", "false", "false", "\"\"", "\"\"" },
        { "\"foobar\"", "\"\"", "true", "true", "true", "\"\"", "\"foobar\"" },
        { "\"foobar\"@en", "\"\"", "true", "true", "true", "\"\"@en", "\"foobar\"@en" },
        { "\"Cafe\\u0301\"", "\"é\"", "false", "false", "false", "\"\"", "\"\"" },
        { "\"a\\u0000b\"", "\"\\u0000\"", "false", "false", "true", "\"a\"", "\"b\"" },
        { "\"foobar\"", "\"foo\"@en", "error", "error", "error", "error", "error" },
        { "\"foobar\"@en", "\"foo\"@nl", "error", "error", "error", "error", "error" },
        { "12", "\"1\"", "error", "error", "error", "error", "error" },
        { "\"12\"", "1", "error", "error", "error", "error", "error" },
    };

    [Theory]
    [MemberData(nameof(Parts))]
    public void PartsAreFoundByCodePointInCompatibleArguments(string text, string part, string starts, string ends, string contains, string before, string after) =>
        Assert.Equal(
            [starts, ends, contains, before, after],
            new[] { BuiltIn.StrStarts, BuiltIn.StrEnds, BuiltIn.Contains, BuiltIn.StrBefore, BuiltIn.StrAfter }.Select(function => Some.Call(function, text, part)));

    [Theory]
    [InlineData("\"Los Angeles\"@en", "\"Los%20Angeles\"")]
    [InlineData("\"a-_.~Z09\"", "\"a-_.~Z09\"")]
    [InlineData("\"Şuşa/😀\"", "\"%C5%9Eu%C5%9Fa%2F%F0%9F%98%80\"")]
    [InlineData("<a:b>", "error")]
    public void EncodingKeepsUnreservedCharactersOnly(string text, string expected) => Assert.Equal(expected, Some.Call(BuiltIn.EncodeForUri, text));

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"foobar\"", "\"foo\"", "\"bar\"^^xsd:string")]
    [InlineData("\"foobar\"@en", "\"foo\"@en", "\"bar\"@EN")]
    [InlineData("\"foobar\"", "\"foo\"@en", "\"bar\"@nl")]
    [InlineData("\"foobar\"", "\"foo\"@en", "\"bar\"")]
    [InlineData("\"foobar\"", "\"foo\"", "\"bar\"@en")]
    [InlineData("error", "\"foo\"", "1")]
    public void ConcatKeepsTheLanguageThatAllShare(string expected, params string[] texts) => Assert.Equal(expected, Some.Call(BuiltIn.Concat, texts));

    [Fact]
    public void ResultsBeyondTheLengthLimitAreErrors()
    {
        var half = new Constant(new Rdf.Literal(new string('é', (StringFunctions.MaxLength / 2) + 1)));

        Assert.Equal("error", Some.Value(new BuiltInCall(BuiltIn.Concat, [half, half])));
        Assert.Equal("error", Some.Value(new BuiltInCall(BuiltIn.EncodeForUri, [half])));
        Assert.Equal("error", Some.Value(new BuiltInCall(BuiltIn.Replace, [Some.Expression("\"aaa\""), Some.Expression("\"a\""), half])));
    }

    [Theory]
    [InlineData("\"en\"", "\"EN\"", "true")]
    [InlineData("\"en-gb\"", "\"en\"", "true")]
    [InlineData("\"eng\"", "\"en\"", "false")]
    [InlineData("\"en\"", "\"en-GB\"", "false")]
    [InlineData("\"nl-BE\"", "\"*\"", "true")]
    [InlineData("\"\"", "\"*\"", "false")]
    [InlineData("\"en\"", "\"\"", "false")]
    [InlineData("\"en\"@en", "\"*\"", "error")]
    [InlineData("\"en\"", "1", "error")]
    public void LanguageRangesMatchByBasicFiltering(string tag, string range, string expected) => Assert.Equal(expected, Some.Call(BuiltIn.LangMatches, tag, range));
}
