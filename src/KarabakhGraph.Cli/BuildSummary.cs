using KarabakhGraph.Knowledge;
using KarabakhGraph.Knowledge.Ties;
using Spectre.Console;

namespace KarabakhGraph.Cli;

/// <summary>What a build prints when it is done: counts, and who supports and opposes whom.</summary>
internal static class BuildSummary
{
    public static void Write(Session session, BuiltGraph graph, long quads, int kept, int failed)
    {
        var claims = graph.Readings.SelectMany(reading => reading.Claims).ToList();
        session.Output.WriteLine(
            $"{graph.Readings.Count} documents{(kept > 0 ? $" ({kept} of them kept from before)" : "")}{(failed > 0 ? $", {failed} failed" : "")}, "
            + $"{graph.IndependentStories} independent stories");
        session.Output.WriteLine(
            $"{claims.Count} claims: {Count<Event>(claims)} events, {Count<Relation>(claims)} relations, {Count<CasualtyFigure>(claims)} casualty figures; "
            + $"{quads} quads");
        WriteTies(session, graph, 1, "supports");
        WriteTies(session, graph, -1, "opposes");
    }

    private static void WriteTies(Session session, BuiltGraph graph, int sign, string verb)
    {
        var ties = graph.Derivation.Ties.Where(tie => tie.Sign == sign)
            .OrderByDescending(tie => tie.StoryCount).ThenByDescending(tie => tie.DocumentCount).ThenByDescending(tie => tie.ClaimCount)
            .ThenBy(tie => tie.From, StringComparer.Ordinal).ThenBy(tie => tie.To, StringComparer.Ordinal).ToList();
        session.Output.WriteLine();
        session.Output.WriteLine($"who {verb} whom{(ties.Count == 0 ? ": nobody, as far as these documents say" : "")}");
        if (ties.Count == 0)
        {
            return;
        }

        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns(new TableColumn("who"), new TableColumn("whom"));
        foreach (var number in (string[])["stories", "documents", "claims"])
        {
            table.AddColumn(new TableColumn(number).RightAligned());
        }

        table.AddColumns(new TableColumn("first"), new TableColumn("last"));
        foreach (var tie in ties)
        {
            table.AddRow([.. Cells(graph, tie).Select(cell => new Text(cell))]);
        }

        session.OutputConsole.Write(table);
    }

    private static IEnumerable<string> Cells(BuiltGraph graph, Tie tie) =>
    [
        graph.Label(tie.From), graph.Label(tie.To), $"{tie.StoryCount}", $"{tie.DocumentCount}", $"{tie.ClaimCount}", tie.FirstReported ?? "", tie.LastReported ?? "",
    ];

    private static int Count<T>(List<Claim> claims) => claims.Count(claim => claim.About is T);
}
