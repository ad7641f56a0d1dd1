namespace KarabakhGraph.Networks.Analytics;

/// <summary>Where one actor stands in a signed network.</summary>
/// <param name="Node">Index in <see cref="Network.Nodes"/>.</param>
/// <param name="PositiveOut">Actors that it supports on balance.</param>
/// <param name="NegativeOut">Actors that it opposes on balance.</param>
/// <param name="PositiveIn">Actors that support it on balance.</param>
/// <param name="NegativeIn">Actors that oppose it on balance.</param>
/// <param name="SupportOut">Weights of the support that it gives, summed.</param>
/// <param name="OppositionOut">Weights of its opposition.</param>
/// <param name="SupportIn">Weights of the support that it gets.</param>
/// <param name="OppositionIn">Weights of the opposition to it.</param>
/// <param name="Net">Ties of support less ties of opposition in the undirected view: the net degree.</param>
/// <param name="Pn">The PN index (Everett and Borgatti 2014) of the undirected view: 1 neutral, above liked, below disliked; null for a single actor.</param>
/// <param name="PnIn">The PN index by what others feel for it.</param>
/// <param name="PnOut">The PN index by what it feels for others.</param>
/// <param name="Eigenvector">The entry of the dominant eigenvector of the undirected view: the sign is a camp, the magnitude its weight in the conflict; null when there is no single one.</param>
/// <param name="SupportRank">PageRank on support, by weight; ranks of all actors sum to 1.</param>
/// <param name="OppositionRank">PageRank on opposition.</param>
/// <param name="Betweenness">The share of pairs of others whose shortest ways over support, an edge being as long as its weight is small, go through it.</param>
/// <param name="Contestedness">Σ of the lesser of support and opposition towards each other actor, as a share of Σ of the greater; null without edges of its own.</param>
public sealed record Centrality(
    int Node,
    int PositiveOut,
    int NegativeOut,
    int PositiveIn,
    int NegativeIn,
    double SupportOut,
    double OppositionOut,
    double SupportIn,
    double OppositionIn,
    int Net,
    double? Pn,
    double? PnIn,
    double? PnOut,
    double? Eigenvector,
    double SupportRank,
    double OppositionRank,
    double Betweenness,
    double? Contestedness)
{
    /// <summary>Rank by support less rank by opposition. PageRank over signed weights would not be defined.</summary>
    public double Prestige => SupportRank - OppositionRank;

    /// <summary>Computes all measures for all actors, in the order of the nodes.</summary>
    public static IReadOnlyList<Centrality> Of(Network network)
    {
        var count = network.Nodes.Count;
        var dyads = Dyads.Of(network);
        var graph = SignedGraph.Of(network);
        var pn = PnIndex.Undirected(graph);
        var (pnIn, pnOut) = PnIndex.Directed(count, dyads);
        var eigenvector = Spectrum.Of(graph)?.Eigenvector;
        var support = PageRank.Of(count, [.. dyads.Where(dyad => dyad.Support > 0).Select(dyad => (dyad.Source, dyad.Target, dyad.Support))]);
        var opposition = PageRank.Of(count, [.. dyads.Where(dyad => dyad.Opposition > 0).Select(dyad => (dyad.Source, dyad.Target, dyad.Opposition))]);
        var between = Analytics.Betweenness.Of(count, [.. dyads.Where(dyad => dyad.Support > 0).Select(dyad => (dyad.Source, dyad.Target, 1 / dyad.Support))]);
        var (given, got) = (dyads.ToLookup(dyad => dyad.Source), dyads.ToLookup(dyad => dyad.Target));
        return
        [
            .. Enumerable.Range(0, count).Select(node => new Centrality(
                node,
                given[node].Count(dyad => dyad.Sign > 0),
                given[node].Count(dyad => dyad.Sign < 0),
                got[node].Count(dyad => dyad.Sign > 0),
                got[node].Count(dyad => dyad.Sign < 0),
                given[node].Sum(dyad => dyad.Support),
                given[node].Sum(dyad => dyad.Opposition),
                got[node].Sum(dyad => dyad.Support),
                got[node].Sum(dyad => dyad.Opposition),
                NetDegree(graph, node),
                pn?[node],
                pnIn?[node],
                pnOut?[node],
                eigenvector?[node],
                support[node],
                opposition[node],
                between[node],
                given[node].Sum(dyad => Math.Max(dyad.Support, dyad.Opposition)) is > 0 and var most ? given[node].Sum(dyad => Math.Min(dyad.Support, dyad.Opposition)) / most : null)),
        ];
    }

    private static int NetDegree(SignedGraph graph, int node)
    {
        var net = 0;
        foreach (var neighbour in graph.Neighbours(node))
        {
            net += neighbour.Sign;
        }

        return net;
    }
}
