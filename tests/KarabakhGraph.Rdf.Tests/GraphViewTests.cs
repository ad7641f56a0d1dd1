namespace KarabakhGraph.Rdf.Tests;

public class GraphViewTests
{
    private static readonly Iri A = new("urn:a");
    private static readonly Iri B = new("urn:b");
    private static readonly Iri P = new("urn:p");
    private static readonly Iri One = new("urn:one");
    private static readonly Iri Two = new("urn:two");
    private static readonly Literal Word = new("word");

    private static readonly Dataset Source = new([new Quad(A, P, B, One), new Quad(A, P, B, Two), new Quad(A, P, Word, Two), new Quad(B, P, Word)]);

    [Fact]
    public void OneGraphIsSeenAlone()
    {
        var view = new GraphView(Source, One);

        Assert.Equal([B], view.Objects(A, P));
        Assert.Null(view.Text(A, P));
        Assert.Empty(view.Subjects(P, Word));
        Assert.False(view.Has(A, P, Word));
    }

    [Fact]
    public void AllGraphsTogetherGiveEveryTripleOnce()
    {
        var view = new GraphView(Source);

        Assert.Equal([B, Word], view.Objects(A, P));
        Assert.Equal("word", view.Text(A, P));
        Assert.Equal([A, B], view.Subjects(P, Word));
        Assert.True(view.Has(A, P, Word));
        Assert.Equal(B, view.Object(A, P));
    }

    [Fact]
    public void AGraphThatIsNotThereIsEmpty()
    {
        var view = new GraphView(Source, new Iri("urn:three"));

        Assert.Empty(view.Objects(A, P));
        Assert.Null(view.Object(A, P));
        Assert.Empty(view.Subjects(P, Word));
    }
}
