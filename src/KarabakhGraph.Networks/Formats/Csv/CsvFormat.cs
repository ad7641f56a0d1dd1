namespace KarabakhGraph.Networks.Formats.Csv;

/// <summary>The headers of the two tables, in the words of Gephi: <c>Type</c> is the direction, <c>Kind</c> the relation.</summary>
internal static class CsvFormat
{
    public const string Directed = "Directed";
    public const string Undirected = "Undirected";

    public static IReadOnlyList<string> NodeHeader { get; } = ["Id", "Label"];

    public static IReadOnlyList<string> EdgeHeader { get; } = ["Source", "Target", "Type", "Kind", "Id", "Label", "Weight"];

    /// <summary>Columns of nodes that stand under a name of Gephi's.</summary>
    public static bool IsInHeader(Column<Node> column) => column.Name == "label";

    /// <summary>Columns of edges that stand under a name of Gephi's.</summary>
    public static bool IsInHeader(Column<Edge> column) => column.Name is "label" or "weight";

    /// <summary>Whether a spreadsheet would take a text for a formula (or for a text that we marked): such texts are written behind an apostrophe.</summary>
    public static bool IsFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\'';
}
