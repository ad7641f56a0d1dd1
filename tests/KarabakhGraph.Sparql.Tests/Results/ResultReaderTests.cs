using System.Text;
using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Sparql.Tests.Results;

public class ResultReaderTests
{
    private const string XmlStart = "<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\"><head><variable name=\"x\"/></head>";

    /// <summary>A format, a text that is none of it, and a part of the message.</summary>
    public static TheoryData<string, string, string> Malformed => new()
    {
        { "JSON", "", "1:1: This is not JSON" },
        { "JSON", "{\"head\":{},\n oops}", "2:2: This is not JSON" },
        { "JSON", "[]", "'head' is missing" },
        { "JSON", "{\"head\":{}}", "'results' is missing" },
        { "JSON", "{\"head\":{\"vars\":\"x\"},\"results\":{\"bindings\":[]}}", "head: The member 'vars'" },
        { "JSON", "{\"head\":{\"vars\":[1]},\"results\":{\"bindings\":[]}}", "head.vars: A string is expected" },
        { "JSON", "{\"head\":{},\"boolean\":\"true\"}", "Neither true nor false" },
        { "JSON", "{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":[{},7]}}", "results.bindings[1]: A solution is a JSON object" },
        { "JSON", "{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":[{\"y\":{\"type\":\"uri\",\"value\":\"a:b\"}}]}}", "bindings[0].y: The variable is not in head.vars" },
        { "JSON", "{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":[{\"x\":{\"type\":\"url\",\"value\":\"a:b\"}}]}}", "'url' is none of" },
        { "JSON", "{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":[{\"x\":{\"type\":\"uri\"}}]}}", "'value' is missing" },
        { "JSON", "{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":[{\"x\":{\"type\":\"literal\",\"value\":\"\\uD800\"}}]}}", "half a surrogate pair" },
        { "JSON", "{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":[{\"x\":{\"type\":\"literal\",\"value\":\"a\",\"xml:lang\":\"en\",\"datatype\":\"a:b\"}}]}}", "both a language and a datatype" },
        { "XML", "", "Root element is missing" },
        { "XML", "<html/>", "not a 'sparql'" },
        { "XML", "<sparql/>", "not a 'sparql'" },
        { "XML", XmlStart + "</sparql>", "neither 'results' nor 'boolean'" },
        { "XML", XmlStart + "<boolean>maybe</boolean></sparql>", "true or false" },
        { "XML", XmlStart + "<results><result><binding name=\"y\"><uri>a:b</uri></binding></result></results></sparql>", "?y" },
        { "XML", XmlStart + "<results><result><binding name=\"x\"/></result></results></sparql>", "?x has no value" },
        { "XML", XmlStart + "<results><result><binding name=\"x\"><uri>a</uri><uri>b</uri></binding></result></results></sparql>", "?x has two values" },
        { "XML", XmlStart + "<results><result><binding name=\"x\"><triple/></binding></result></results></sparql>", "not a 'triple'" },
        { "XML", XmlStart + "<results>text</results></sparql>", "text between the elements" },
        { "XML", "<!DOCTYPE sparql [<!ENTITY a \"aaaa\">]>" + XmlStart + "<boolean>&a;</boolean></sparql>", "DTD is prohibited" },
        { "CSV", "", "line of variables is missing" },
        { "CSV", "x,x\r\n", "stands twice" },
        { "CSV", "x,y\r\na,b\r\na\r\n", "3:1: The line has 1 cells for 2 variables" },
        { "CSV", "x\r\na\"b\r\n", "inside a cell" },
        { "CSV", "x\r\n\"a\"b\r\n", "follows a closing quotation mark" },
        { "CSV", "x\r\n\"a\r\n", "does not end" },
        { "TSV", "", "line of variables is missing" },
        { "TSV", "x\n", "'x' is no variable" },
        { "TSV", "?x\t?x\n", "stands twice" },
        { "TSV", "?x\n1\t2\n", "2:1: The line has 2 cells for 1 variables" },
        { "TSV", "?x\t?y\n1\ta:b\n", "2:3: The cell 'a:b' is no term" },
        { "TSV", "?x\n\"a\n", "does not end its string" },
        { "TSV", "?x\n\"a\"b\n", "neither language nor datatype" },
        { "TSV", "?x\n\"a\"@\n", "neither language nor datatype" },
        { "TSV", "?x\n\"\\x\"\n", "unknown escape" },
        { "TSV", "?x\n\"\\uD800\"\n", "no character" },
        { "TSV", "?x\n\"\\u00\"\n", "no character" },
        { "TSV", "?x\n1.\n", "is no term" },
        { "TSV", "?x\n1e\n", "is no term" },
        { "TSV", "?x\n1.2.3e4\n", "is no term" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void AMalformedTextIsRefusedWithItsPlace(string format, string text, string message) =>
        Assert.Contains(message, Assert.Throws<ResultSyntaxException>(() => Read(format, Encoding.UTF8.GetBytes(text))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("1", "integer")]
    [InlineData("-01", "integer")]
    [InlineData(".5", "decimal")]
    [InlineData("+1.50", "decimal")]
    [InlineData("1.e0", "double")]
    [InlineData("1.0E-6", "double")]
    [InlineData("true", "boolean")]
    public void TsvMayAbbreviateTerms(string cell, string datatype) =>
        Assert.Equal(new Literal(cell, new Iri(Xsd.Namespace + datatype)), OnlyTerm("TSV", $"?x\n{cell}\n"));

    [Theory]
    [InlineData("'a\"b'", "a\"b")]
    [InlineData("\"\\u015Eu\\U0001F600\\\\\"", "Şu😀\\")]
    public void TsvStringsHaveTurtlesQuotesAndEscapes(string cell, string text) => Assert.Equal(new Literal(text), OnlyTerm("TSV", $"?x\n{cell}\n"));

    [Fact]
    public void OlderSpellingsAndForeignPartsAreUnderstood()
    {
        const string Json = "\uFEFF{\"extra\":1,\"head\":{\"vars\":[\"x\"],\"link\":[]},\"results\":{\"distinct\":false,\"bindings\":[{\"x\":{\"type\":\"typed-literal\",\"value\":\"1\",\"datatype\":\"http://www.w3.org/2001/XMLSchema#integer\"}}]}}";
        var xml = XmlStart.Replace("<head>", "<!-- made by hand --><head><link href=\"a\"/>", StringComparison.Ordinal)
            + "<extra><deep/></extra><results ordered=\"true\"><result><binding name=\"x\"><literal datatype=\"http://www.w3.org/2001/XMLSchema#integer\">1</literal></binding></result></results></sparql>";

        Assert.Equal(new Literal("1", Xsd.Integer), OnlyTerm("JSON", Json));
        Assert.Equal(new Literal("1", Xsd.Integer), OnlyTerm("XML", xml));
        Assert.Equal(new Literal("1"), OnlyTerm("CSV", "\uFEFFx\n1"));
        Assert.Equal(new Literal("1", Xsd.Integer), OnlyTerm("TSV", "\uFEFF?x\r\n1"));
    }

    [Theory]
    [InlineData("CSV")]
    [InlineData("TSV")]
    public void BytesThatAreNoUtf8AreRefused(string format) =>
        Assert.Contains("not UTF-8", Assert.Throws<ResultSyntaxException>(() => Read(format, [(byte)'?', (byte)'x', (byte)'\n', 0xC3, 0x28])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("JSON")]
    [InlineData("XML")]
    [InlineData("CSV")]
    [InlineData("TSV")]
    public void DamagedTextsAreReadOrRefusedAndNothingElse(string name)
    {
        var format = ResultFormat.All.Single(candidate => candidate.Name == name);
        var output = new StringWriter();
        var x = new Variable("x");
        format.Write(
            new SolutionsResult([x, new Variable("y")], [Solution.Empty.With(x, new Iri("a:b")), Solution.Empty.With(x, Literal.WithLanguage("a\"\n\t,😀", "en")), Solution.Empty.With(x, new BlankNode("b"))]),
            output);
        var whole = Encoding.UTF8.GetBytes(output.ToString());
        var random = new Random(20201109);
        for (var round = 0; round < 3000; round++)
        {
            var damaged = whole[..random.Next(whole.Length / 2, whole.Length + 1)];
            for (var change = random.Next(4); change > 0; change--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            try
            {
                Read(name, damaged);
            }
            catch (ResultSyntaxException e)
            {
                Assert.NotEmpty(e.Problem);
            }
        }
    }

    [Theory]
    [InlineData("CSV", "v", "", ",", "")]
    [InlineData("TSV", "?v", "", "\t", "")]
    [InlineData("XML", "<variable name='v", "'/>", "", "<sparql xmlns='http://www.w3.org/2005/sparql-results#'><head>")]
    public void AWideRowCostsWhatItIsLong(string format, string variable, string end, string separator, string start)
    {
        var row = format == "XML"
            ? $"</head><results><result>{string.Concat(Enumerable.Range(0, 10_000).Select(i => $"<binding name='v{i}'><uri>a:a</uri></binding>"))}</result></results></sparql>"
            : $"\n{string.Join(separator, Enumerable.Repeat("1", 10_000))}\n";
        var bytes = Encoding.UTF8.GetBytes(start + string.Join(separator, Enumerable.Range(0, 10_000).Select(i => $"{variable}{i}{end}")) + row);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(10_000, Assert.Single(Assert.IsType<SolutionsResult>(Read(format, bytes)).Solutions).Count);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000_000);
    }

    [Fact]
    public void DeepNestingIsRefusedOrPassedOver()
    {
        var braces = new string('[', 100_000);
        var elements = string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000));

        Assert.Throws<ResultSyntaxException>(() => Read("JSON", Encoding.UTF8.GetBytes("{\"head\":" + braces)));
        Assert.IsType<BooleanResult>(Read("XML", Encoding.UTF8.GetBytes(XmlStart + elements + "<boolean>true</boolean></sparql>")));
    }

    private static Term OnlyTerm(string format, string text) =>
        Assert.Single(Assert.Single(Assert.IsType<SolutionsResult>(Read(format, Encoding.UTF8.GetBytes(text))).Solutions)).Value;

    private static QueryResult Read(string format, byte[] bytes) => ResultFormat.All.Single(candidate => candidate.Name == format).Read(new MemoryStream(bytes));
}
