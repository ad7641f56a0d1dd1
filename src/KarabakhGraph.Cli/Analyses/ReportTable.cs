namespace KarabakhGraph.Cli.Analyses;

/// <summary>One table of an analysis.</summary>
/// <param name="Name">What it shows, a key of the JSON.</param>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Rows">Cells: string, bool, int, long, double, or null when there is no value.</param>
internal sealed record ReportTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<object?[]> Rows);
