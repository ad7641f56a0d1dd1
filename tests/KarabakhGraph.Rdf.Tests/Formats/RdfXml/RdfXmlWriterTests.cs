using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Rdf.Tests.Formats.RdfXml;

public class RdfXmlWriterTests
{
    private static readonly Iri A = new("http://example/a");
    private static readonly Iri P = new("http://example/p");

    [Fact]
    public void WhatFollowsEachOtherSharesItsSubject() => Assert.Equal(
        """
        <?xml version="1.0" encoding="utf-8"?>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:ex="http://example/" xmlns:deep="http://example/deep/" xmlns="http://example/#" xmlns:é.1="urn:" xml:base="http://example/graph/x">
          <rdf:Description rdf:about="http://example/a">
            <rdf:type rdf:resource="Town?a&amp;b"/>
            <ex:p>Şuşa "🕊"
        &lt;&amp;&gt;</ex:p>
            <ex:p xml:lang="nl">Sjoesja&#xD;</ex:p>
            <p rdf:nodeID="b0"/>
            <q xmlns="http://other/" rdf:datatype="http://www.w3.org/2001/XMLSchema#integer">007</q>
          </rdf:Description>
          <rdf:Description rdf:nodeID="b0">
            <deep:a.b rdf:nodeID="_x0030_"/>
          </rdf:Description>
        </rdf:RDF>

        """,
        Some.Write(
            RdfFormat.RdfXml,
            [
                new(A, RdfVocabulary.Type, new Iri("http://example/graph/Town?a&b")),
                new(A, P, new Literal("Şuşa \"🕊\"\n<&>")),
                new(A, P, Literal.WithLanguage("Sjoesja\r", "NL")),
                new(A, new Iri("http://example/#p"), new BlankNode("b0")),
                new(A, new Iri("http://other/q"), new Literal("007", Xsd.Integer)),
                new(new BlankNode("b0"), new Iri("http://example/deep/a.b"), new BlankNode("0")),
            ],
            "http://example/graph/x"));

    [Fact]
    public void NothingIsStillADocument() => Assert.Empty(Some.Read(RdfFormat.RdfXml, Some.Write(RdfFormat.RdfXml, [])).Quads);

    [Theory]
    [InlineData("http://example/1", "The predicate <http://example/1> does not end with an XML name and cannot be said in RDF/XML; take another syntax, such as Turtle.")]
    [InlineData("http://example/", "The predicate <http://example/> does not end with an XML name and cannot be said in RDF/XML; take another syntax, such as Turtle.")]
    [InlineData("http://www.w3.org/2000/xmlns/p", "The predicate <http://www.w3.org/2000/xmlns/p> does not end with an XML name and cannot be said in RDF/XML; take another syntax, such as Turtle.")]
    [InlineData("http://www.w3.org/1999/02/22-rdf-syntax-ns#li", "The predicate <http://www.w3.org/1999/02/22-rdf-syntax-ns#li> is a word of RDF/XML's grammar and cannot be said in it; take another syntax, such as Turtle.")]
    [InlineData("http://www.w3.org/1999/02/22-rdf-syntax-ns#about", "The predicate <http://www.w3.org/1999/02/22-rdf-syntax-ns#about> is a word of RDF/XML's grammar and cannot be said in it; take another syntax, such as Turtle.")]
    public void APredicateThatIsNoXmlNameIsRefused(string predicate, string message) => Assert.Equal(message, Refusal(new Quad(A, new Iri(predicate), A)));

    [Theory]
    [InlineData("a\0", "U+0000")]
    [InlineData("\u001Bb", "U+001B")]
    [InlineData("\uFFFF", "U+FFFF")]
    public void ACharacterThatXmlDoesNotKnowIsRefused(string text, string character) =>
        Assert.Equal($"The text holds {character}, which XML 1.0 cannot say; take another syntax, such as Turtle.", Refusal(new Quad(A, P, new Literal(text))));

    [Theory]
    [InlineData("rdf", "http://example/")]
    [InlineData("xmlish", "http://example/")]
    [InlineData("a b", "http://example/")]
    [InlineData("p", "")]
    [InlineData("p", "http://www.w3.org/XML/1998/namespace")]
    public void APrefixThatXmlCannotHaveIsLeftOut(string prefix, string ns)
    {
        var text = new StringWriter();
        RdfFormat.RdfXml.Writer(text, new PrefixMap { [prefix] = ns }).WriteAll([new Quad(A, P, A)]);

        Assert.Contains("<p xmlns=\"http://example/\"", text.ToString(), StringComparison.Ordinal);
        Assert.Equal([new Quad(A, P, A)], Some.Read(RdfFormat.RdfXml, text.ToString()).Quads);
    }

    [Fact]
    public void LabelsThatAreNoXmlNamesStayApart() => Assert.Equal(
        ["_:b0 <http://example/p> _:b1 .", "_:b2 <http://example/p> _:b1 ."],
        Some.Read(RdfFormat.RdfXml, Some.Write(RdfFormat.RdfXml, [new(new BlankNode("0"), P, new BlankNode("_x0030_")), new(new BlankNode("1"), P, new BlankNode("_x0030_"))])).Quads.Select(quad => quad.ToString()));

    private static string Refusal(Quad quad) => Assert.Throws<ArgumentException>(() => Some.Write(RdfFormat.RdfXml, [quad])).Message;
}
