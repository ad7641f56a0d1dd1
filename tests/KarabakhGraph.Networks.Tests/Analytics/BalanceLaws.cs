using FsCheck;
using FsCheck.Fluent;
using KarabakhGraph.Networks.Analytics;

namespace KarabakhGraph.Networks.Tests.Analytics;

/// <summary>What holds of every signed graph, tried on random ones.</summary>
public class BalanceLaws
{
    private static readonly Arbitrary<(int Nodes, (int A, int B, int Sign)[] Ties)> _graphs = (
        from nodes in Gen.Choose(2, 12)
        from ties in Gen.Choose(1, 40).SelectMany(count => (
            from a in Gen.Choose(0, nodes - 1)
            from b in Gen.Choose(0, nodes - 1)
            from sign in Gen.Elements(1, -1)
            select (A: Math.Min(a, b), B: Math.Max(a, b), Sign: sign)).ArrayOf(count))
        select (nodes, ties.Where(tie => tie.A != tie.B).DistinctBy(tie => (tie.A, tie.B)).OrderBy(tie => (tie.A, tie.B)).ToArray())).ToArbitrary();

    [Fact]
    public void ReversingAllTiesOfOneActorChangesNoBalance() => Prop.ForAll(_graphs, given =>
    {
        var (before, after) = (Graph(given.Nodes, given.Ties), Graph(given.Nodes, [.. given.Ties.Select(tie => tie.A == 0 || tie.B == 0 ? (tie.A, tie.B, -tie.Sign) : tie)]));
        return Frustration.Of(before).UpperBound == Frustration.Of(after).UpperBound
            && TriadCensus.Of(before).Balance == TriadCensus.Of(after).Balance
            && Near(Spectrum.Of(before)?.WalkBalance, Spectrum.Of(after)?.WalkBalance)
            && Near(Spectrum.Of(before)?.LargestLowest, Spectrum.Of(after)?.LargestLowest);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void TheIndexIsTheLeastOverAllCamps() => Prop.ForAll(_graphs, given =>
    {
        var frustration = Frustration.Of(Graph(given.Nodes, given.Ties));
        var least = Enumerable.Range(0, 1 << given.Nodes).Min(camps => InTheWay(given.Ties, node => camps >> node & 1));
        return frustration.IsExact && frustration.UpperBound == least && InTheWay(given.Ties, node => frustration.Camps[node]) == least && 2 * least <= given.Ties.Length;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void BalanceIsWholeExactlyWhenNothingStandsInTheWay() => Prop.ForAll(_graphs, given =>
    {
        var graph = Graph(given.Nodes, given.Ties);
        return Spectrum.Of(graph) is not { } spectrum
            || (Frustration.Of(graph).UpperBound == 0) == (spectrum.WalkBalance > 1 - 1e-9)
            && (Frustration.Of(graph).UpperBound == 0) == (spectrum.LargestLowest < 1e-9);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void AnActorWithoutTiesChangesNothing() => Prop.ForAll(_graphs, given =>
    {
        var (before, after) = (Graph(given.Nodes, given.Ties), Graph(given.Nodes + 1, given.Ties));
        return Frustration.Of(before).UpperBound == Frustration.Of(after).UpperBound
            && TriadCensus.Of(before) == TriadCensus.Of(after)
            && Near(Spectrum.Of(before)?.WalkBalance, Spectrum.Of(after)?.WalkBalance)
            && Near(Blocs.Find(before, BlocMethod.Modularity).Modularity, Blocs.Find(after, BlocMethod.Modularity).Modularity);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void TwoBlocsHaveTheFrustrationIndexAndMoreHaveNoMore() => Prop.ForAll(_graphs, given =>
    {
        var graph = Graph(given.Nodes, given.Ties);
        var elbow = Blocs.Elbow(graph, 3);
        return elbow[0].LineIndex == graph.Negative && elbow[1].LineIndex == Frustration.Of(graph).UpperBound && elbow.Zip(elbow.Skip(1)).All(pair => pair.First.LineIndex >= pair.Second.LineIndex);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void EigenvectorsAreWhatTheyAreCalled() => Prop.ForAll(_graphs, given =>
    {
        var rows = Matrix(given.Nodes, given.Ties);
        var eigen = SymmetricEigen.Of(Matrix(given.Nodes, given.Ties), withVectors: true);
        return Enumerable.Range(0, given.Nodes).All(at => Enumerable.Range(0, given.Nodes).All(row =>
            Math.Abs(rows[row].Zip(eigen.Vectors![at], (entry, x) => entry * x).Sum() - (eigen.Values[at] * eigen.Vectors[at][row])) < 1e-10));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void LargeBlocksGetBoundsThatHoldTheIndex()
    {
        // Two camps of twenty with five ties turned round: the index is at most five, and triangles show it is no less.
        var ties = (from a in Enumerable.Range(0, 40) from b in Enumerable.Range(0, 40) where a < b select (a, b, a % 2 == b % 2 ? 1 : -1)).ToArray();
        foreach (var at in (int[])[0, 100, 250, 400, 600])
        {
            ties[at].Item3 = -ties[at].Item3;
        }

        var frustration = Frustration.Of(Graph(40, ties));

        Assert.Equal((5, 5, true), (frustration.LowerBound, frustration.UpperBound, frustration.IsExact));
        Assert.Equal([0, 100, 250, 400, 600], frustration.Frustrated);
    }

    [Fact]
    public void AChainOfAMillionTiesIsBalancedAndNeedsNoDeepStack()
    {
        var graph = Graph(1_000_001, [.. Enumerable.Range(0, 1_000_000).Select(at => (at, at + 1, at % 3 == 0 ? -1 : 1))]);

        Assert.Equal((0, 0), (Frustration.Of(graph).LowerBound, Frustration.Of(graph).UpperBound));
    }

    private static bool Near(double? left, double? right) => left is null ? right is null : right is { } other && Math.Abs(left.Value - other) < 1e-9;

    private static int InTheWay((int A, int B, int Sign)[] ties, Func<int, int> camp) => ties.Count(tie => tie.Sign > 0 != (camp(tie.A) == camp(tie.B)));

    private static SignedGraph Graph(int nodes, (int A, int B, int Sign)[] ties) => new(nodes, [.. ties.Select(tie => new SignedTie(tie.A, tie.B, tie.Sign, 1))], []);

    private static double[][] Matrix(int nodes, (int A, int B, int Sign)[] ties)
    {
        var rows = Enumerable.Range(0, nodes).Select(_ => new double[nodes]).ToArray();
        foreach (var (a, b, sign) in ties)
        {
            rows[a][b] = rows[b][a] = sign;
        }

        return rows;
    }
}
