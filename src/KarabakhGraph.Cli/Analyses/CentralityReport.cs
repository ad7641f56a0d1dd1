using KarabakhGraph.Networks;
using KarabakhGraph.Networks.Analytics;

namespace KarabakhGraph.Cli.Analyses;

/// <summary>Who is supported, opposed, central, between?</summary>
internal static class CentralityReport
{
    /// <summary>The columns, which are node attributes too.</summary>
    private static readonly (string Name, AttributeType Type, Func<Centrality, object?> Value)[] _measures =
    [
        ("net_degree", AttributeType.Int, actor => actor.Net),
        ("positive_in", AttributeType.Int, actor => actor.PositiveIn),
        ("negative_in", AttributeType.Int, actor => actor.NegativeIn),
        ("positive_out", AttributeType.Int, actor => actor.PositiveOut),
        ("negative_out", AttributeType.Int, actor => actor.NegativeOut),
        ("support_in", AttributeType.Double, actor => actor.SupportIn),
        ("opposition_in", AttributeType.Double, actor => actor.OppositionIn),
        ("support_out", AttributeType.Double, actor => actor.SupportOut),
        ("opposition_out", AttributeType.Double, actor => actor.OppositionOut),
        ("pn_index", AttributeType.Double, actor => actor.Pn),
        ("pn_in", AttributeType.Double, actor => actor.PnIn),
        ("pn_out", AttributeType.Double, actor => actor.PnOut),
        ("signed_eigenvector", AttributeType.Double, actor => actor.Eigenvector),
        ("support_pagerank", AttributeType.Double, actor => actor.SupportRank),
        ("opposition_pagerank", AttributeType.Double, actor => actor.OppositionRank),
        ("prestige", AttributeType.Double, actor => actor.Prestige),
        ("support_betweenness", AttributeType.Double, actor => actor.Betweenness),
        ("contestedness", AttributeType.Double, actor => actor.Contestedness),
    ];

    public static AnalysisReport Of(Network network)
    {
        var actors = Centrality.Of(network);
        var byId = actors.ToDictionary(actor => network.Nodes[actor.Node].Id, StringComparer.Ordinal);
        var marked = _measures.Aggregate(network, (marked, measure) => marked.WithNodeAttribute(new Networks.Attribute(measure.Name, measure.Type), node => measure.Value(byId[node.Id])));
        return new AnalysisReport(
            "centrality",
            marked,
            [
                new ReportTable("actors", ["actor", .. _measures.Select(measure => measure.Name)],
                    [.. actors.OrderByDescending(actor => actor.Pn).ThenBy(actor => network.Nodes[actor.Node].Name, StringComparer.Ordinal)
                        .Select(actor => new object?[] { network.Nodes[actor.Node].Name }.Concat(_measures.Select(measure => measure.Value(actor))).ToArray())]),
            ],
            [
                .. AnalysisReport.CommonLimits,
                "PageRank and betweenness are of support alone, or opposition alone: over signed weights they are not defined.",
                "net_degree, pn_index and signed_eigenvector are of undirected ties; that one direction may be missing is not seen.",
                .. actors.Count > 0 && actors[0].Eigenvector is null ? ["There is no single dominant eigenvalue (or the network is too large), and so no signed eigenvector."] : Array.Empty<string>(),
            ]);
    }
}
