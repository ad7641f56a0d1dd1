using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Tests.Updates;

public class LoadTests
{
    [Fact]
    public void LoadIsDeniedUnlessALoaderIsGiven() =>
        Assert.Equal(
            "The update fetches <http://example/d> by LOAD; updates stay within the given data, and no document may be fetched.",
            Assert.Throws<LoadDeniedException>(() => Updated.Quads("", "LOAD :d")).Message);

    [Fact]
    public void SilentPassesOverWhatCannotBeLoaded()
    {
        Assert.Equal([":a :p 1"], Updated.Quads(":a :p 1 .", "LOAD SILENT :d"));
        Assert.Equal([":a :p 1"], Updated.Quads(":a :p 1 .", "LOAD SILENT :d", loader: (_, _) => throw new FileNotFoundException()));
        Assert.Equal([":a :p 1"], Updated.Quads(":a :p 1 .", "LOAD SILENT :d", loader: (_, _) => Read("<a:s> <a:p> 1 . broken")));
    }

    [Fact]
    public void SilentDoesNotPassOverCancellation() => Assert.Throws<OperationCanceledException>(
        () => Updated.Quads("", "LOAD SILENT :d", loader: (_, _) => throw new OperationCanceledException()));

    [Fact]
    public void ErrorsOfTheLoaderAreTheUpdates() =>
        Assert.Throws<RdfSyntaxException>(() => Updated.Quads("", "LOAD :d", loader: (_, _) => Read("broken")));

    [Fact]
    public void ADocumentGoesToTheDefaultGraphOrIntoANamedOne()
    {
        Assert.Equal([":a :p 1", ":d :q 2"], Updated.Quads(":a :p 1 .", "LOAD :d", loader: Answer));
        Assert.Equal([":a :p 1", ":d :q 2 :g"], Updated.Quads(":a :p 1 .", "LOAD :d INTO GRAPH :g", loader: Answer));

        static IEnumerable<Quad> Answer(Iri document, CancellationToken cancellation) => [new Quad(document, new Iri("http://example/q"), new Literal("2"))];
    }

    [Fact]
    public void ADocumentWithNamedGraphsKeepsThemAndCannotGoIntoOne()
    {
        Assert.Equal(["a:s a:p 1 a:g"], Updated.Quads("", "LOAD :d", loader: (_, _) => Read("<a:g> { <a:s> <a:p> 1 }")));
        Assert.Equal(
            "LOAD: the document <http://example/d> has the named graph <a:g>, and INTO takes triples only.",
            Assert.Throws<UpdateException>(() => Updated.Quads("", "LOAD :d INTO GRAPH :h", loader: (_, _) => Read("<a:g> { <a:s> <a:p> 1 }"))).Message);
    }

    [Fact]
    public void TwiceLoadedBlankNodesAreTwoNodes() =>
        Assert.Equal(["_ a:p 1", "_ a:p 1"], Updated.Quads("", "LOAD :d ; LOAD :d", loader: (_, _) => Read("_:b <a:p> 1 .")));

    private static IEnumerable<Quad> Read(string trig) => RdfFormat.TriG.Reader(new StringReader(trig)).Read();
}
