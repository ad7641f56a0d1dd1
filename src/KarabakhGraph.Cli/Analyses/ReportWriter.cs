using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;

namespace KarabakhGraph.Cli.Analyses;

/// <summary>Writes a report: tables for people, JSON with everything, or the main table as CSV.</summary>
internal static class ReportWriter
{
    public static void Write(Session session, AnalysisReport report, string format)
    {
        switch (format)
        {
            case "json":
                WriteJson(session, report);
                break;
            case "csv":
                WriteCsv(session, report);
                break;
            default:
                WriteTables(session, report);
                break;
        }
    }

    private static void WriteTables(Session session, AnalysisReport report)
    {
        session.Output.WriteLine($"{report.Analysis}: {report.Network.Nodes.Count} actors, {report.Network.Edges.Count} edges ({ResultTable.OneLine(report.Network.Query)})");
        foreach (var part in report.Tables)
        {
            session.Output.WriteLine();
            session.Output.WriteLine(part.Rows.Count == 0 ? $"{part.Name}: none" : part.Name);
            if (part.Rows.Count == 0)
            {
                continue;
            }

            var table = new Table { Border = TableBorder.Simple };
            for (var column = 0; column < part.Columns.Count; column++)
            {
                var header = new TableColumn(new Text(part.Columns[column])) { NoWrap = !session.OutputIsTerminal };
                table.AddColumn(part.Rows.All(row => row[column] is null or int or long or double) ? header.RightAligned() : header);
            }

            foreach (var row in part.Rows)
            {
                table.AddRow(row.Select(cell => new Text(Shown(cell))));
            }

            session.OutputConsole.Write(table);
        }

        session.Output.WriteLine();
        session.Output.WriteLine("limits");
        foreach (var limit in report.Limits)
        {
            session.Output.WriteLine($"  - {limit}");
        }
    }

    private static string Shown(object? cell) => cell switch
    {
        double number => Math.Round(number, 6).ToString("0.######", CultureInfo.InvariantCulture),
        _ => ResultTable.OneLine(Text(cell)),
    };

    private static string Text(object? cell) => cell switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
    };

    private static void WriteCsv(Session session, AnalysisReport report)
    {
        WriteCsvRow(session, report.Tables[0].Columns);
        foreach (var row in report.Tables[0].Rows)
        {
            WriteCsvRow(session, row.Select(Text));
        }

        foreach (var limit in report.Limits)
        {
            session.Errors.WriteLine($"note: {limit}");
        }
    }

    /// <summary>RFC 4180: lines end with CR and LF.</summary>
    private static void WriteCsvRow(Session session, IEnumerable<string> cells) => session.Output.Write(
        string.Join(',', cells.Select(cell => cell.AsSpan().IndexOfAny("\",\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n");

    private static void WriteJson(Session session, AnalysisReport report)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("schema", "karabakh-analysis/1");
            json.WriteString("analysis", report.Analysis);
            json.WriteStartObject("network");
            json.WriteString("title", report.Network.Title);
            json.WriteString("query", report.Network.Query);
            json.WriteString("source", report.Network.Source);
            json.WriteNumber("actors", report.Network.Nodes.Count);
            json.WriteNumber("edges", report.Network.Edges.Count);
            json.WriteEndObject();
            foreach (var table in report.Tables)
            {
                WriteJson(json, table);
            }

            json.WriteStartArray("limits");
            foreach (var limit in report.Limits)
            {
                json.WriteStringValue(limit);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        session.Output.WriteLine(System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }

    private static void WriteJson(Utf8JsonWriter json, ReportTable table)
    {
        json.WriteStartArray(table.Name);
        foreach (var row in table.Rows)
        {
            json.WriteStartObject();
            for (var column = 0; column < table.Columns.Count; column++)
            {
                json.WritePropertyName(table.Columns[column]);
                JsonSerializer.Serialize(json, row[column], row[column]?.GetType() ?? typeof(object));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
