using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Rdf.Tests.Formats;

public class WriterTests
{
    private static readonly Iri A = new("http://example/a");
    private static readonly Iri P = new("http://example/p");
    private static readonly Iri G = new("http://example/graph/1");

    private static readonly Quad[] Quads =
    [
        new(A, RdfVocabulary.Type, new Iri("http://example/deep/Town")),
        new(A, RdfVocabulary.Type, new Iri("http://example/#x(1)")),
        new(A, P, new Literal("Şuşa \"🕊\"\n\u0001")),
        new(A, P, Literal.WithLanguage("Sjoesja", "NL")),
        new(new BlankNode("b0"), P, new Literal("007", Xsd.Integer)),
        new(A, P, new Literal("1.50", Xsd.Decimal), G),
        new(A, P, new Literal("1.", Xsd.Decimal), G),
        new(A, new Iri("http://other/q"), new Literal("true", Xsd.Boolean), G),
        new(A, P, A, new BlankNode("g")),
    ];

    [Fact]
    public void TriGGroupsWhatFollowsEachOther() => Assert.Equal(
        """
        @base <http://example/graph/x> .
        @prefix ex: <http://example/> .
        @prefix deep: <http://example/deep/> .
        @prefix : <http://example/#> .
        @prefix é.1: <urn:> .

        ex:a a deep:Town, :x\(1\) ;
          ex:p "Şuşa \"🕊\"\n\u0001", "Sjoesja"@nl .
        _:b0 ex:p 007 .

        <1> {
          ex:a ex:p 1.50, "1."^^<http://www.w3.org/2001/XMLSchema#decimal> ;
            <http://other/q> true .
        }

        _:g {
          ex:a ex:p ex:a .
        }

        """,
        Some.Write(RdfFormat.TriG, Quads, "http://example/graph/x"));

    [Fact]
    public void NQuadsAreCanonical() => Assert.Equal(
        """
        <http://example/a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://example/deep/Town> .
        <http://example/a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://example/#x(1)> .
        <http://example/a> <http://example/p> "Şuşa \"🕊\"\n\u0001" .
        <http://example/a> <http://example/p> "Sjoesja"@nl .
        _:b0 <http://example/p> "007"^^<http://www.w3.org/2001/XMLSchema#integer> .
        <http://example/a> <http://example/p> "1.50"^^<http://www.w3.org/2001/XMLSchema#decimal> <http://example/graph/1> .
        <http://example/a> <http://example/p> "1."^^<http://www.w3.org/2001/XMLSchema#decimal> <http://example/graph/1> .
        <http://example/a> <http://other/q> "true"^^<http://www.w3.org/2001/XMLSchema#boolean> <http://example/graph/1> .
        <http://example/a> <http://example/p> <http://example/a> _:g .

        """,
        Some.Write(RdfFormat.NQuads, Quads));

    [Fact]
    public void NothingIsStillADocument()
    {
        Assert.Equal("", Some.Write(RdfFormat.NTriples, []));
        Assert.StartsWith("@prefix ex: <http://example/> .\n", Some.Write(RdfFormat.Turtle, []), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://example/a b")]
    [InlineData("http://example/<")]
    [InlineData("a")]
    [InlineData("")]
    public void AnIriThatCannotBeReadIsNotWritten(string iri) => Refuses(new Quad(A, P, new Iri(iri)));

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a.")]
    [InlineData("-a")]
    public void ALabelThatCannotBeReadIsNotWritten(string label) => Refuses(new Quad(new BlankNode(label), P, A));

    [Theory]
    [InlineData("e n")]
    [InlineData("1")]
    [InlineData("en-")]
    [InlineData("é")]
    public void ALanguageTagThatCannotBeReadIsNotWritten(string tag) => Refuses(new Quad(A, P, Literal.WithLanguage("a", tag)));

    [Fact]
    public void HalfASurrogatePairIsNotWritten()
    {
        Refuses(new Quad(A, P, new Literal("a\uD83D")));
        Refuses(new Quad(A, P, new Iri("http://example/\uD800")));
        Refuses(new Quad(new BlankNode("\uDC00"), P, A));
    }

    [Fact]
    public void AGraphIsNotLostInASyntaxWithoutGraphs()
    {
        Assert.Throws<ArgumentException>(() => Some.Write(RdfFormat.NTriples, [new Quad(A, P, A, G)]));
        Assert.Throws<ArgumentException>(() => Some.Write(RdfFormat.Turtle, [new Quad(A, P, A, G)]));
        Assert.Throws<ArgumentException>(() => Some.Write(RdfFormat.RdfXml, [new Quad(A, P, A, G)]));
    }

    [Theory]
    [InlineData("1a")]
    [InlineData("a.")]
    [InlineData("a b")]
    [InlineData("_")]
    public void APrefixThatCannotBeReadIsNotTaken(string prefix) =>
        Assert.Throws<ArgumentException>(() => RdfFormat.Turtle.Writer(TextWriter.Null, new PrefixMap { [prefix] = "http://example/" }));

    private static void Refuses(Quad quad)
    {
        foreach (var format in RdfFormat.All)
        {
            Assert.Throws<ArgumentException>(() => Some.Write(format, [quad]));
        }
    }
}
