using KarabakhGraph.Networks.Analytics;

namespace KarabakhGraph.Networks.Tests.Analytics;

/// <summary>Networks so small that their values can be had by hand.</summary>
public class SmallNetworkTests
{
    /// <summary>The test graph of signnet: the edges 12, 13, 14, 23, 24, 34 with the signs − + + − − +.</summary>
    private static Network Four(bool directed)
    {
        var ties = new[] { (1, 2, -1), (1, 3, 1), (1, 4, 1), (2, 3, -1), (2, 4, -1), (3, 4, 1) };
        var edges = ties.Concat(directed ? ties.Select(tie => (tie.Item2, tie.Item1, tie.Item3)) : []);
        return Some.Network([.. Enumerable.Range(1, 4).Select(node => Some.Node($"n{node}"))], [.. edges.Select((tie, at) => Some.Edge($"e{at}", $"n{tie.Item1}", $"n{tie.Item2}", tie.Item3))]) with { Directed = directed };
    }

    [Fact]
    public void ABalancedNetworkIsBalancedByEveryMeasure()
    {
        var graph = SignedGraph.Of(Four(directed: false));
        var (triads, frustration, spectrum) = (TriadCensus.Of(graph), Frustration.Of(graph), Spectrum.Of(graph)!);

        Assert.Equal((1L, 0L, 3L, 0L), (triads.AllPositive, triads.OneNegative, triads.TwoNegative, triads.AllNegative));
        Assert.Equal((1.0, 1.0, 1.0), (triads.Balance, triads.WeakBalance, triads.WeightedBalance));
        Assert.Equal((0, 0, 1.0), (frustration.LowerBound, frustration.UpperBound, frustration.LineBalance));
        Assert.Equal([0, 1, 0, 0], frustration.Camps);
        Assert.Equal(1, spectrum.WalkBalance, 1e-12);
        Assert.Equal(0, spectrum.LargestLowest, 1e-12);
    }

    [Fact]
    public void SignedDegreesAreThoseOfSignnet()
    {
        var actors = Centrality.Of(Four(directed: false));

        Assert.Equal([2, 0, 2, 2], actors.Select(actor => actor.PositiveOut));
        Assert.Equal([1, 3, 1, 1], actors.Select(actor => actor.NegativeIn));
        Assert.Equal([1, -3, 1, 1], actors.Select(actor => actor.Net));
    }

    [Fact]
    public void WhoIsInACompleteNetworkOfSupportHasThePnIndexTwo()
    {
        var five = GoldenNetworks.Undirected(from a in Enumerable.Range(0, 5) from b in Enumerable.Range(0, 5) where a < b select ($"{a}", $"{b}", 1));

        Assert.All(Centrality.Of(five), actor => Assert.Equal((2.0, 2.0, 2.0), (Math.Round(actor.Pn!.Value, 10), Math.Round(actor.PnIn!.Value, 10), Math.Round(actor.PnOut!.Value, 10))));
    }

    [Fact]
    public void WhoHasNoTiesIsNeutral()
    {
        var network = Some.Network([Some.Node("a"), Some.Node("b"), Some.Node("c")], Some.Edge("e", "a", "b", -1));

        var lonely = Centrality.Of(network)[2];

        Assert.Equal((1.0, 0, 0.0), (Math.Round(lonely.Pn!.Value, 10), lonely.Net, lonely.Betweenness));
        Assert.Null(lonely.Contestedness);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(8)]
    public void WhenAllAreEnemiesTheIndexIsTheTiesWithinHalves(int count)
    {
        var all = GoldenNetworks.Undirected(from a in Enumerable.Range(0, count) from b in Enumerable.Range(0, count) where a < b select ($"{a}", $"{b}", -1));
        var expected = (count * (count - 1) / 2) - (count / 2 * ((count + 1) / 2));

        var frustration = Frustration.Of(SignedGraph.Of(all));

        Assert.Equal((expected, expected), (frustration.LowerBound, frustration.UpperBound));
        Assert.Equal(expected, frustration.Frustrated.Count);
    }

    [Fact]
    public void NothingIsSaidOfANetworkWithoutTies()
    {
        var graph = SignedGraph.Of(Some.Network([]));

        Assert.Null(TriadCensus.Of(graph).Balance);
        Assert.Null(TriadCensus.ChanceOfBalance(graph, 0));
        Assert.Null(Frustration.Of(graph).LineBalance);
        Assert.Null(Spectrum.Of(graph));
        Assert.Null(Blocs.Find(graph).Modularity);
        Assert.Empty(Centrality.Of(Some.Network([])));
        Assert.Empty(ChangePoints.OfCounts([]));
        Assert.Empty(ChangePoints.OfMeans([]));
    }

    [Fact]
    public void TwoEigenvaluesOfOneMagnitudeGiveNoEigenvector()
    {
        var pair = Spectrum.Of(SignedGraph.Of(GoldenNetworks.Undirected([("a", "b", -1)])))!;

        Assert.Null(pair.Dominant);
        Assert.Null(pair.Eigenvector);
    }

    [Fact]
    public void ChanceSeldomBalancesTwoLargeCamps()
    {
        var camps = GoldenNetworks.Undirected(from a in Enumerable.Range(0, 8) from b in Enumerable.Range(0, 8) where a < b select ($"{a}", $"{b}", a % 2 == b % 2 ? 1 : -1));
        var graph = SignedGraph.Of(camps);

        Assert.Equal(0, TriadCensus.ChanceOfBalance(graph, seed: 1));
        Assert.Equal(1, TriadCensus.ChanceOfBalance(SignedGraph.Of(GoldenNetworks.Undirected([("a", "b", 1), ("b", "c", 1), ("a", "c", 1)])), seed: 1));
    }

    [Fact]
    public void RankGoesWhereSupportGoesAndPrestigeIsLessOpposition()
    {
        var network = Some.Network([Some.Node("a"), Some.Node("b"), Some.Node("c")], Some.Edge("1", "a", "b"), Some.Edge("2", "c", "b"), Some.Edge("3", "a", "c", -1));

        var actors = Centrality.Of(network);

        Assert.Equal(1, actors.Sum(actor => actor.SupportRank), 1e-12);
        Assert.Equal(1, actors.MaxBy(actor => actor.Prestige)!.Node);
        Assert.Equal(2, actors.MinBy(actor => actor.Prestige)!.Node);
        // Damping 0.85, b has no edges: x = 0.05 + 0.85 b / 3 for a and c, b = x + 1.7 x.
        Assert.Equal(1 / 4.7, actors[0].SupportRank, 1e-10);
    }

    [Fact]
    public void WhoJoinsTwoStrongEdgesLiesBetween()
    {
        var network = Some.Network(
            [Some.Node("a"), Some.Node("b"), Some.Node("c")],
            Some.Edge("1", "a", "b", 1, 4), Some.Edge("2", "b", "c", 1, 4), Some.Edge("3", "a", "c", 1, 1), Some.Edge("4", "c", "a", -1, 9));

        Assert.Equal([0, 0.5, 0], Centrality.Of(network).Select(actor => actor.Betweenness));
    }

    [Fact]
    public void AnActorOfTwoMindsIsContested()
    {
        var network = Some.Network([Some.Node("a"), Some.Node("b")], Some.Edge("1", "a", "b", 1, 4), Some.Edge("2", "a", "b", -1, 1));

        Assert.Equal(0.25, Centrality.Of(network)[0].Contestedness);
    }
}
