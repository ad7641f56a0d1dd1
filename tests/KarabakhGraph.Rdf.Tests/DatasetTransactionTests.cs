namespace KarabakhGraph.Rdf.Tests;

public class DatasetTransactionTests
{
    private static readonly Quad First = Some(1);
    private static readonly Quad Second = Some(2);
    private static readonly Quad Third = Some(3, "http://example/g");

    [Fact]
    public void ChangesAreSeenInsideAtOnceAndOutsideAfterTheCommit()
    {
        var dataset = new Dataset([First, Second]);
        var transaction = dataset.Begin();

        transaction.Apply([First], [Third]);

        Assert.Equal([Second, Third], Quads(transaction.Source));
        Assert.Equal([First, Second], dataset.Quads);
        transaction.Commit();
        Assert.Equal([Second, Third], dataset.Quads);
        Assert.Equal([Second, Third], Quads(dataset));
    }

    [Fact]
    public void WhatIsNotCommittedLeavesNothingBehind()
    {
        var dataset = new Dataset([First, Second]);

        dataset.Begin().Apply([First], [Third]);

        Assert.Equal([First, Second], dataset.Quads);
        Assert.Empty(dataset.Graphs);
    }

    [Fact]
    public void RemovalsComeBeforeAdditions()
    {
        var transaction = new Dataset([First]).Begin();

        transaction.Apply([First, Second], [First, Second]);

        Assert.Equal([First, Second], Quads(transaction.Source));
    }

    [Fact]
    public void AGraphIsRemovedAsAWhole()
    {
        var transaction = new Dataset([First, Third]).Begin();

        transaction.RemoveGraph(Third.Graph);
        transaction.RemoveGraph(new Iri("http://example/none"));

        Assert.Equal([First], Quads(transaction.Source));
        Assert.Empty(transaction.Source.Graphs);
        transaction.RemoveGraph(null);
        Assert.Empty(Quads(transaction.Source));
    }

    [Fact]
    public void ChangesAreTheDifferenceToTheBeginning()
    {
        var transaction = new Dataset([First, Third]).Begin();
        Assert.Equivalent(new QuadChanges(0, 0, []), transaction.Changes);

        transaction.Apply([First], [Second]);
        transaction.Apply([Second], [Second, First]);
        transaction.RemoveGraph(Third.Graph);
        transaction.Apply([], [Third, Some(4, "http://example/a")]);

        var changes = transaction.Changes;
        Assert.Equal((0, 2), (changes.Removed, changes.Added));
        Assert.Equal([null, new Iri("http://example/a")], changes.Graphs);
    }

    [Fact]
    public void ADatasetThatChangedMeanwhileRefusesTheCommit()
    {
        var dataset = new Dataset([First]);
        var (one, other) = (dataset.Begin(), dataset.Begin());
        one.Apply([], [Second]);
        other.Apply([], [Third]);
        one.Commit();

        Assert.Throws<InvalidOperationException>(other.Commit);
        Assert.Equal([First, Second], dataset.Quads);
    }

    private static Quad Some(int n, string? graph = null) =>
        new(new Iri("http://example/s"), new Iri("http://example/p"), new Literal($"value number {n}"), graph is null ? null : new Iri(graph));

    private static IEnumerable<Quad> Quads(IQuadSource source) => source.Match(default).Select(quad => new Quad(
        source.Resolve(quad.Subject), (Iri)source.Resolve(quad.Predicate), source.Resolve(quad.Object), quad.Graph == TermId.DefaultGraph ? null : source.Resolve(quad.Graph)))
        .OrderBy(quad => quad.ToString(), StringComparer.Ordinal);
}
