using KarabakhGraph.Networks;
using KarabakhGraph.Networks.Analytics;

namespace KarabakhGraph.Cli.Analyses;

/// <summary>Is the network balanced, and which ties stand in the way?</summary>
internal static class BalanceReport
{
    public static AnalysisReport Of(Network network, ulong seed)
    {
        var graph = SignedGraph.Of(network);
        var (triads, spectrum, frustration) = (TriadCensus.Of(graph), Spectrum.Of(graph), Frustration.Of(graph, seed));
        var names = network.Nodes.Select(node => node.Name).ToList();
        var inTheWay = frustration.Frustrated.Select(tie => (graph.Ties[tie].A, graph.Ties[tie].B)).ToHashSet();
        var index = network.Nodes.Select((node, at) => (node.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at, StringComparer.Ordinal);
        var marked = network
            .WithNodeAttribute(new Networks.Attribute("camp", AttributeType.Int), node => frustration.Camps[index[node.Id]])
            .WithEdgeAttribute(new Networks.Attribute("frustrated", AttributeType.Boolean), edge => inTheWay.Contains((Math.Min(index[edge.Source], index[edge.Target]), Math.Max(index[edge.Source], index[edge.Target]))));
        return new AnalysisReport(
            "balance",
            marked,
            [
                new ReportTable("measures", ["measure", "value"],
                [
                    ["ties of support", graph.Positive],
                    ["ties of opposition", graph.Negative],
                    ["ambivalent pairs", graph.Ambivalent.Count],
                    ["triangles +++", triads.AllPositive],
                    ["triangles ++-", triads.OneNegative],
                    ["triangles +--", triads.TwoNegative],
                    ["triangles ---", triads.AllNegative],
                    ["triangle balance", triads.Balance],
                    ["weak balance", triads.WeakBalance],
                    ["weighted balance", triads.WeightedBalance],
                    ["chance of such balance", TriadCensus.ChanceOfBalance(graph, seed)],
                    ["walk balance", spectrum?.WalkBalance],
                    ["lowest signed Laplacian eigenvalue", spectrum?.LargestLowest],
                    ["frustration, at least", frustration.LowerBound],
                    ["frustration, at most", frustration.UpperBound],
                    ["ways to draw the camps", frustration.Optima],
                    ["line balance", frustration.LineBalance],
                ]),
                new ReportTable("frustrated ties", ["who", "whom", "sign", "weight"],
                    [.. frustration.Frustrated.Select(tie => graph.Ties[tie]).Select(tie => new object?[] { names[tie.A], names[tie.B], tie.Sign, tie.Weight })]),
                new ReportTable("ambivalent pairs", ["who", "whom"], [.. graph.Ambivalent.Select(pair => new object?[] { names[pair.A], names[pair.B] })]),
            ],
            [
                .. AnalysisReport.CommonLimits,
                "Balance is of undirected ties: both directions of a pair are netted, and that one of them may be missing is not seen.",
                .. graph.Ambivalent.Count > 0 ? ["Ambivalent pairs are left out of balance and listed."] : Array.Empty<string>(),
                .. triads.IsNoise ? [$"There are {triads.Count} triangles; shares of fewer than ten are noise."] : Array.Empty<string>(),
                .. spectrum is null && graph.Ties.Count > 0 ? [$"Walk balance and eigenvalues are left out of networks with more than {Spectrum.MostActors} connected actors."] : Array.Empty<string>(),
                frustration.IsExact ? "The frustration index is exact." : $"The frustration index lies between two bounds; it is exact for blocks of up to {Frustration.MostEnumerated} actors.",
                "The chance is the share of 1,000 networks of the same ties with shuffled signs that are as balanced.",
            ]);
    }
}
