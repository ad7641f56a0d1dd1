using KarabakhGraph.Networks;
using KarabakhGraph.Networks.Analytics;

namespace KarabakhGraph.Cli.Analyses;

/// <summary>When did support and opposition change?</summary>
internal static class ChangeReport
{
    private const int SlicesAround = 2;

    /// <param name="whole">The network of all slices together.</param>
    /// <param name="slices">Networks, one a slice.</param>
    /// <param name="actors">Names or ids: none for all edges, one for those of an actor, two for those between both.</param>
    public static AnalysisReport Of(Network whole, IReadOnlyList<(TimeSlice Slice, Network Network)> slices, IReadOnlyList<string> actors)
    {
        var series = slices.Select(slice => new Window(slice.Slice, slice.Network, [.. slice.Network.Edges.Where(edge => actors.Count == 0 || Concerns(slice.Network, edge, actors))])).ToList();
        var shares = series.Where(window => window.Share is not null).ToList();
        var changes = ChangePoints.OfCounts([.. series.Select(window => (double)window.Support)]).Select(at => ("support", series[at]))
            .Concat(ChangePoints.OfCounts([.. series.Select(window => (double)window.Opposition)]).Select(at => ("opposition", series[at])))
            .Concat(ChangePoints.OfMeans([.. shares.Select(window => window.Share ?? 0)]).Select(at => ("support share", shares[at])))
            .ToList();
        return new AnalysisReport(
            "changes",
            GraphProjection.WithSpells(whole, slices),
            [
                new ReportTable("slices", ["slice", "support", "opposition", "support share", "triangle balance"],
                    [.. series.Select(window => new object?[] { window.Slice.Name, window.Support, window.Opposition, window.Share, TriadCensus.Of(SignedGraph.Of(window.Network)).Balance })]),
                new ReportTable("changes", ["of", "from", "before", "after", "one-sided sources"], [.. changes.Select(change => Row(series, change.Item1, change.Item2))]),
                new ReportTable("evidence", ["change of", "slice", "who", "relation", "whom", "document", "sentence"], [.. changes.SelectMany(change => Evidence(series, change.Item1, change.Item2))]),
            ],
            [
                .. AnalysisReport.CommonLimits,
                "Counts are of claims by the date of their document, not of the event; undated ones, and those whose date spans slices, are left out.",
                "A change is where a division of the series into constant stretches of at least two slices costs least (Poisson counts, penalty 2 ln n; means, penalty 3 σ² ln n).",
                "A change between stretches that share no document's publisher may be a change of the corpus alone.",
            ]);
    }

    private static object?[] Row(List<Window> series, string of, Window change)
    {
        var at = series.IndexOf(change);
        var (before, after) = (series[Math.Max(0, at - SlicesAround)..at], series[at..Math.Min(series.Count, at + SlicesAround)]);
        return [of, change.Slice.Name, Mean(before, of), Mean(after, of), !Publishers(before).Intersect(Publishers(after), StringComparer.Ordinal).Any()];
    }

    private static double? Mean(List<Window> windows, string of) =>
        windows.Select(window => of == "support" ? window.Support : of == "opposition" ? window.Opposition : window.Share).Average();

    private static IEnumerable<string> Publishers(List<Window> windows) =>
        windows.SelectMany(window => window.Edges).SelectMany(edge => edge.Evidence).Select(evidence => evidence.Publisher ?? evidence.Document).OfType<string>();

    private static IEnumerable<object?[]> Evidence(List<Window> series, string of, Window change)
    {
        var at = series.IndexOf(change);
        return from window in series[Math.Max(0, at - SlicesAround)..Math.Min(series.Count, at + SlicesAround)]
               from edge in window.Edges
               from claim in edge.Evidence
               where of != "support" || claim.Sign > 0
               where of != "opposition" || claim.Sign < 0
               select new object?[] { $"{of} {change.Slice.Name}", window.Slice.Name, NameOf(window.Network, edge.Source), claim.Sign > 0 ? "supports" : "opposes", NameOf(window.Network, edge.Target), claim.Document, claim.Sentence };
    }

    private static bool Concerns(Network network, Edge edge, IReadOnlyList<string> actors) =>
        actors.All(actor => Is(network, edge.Source, actor) || Is(network, edge.Target, actor));

    private static bool Is(Network network, string id, string actor) =>
        id.Equals(actor, StringComparison.OrdinalIgnoreCase) || NameOf(network, id).Equals(actor, StringComparison.OrdinalIgnoreCase);

    private static string NameOf(Network network, string id) => network.Nodes.First(node => node.Id == id).Name;

    private sealed record Window(TimeSlice Slice, Network Network, IReadOnlyList<Edge> Edges)
    {
        public int Support => Edges.Sum(edge => edge.Evidence.Count(claim => claim.Sign > 0));

        public int Opposition => Edges.Sum(edge => edge.Evidence.Count(claim => claim.Sign < 0));

        /// <summary>(S + ½) / (S + O + 1); null without claims.</summary>
        public double? Share => Edges.Count == 0 ? null : (Support + 0.5) / (Support + Opposition + 1);
    }
}
