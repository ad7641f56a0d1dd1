using System.Globalization;
using System.Text;
using System.Text.Json;

namespace KarabakhGraph.Sparql;

/// <summary>How a query was answered: an operator of its plan with what it was expected to do, what it did, and the operators that it read.</summary>
/// <param name="Operator">The operator and what it works on, such as <c>IndexScan Posg ?e rdf:type kg:Event</c>.</param>
/// <param name="EstimatedRows">How many rows the planner expected.</param>
/// <param name="Rows">How many rows it gave out.</param>
/// <param name="Time">How long that took, inputs included.</param>
/// <param name="Blocks">How many batches of quads it read from the source itself.</param>
/// <param name="Inputs">The operators that it read.</param>
public sealed record QueryPlan(string Operator, double EstimatedRows, long Rows, TimeSpan Time, long Blocks, IReadOnlyList<QueryPlan> Inputs)
{
    private const int DeepestIndent = 40;

    /// <summary>The plan as text, an operator a line, its inputs two spaces in.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text, 0);
        return text.ToString();
    }

    /// <summary>The plan as JSON: <c>operator</c>, <c>estimatedRows</c>, <c>rows</c>, <c>milliseconds</c>, <c>blocks</c> and, each the same again, <c>inputs</c>.</summary>
    public string ToJson()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, MaxDepth = int.MaxValue, NewLine = "\n" }))
        {
            Write(json);
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private void Write(StringBuilder text, int depth)
    {
        text.Append(' ', 2 * Math.Min(depth, DeepestIndent))
            .Append(CultureInfo.InvariantCulture, $"{Operator}  (expected {EstimatedRows:F0} rows, made {Rows}, {Time.TotalMilliseconds:F2} ms");
        text.Append(Blocks > 0 ? string.Create(CultureInfo.InvariantCulture, $", {Blocks} blocks)\n") : ")\n");
        foreach (var input in Inputs)
        {
            input.Write(text, depth + 1);
        }
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("operator", Operator);
        json.WriteNumber("estimatedRows", Math.Round(EstimatedRows, 1));
        json.WriteNumber("rows", Rows);
        json.WriteNumber("milliseconds", Math.Round(Time.TotalMilliseconds, 3));
        json.WriteNumber("blocks", Blocks);
        json.WriteStartArray("inputs");
        foreach (var input in Inputs)
        {
            input.Write(json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
