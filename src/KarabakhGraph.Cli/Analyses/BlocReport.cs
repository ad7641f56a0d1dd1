using KarabakhGraph.Networks;
using KarabakhGraph.Networks.Analytics;

namespace KarabakhGraph.Cli.Analyses;

/// <summary>Which actors stand together?</summary>
internal static class BlocReport
{
    public static AnalysisReport Of(Network network, BlocMethod method, int most, ulong seed)
    {
        var graph = SignedGraph.Of(network);
        var blocs = Blocs.Find(graph, method, most, seed);
        var index = network.Nodes.Select((node, at) => (node.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at, StringComparer.Ordinal);
        return new AnalysisReport(
            "blocs",
            network.WithNodeAttribute(new Networks.Attribute("bloc", AttributeType.Int), node => blocs.Of[index[node.Id]] is >= 0 and var bloc ? bloc + 1 : null),
            [
                new ReportTable("actors", ["actor", "bloc"],
                    [.. network.Nodes.Select((node, at) => (node.Name, Bloc: blocs.Of[at])).OrderBy(actor => actor.Bloc < 0).ThenBy(actor => actor.Bloc).ThenBy(actor => actor.Name, StringComparer.Ordinal)
                        .Select(actor => new object?[] { actor.Name, actor.Bloc < 0 ? null : actor.Bloc + 1 })]),
                new ReportTable("measures", ["measure", "value"],
                [
                    ["blocs", blocs.Count],
                    ["misplaced ties", blocs.LineIndex],
                    ["ties", graph.Ties.Count],
                    ["signed modularity", blocs.Modularity],
                    ["seed", seed.ToString(System.Globalization.CultureInfo.InvariantCulture)],
                ]),
                new ReportTable("by number of blocs", ["at most", "blocs", "misplaced ties", "signed modularity"],
                    [.. Blocs.Elbow(graph, most, seed).Select((found, at) => new object?[] { at + 1, found.Count, found.LineIndex, found.Modularity })]),
            ],
            [
                .. AnalysisReport.CommonLimits,
                "Blocs are the best of 200 descents, not proven best; another seed may find others as good.",
                "Misplaced are ties of opposition within blocs and of support between them; actors without ties are in no bloc.",
                .. graph.Ambivalent.Count > 0 ? [$"{graph.Ambivalent.Count} ambivalent pairs are left out."] : Array.Empty<string>(),
            ]);
    }
}
