using System.Text;
using FsCheck;
using FsCheck.Fluent;
using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Sparql.Tests.Results;

public class ResultFormatTests
{
    private static readonly Variable X = new("x");
    private static readonly Variable Y = new("größe");

    /// <summary>Terms that every format but CSV carries.</summary>
    private static readonly Term[] Terms =
    [
        new Iri("http://example/Şuşa#a?b&c"), new BlankNode("b0"), new Literal(""), new Literal("Shusha"), new Literal("a\tb\nc\rd\r\ne\"f'\\g,h<i>&amp;]]>"),
        new Literal("  x "), new Literal("😀"), new Literal("_:x"), Literal.WithLanguage("Sjoesja", "nl-BE"), Literal.WithLanguage("", "en"), new Literal("01", Xsd.Integer), new Literal("x", Xsd.Integer),
        new Literal("1.0", new Iri("t:a\"b")), new Literal("true", Xsd.Boolean), new Literal("<a:b>"), new Literal("\\u0041"),
    ];

    public static TheoryData<ResultFormat> Exact => new(ResultFormat.Json, ResultFormat.Xml, ResultFormat.Tsv);

    [Theory]
    [MemberData(nameof(Exact))]
    public void WhatIsWrittenIsReadBack(ResultFormat format)
    {
        var solution = Gen.Choose(0, Terms.Length).Select(i => i == Terms.Length ? null : Terms[i] is Literal { Datatype.Value: "t:a\"b" } && format == ResultFormat.Tsv ? null : Terms[i])
            .Two().Select(row => Bind(row.Item1, row.Item2));

        Prop.ForAll(solution.ListOf().ToArbitrary(), solutions =>
        {
            var read = Assert.IsType<SolutionsResult>(Read(format, Write(format, new SolutionsResult([X, Y], solutions))));
            return read.Variables.SequenceEqual([X, Y]) && read.Solutions.SequenceEqual(solutions);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [MemberData(nameof(Exact))]
    public void NoVariablesAndNoSolutionsAreNotTheSame(ResultFormat format)
    {
        Assert.Empty(Solutions(format, [], []));
        Assert.Empty(Solutions(format, [X], []));
        Assert.Equal([Solution.Empty, Solution.Empty], Solutions(format, [], [Solution.Empty, Solution.Empty]));
        Assert.Equal([Solution.Empty, Bind(Terms[0], null), Solution.Empty], Solutions(format, [X], [Solution.Empty, Bind(Terms[0], null), Solution.Empty]));
    }

    [Fact]
    public void CsvKeepsTheTextOfTerms()
    {
        var csv = Write(ResultFormat.Csv, new SolutionsResult([X, Y], [Bind(Terms[0], Terms[4]), Bind(null, new Literal("5", Xsd.Integer)), Bind(Terms[1], null)]));

        Assert.Equal("x,größe\r\nhttp://example/Şuşa#a?b&c,\"a\tb\nc\rd\r\ne\"\"f'\\g,h<i>&amp;]]>\"\r\n,5\r\n_:b0,\r\n", csv);
        var read = Assert.IsType<SolutionsResult>(Read(ResultFormat.Csv, csv));
        Assert.Equal([Bind(new Literal("http://example/Şuşa#a?b&c"), Terms[4]), Bind(null, new Literal("5")), Bind(Terms[1], null)], read.Solutions);
    }

    [Theory]
    [InlineData("JSON", "{\"head\":{},\"boolean\":true}\n")]
    [InlineData("XML", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\">\n  <head />\n  <boolean>true</boolean>\n</sparql>\n")]
    public void BooleansAreWrittenAndRead(string name, string expected)
    {
        var format = ResultFormat.All.Single(candidate => candidate.Name == name);

        Assert.Equal(expected, Write(format, new BooleanResult(true)));
        Assert.True(Assert.IsType<BooleanResult>(Read(format, expected)).Value);
        Assert.False(Assert.IsType<BooleanResult>(Read(format, expected.Replace("true", "false", StringComparison.Ordinal))).Value);
    }

    [Fact]
    public void SolutionsLookAsTheSpecificationsShowThem()
    {
        var result = new SolutionsResult([X, Y], [Bind(new Iri("a:b"), Literal.WithLanguage("Şuşa", "az")), Bind(new BlankNode("b0"), new Literal("1", Xsd.Integer))]);

        Assert.Equal(
            """
            {"head":{"vars":["x","größe"]},"results":{"bindings":[
            {"x":{"type":"uri","value":"a:b"},"größe":{"type":"literal","value":"Şuşa","xml:lang":"az"}},
            {"x":{"type":"bnode","value":"b0"},"größe":{"type":"literal","value":"1","datatype":"http://www.w3.org/2001/XMLSchema#integer"}}
            ]}}

            """, Write(ResultFormat.Json, result));
        Assert.Equal("?x\t?größe\n<a:b>\t\"Şuşa\"@az\n_:b0\t1\n", Write(ResultFormat.Tsv, result));
        Assert.Equal(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <sparql xmlns="http://www.w3.org/2005/sparql-results#">
              <head>
                <variable name="x" />
                <variable name="größe" />
              </head>
              <results>
                <result>
                  <binding name="x">
                    <uri>a:b</uri>
                  </binding>
                  <binding name="größe">
                    <literal xml:lang="az">Şuşa</literal>
                  </binding>
                </result>
                <result>
                  <binding name="x">
                    <bnode>b0</bnode>
                  </binding>
                  <binding name="größe">
                    <literal datatype="http://www.w3.org/2001/XMLSchema#integer">1</literal>
                  </binding>
                </result>
              </results>
            </sparql>

            """, Write(ResultFormat.Xml, result));
    }

    [Fact]
    public void FormatsRefuseWhatTheyCannotSay()
    {
        Assert.Contains("take JSON or XML", Refusal(ResultFormat.Csv, new BooleanResult(true)), StringComparison.Ordinal);
        Assert.Contains("take JSON or XML", Refusal(ResultFormat.Tsv, new BooleanResult(true)), StringComparison.Ordinal);
        Assert.Contains("RDF format", Refusal(ResultFormat.Json, new GraphResult([], new PrefixMap())), StringComparison.Ordinal);
        Assert.Contains("?x holds U+0001", Refusal(ResultFormat.Xml, new SolutionsResult([X], [Bind(new Literal("a\u0001"), null)])), StringComparison.Ordinal);
        Assert.Contains("?x holds U+FFFF", Refusal(ResultFormat.Xml, new SolutionsResult([X], [Bind(new Literal("\uFFFF"), null)])), StringComparison.Ordinal);
        Assert.Contains("no IRI has", Refusal(ResultFormat.Tsv, new SolutionsResult([X], [Bind(new Iri("a:b\t<c>"), null)])), StringComparison.Ordinal);
        Assert.All(ResultFormat.All, format =>
            Assert.Contains("half a surrogate pair", Refusal(format, new SolutionsResult([X], [Bind(new Literal("a\uD83Db"), null)])), StringComparison.Ordinal));
    }

    [Fact]
    public void BlankNodesOfTwoDocumentsStayApart()
    {
        var issuer = new BlankNodeIssuer();
        const string Tsv = "?x\t?y\n_:a\t_:a\n_:b\t\n";
        var first = Assert.IsType<SolutionsResult>(ResultFormat.Tsv.Read(Utf8(Tsv), issuer)).Solutions.ToList();
        var second = Assert.IsType<SolutionsResult>(ResultFormat.Tsv.Read(Utf8(Tsv), issuer)).Solutions.ToList();

        Assert.Equal(first[0][X], first[0][new Variable("y")]);
        Assert.NotEqual(first[0][X], first[1][X]);
        Assert.NotEqual(first[0][X], second[0][X]);
    }

    [Fact]
    public void SolutionsAreWrittenWhileTheyAreFound()
    {
        foreach (var format in ResultFormat.All)
        {
            var output = new StringWriter();
            var soFar = new List<int>();
            format.Write(new SolutionsResult([X], Enumerable.Range(0, 20_000).Select(i =>
            {
                soFar.Add(output.GetStringBuilder().Length);
                return Bind(new Literal($"{i}"), null);
            })), output);

            Assert.True(soFar[^1] > output.GetStringBuilder().Length / 2, format.Name);
        }
    }

    [Theory]
    [InlineData("a.srj", "application/sparql-results+json; charset=utf-8", "JSON")]
    [InlineData("a.b.SRX", "application/sparql-results+xml", "XML")]
    [InlineData("a.csv", "Text/CSV", "CSV")]
    [InlineData("a.tsv", "text/tab-separated-values", "TSV")]
    [InlineData("a.ttl", "text/turtle", null)]
    public void FormatsAreFoundByNameOfFileAndMediaType(string path, string mediaType, string? name)
    {
        Assert.Equal(name, ResultFormat.ForPath(path)?.Name);
        Assert.Equal(name, ResultFormat.ForMediaType(mediaType)?.Name);
    }

    private static Solution Bind(Term? x, Term? y)
    {
        var solution = x is null ? Solution.Empty : Solution.Empty.With(X, x);
        return y is null ? solution : solution.With(Y, y);
    }

    private static IEnumerable<Solution> Solutions(ResultFormat format, Variable[] variables, Solution[] solutions) =>
        Assert.IsType<SolutionsResult>(Read(format, Write(format, new SolutionsResult(variables, solutions)))).Solutions;

    private static string Refusal(ResultFormat format, QueryResult result) => Assert.ThrowsAny<ArgumentException>(() => Write(format, result)).Message;

    private static string Write(ResultFormat format, QueryResult result)
    {
        var output = new StringWriter();
        format.Write(result, output);
        return output.ToString();
    }

    private static QueryResult Read(ResultFormat format, string text) => format.Read(Utf8(text));

    private static MemoryStream Utf8(string text) => new(Encoding.UTF8.GetBytes(text));
}
