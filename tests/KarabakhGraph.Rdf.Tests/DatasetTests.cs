using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Rdf.Tests;

public class DatasetTests
{
    private static readonly Iri A = new("http://example/a");
    private static readonly Iri P = new("http://example/p");
    private static readonly Iri G = new("http://example/g");

    [Fact]
    public void AQuadCountsOnce()
    {
        var dataset = new Dataset([new Quad(A, P, new Literal("1", Xsd.Integer)), new Quad(A, P, new Literal("1", Xsd.Integer))]);

        Assert.Equal(1, dataset.Count);
    }

    [Fact]
    public void LexicalFormsStayApartAndLanguageTagsIgnoreCase()
    {
        Assert.NotEqual(new Literal("01", Xsd.Integer), new Literal("1", Xsd.Integer));
        Assert.Equal(Literal.WithLanguage("Shusha", "EN"), Literal.WithLanguage("Shusha", "en"));
    }

    [Fact]
    public void AnyGraphMeansNamedGraphsAndTheDefaultGraph()
    {
        var dataset = new Dataset([new Quad(A, P, A), new Quad(A, P, A, G)]);

        Assert.Equal(2, dataset.Match(default).Count());
        Assert.Single(dataset.Match(new EncodedQuad(default, default, default, TermId.DefaultGraph)));
        Assert.Single(dataset.Match(new EncodedQuad(default, default, default, dataset.Find(G))));
        Assert.Equal([new GraphEntry(dataset.Find(G), 1)], dataset.Graphs);
    }

    [Fact]
    public void AnUnknownTermHasNoId()
    {
        Assert.False(new Dataset([new Quad(A, P, A)]).Find(G).IsSome);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Dataset().Resolve(TermId.DefaultGraph));
    }
}
