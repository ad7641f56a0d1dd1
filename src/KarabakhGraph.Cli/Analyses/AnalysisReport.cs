using KarabakhGraph.Networks;

namespace KarabakhGraph.Cli.Analyses;

/// <summary>What an analysis found.</summary>
/// <param name="Analysis">Its name.</param>
/// <param name="Network">The network with what was found as attributes of nodes and edges.</param>
/// <param name="Tables">The results, the main table first.</param>
/// <param name="Limits">What the results do not say, a sentence each.</param>
internal sealed record AnalysisReport(string Analysis, Network Network, IReadOnlyList<ReportTable> Tables, IReadOnlyList<string> Limits)
{
    /// <summary>What holds of every network out of news.</summary>
    public static IReadOnlyList<string> CommonLimits { get; } =
    [
        "Ties are what publishers say, not relations between the actors themselves.",
        "Support and opposition have different base rates (news reports more conflict): counts are never compared across signs.",
    ];
}
