using KarabakhGraph.Networks;
using KarabakhGraph.Networks.Analytics;
using KarabakhGraph.Yaml;

namespace KarabakhGraph.Cli.Analyses;

/// <summary>How does support reach one actor from another, and which sentences say so?</summary>
internal static class PathReport
{
    public static AnalysisReport Of(Network network, string from, string to)
    {
        var chain = SupportChain.Find(network, Find(network, from).Id, Find(network, to).Id);
        var names = network.Nodes.ToDictionary(node => node.Id, node => node.Name, StringComparer.Ordinal);
        var steps = chain?.Select(edge => edge.Id).ToHashSet(StringComparer.Ordinal) ?? [];
        return new AnalysisReport(
            "path",
            network.WithEdgeAttribute(new Networks.Attribute("on_path", AttributeType.Boolean), edge => steps.Contains(edge.Id)),
            [
                new ReportTable("steps", ["who", "supports", "weight", "date", "document", "sentence", "claim"],
                    [.. (chain ?? []).Select(edge => new object?[] { names[edge.Source], names[edge.Target], edge.Weight, edge.Evidence.Count > 0 ? edge.Evidence[0].Date : null, edge.Document, edge.Quote, edge.Evidence.Count > 0 ? edge.Evidence[0].Claim : null })]),
            ],
            [
                .. AnalysisReport.CommonLimits,
                "The friend of a friend need not be one: a chain shows a way, and no tie between its ends.",
            ]);
    }

    private static Node Find(Network network, string name) =>
        network.Nodes.FirstOrDefault(node => node.Id == name || node.Iri == name)
        ?? network.Nodes.FirstOrDefault(node => node.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || node.Id.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? network.Nodes.FirstOrDefault(node => node.Aliases.Contains(name, StringComparer.OrdinalIgnoreCase))
        ?? throw new CommandException(ExitCode.WrongUsage, $"the network has no actor of the name '{name}'{Suggestion.For(name.ToLowerInvariant(), [.. network.Nodes.Select(node => node.Id)])}");
}
