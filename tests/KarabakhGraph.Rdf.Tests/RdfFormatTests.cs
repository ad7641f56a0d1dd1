namespace KarabakhGraph.Rdf.Tests;

public class RdfFormatTests
{
    [Theory]
    [InlineData("graph.nt", "N-Triples")]
    [InlineData("out/a.b/graph.nq", "N-Quads")]
    [InlineData("graph.TTL", "Turtle")]
    [InlineData("graph.trig", "TriG")]
    [InlineData("graph.rdf", "RDF/XML")]
    [InlineData("graph.jsonld", "JSON-LD")]
    [InlineData("ttl", null)]
    public void AFormatIsFoundByExtension(string path, string? name) => Assert.Equal(name, RdfFormat.ForPath(path)?.Name);

    [Theory]
    [InlineData("application/n-triples", "N-Triples")]
    [InlineData("application/n-quads", "N-Quads")]
    [InlineData("text/turtle; charset=utf-8", "Turtle")]
    [InlineData("Application/TriG", "TriG")]
    [InlineData("application/rdf+xml", "RDF/XML")]
    [InlineData("application/ld+json;profile=\"http://www.w3.org/ns/json-ld#expanded\"", "JSON-LD")]
    [InlineData("text/plain", null)]
    [InlineData("", null)]
    public void AFormatIsFoundByMediaType(string mediaType, string? name) => Assert.Equal(name, RdfFormat.ForMediaType(mediaType)?.Name);

    [Fact]
    public void TwoDocumentsWithOneIssuerShareNoBlankNode()
    {
        var options = new RdfReaderOptions { BlankNodes = new BlankNodeIssuer() };
        var first = Some.Read(RdfFormat.Turtle, "_:a <p:p> [] .", options);
        var second = Some.Read(RdfFormat.NQuads, "_:a <p:p> _:a .", options);

        Assert.Equal(["_:b0 <p:p> _:b1 ."], first.Quads.Select(quad => quad.ToString()));
        Assert.Equal(["_:b2 <p:p> _:b2 ."], second.Quads.Select(quad => quad.ToString()));
    }

    [Fact]
    public void PrefixesAreThereWhenTheDocumentIsRead()
    {
        var reader = RdfFormat.Turtle.Reader(new StringReader("@prefix a: <http://a/> . PREFIX : <http://b/> @prefix a: <http://c/> ."));

        Assert.Empty(reader.Read());
        Assert.Equal([new("a", "http://c/"), new("", "http://b/")], reader.Prefixes.Entries);
    }

    [Fact]
    public void ABaseIsAbsolute()
    {
        Assert.Throws<ArgumentException>(() => new RdfReaderOptions { BaseIri = "a/b" });
        Assert.Throws<ArgumentException>(() => RdfFormat.Turtle.Writer(TextWriter.Null, baseIri: "a/b"));
    }
}
