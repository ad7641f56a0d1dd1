namespace KarabakhGraph.Networks.Formats.Dot;

/// <summary>Writes DOT (https://graphviz.org/doc/info/lang.html) for Graphviz: support solid and blue, opposition dashed and orange, the heavier the wider; every other attribute stands along, as text.</summary>
internal sealed class DotWriter(TextWriter text)
{
    private const double WidestLine = 6;

    // A label in black can be read on every colour that lets the page through.
    private const string Translucent = "55";
    private readonly TextCleaner _cleaner = new();

    /// <inheritdoc cref="NetworkFormat.Write(NetworkHeader, IEnumerable{Node}, IEnumerable{Edge}, Stream, NetworkWriterOptions?)"/>
    public static int Write(NetworkHeader network, IEnumerable<Node> nodes, IEnumerable<Edge> edges, Stream stream, NetworkWriterOptions options)
    {
        using var text = TextFile.Writer(stream);
        var writer = new DotWriter(text);
        writer.Write(network, nodes, edges);
        return writer._cleaner.Replaced;
    }

    private void Write(NetworkHeader network, IEnumerable<Node> nodes, IEnumerable<Edge> edges)
    {
        text.WriteLine(network.Directed ? "digraph {" : "graph {");
        text.Write("  graph [");
        text.Write($"label={Quoted(network.Title)}");
        foreach (var column in Columns.OfGraph)
        {
            text.Write($", {column.Name}={Quoted(ValueText.Write(column.Value(network), column.Name) ?? "")}");
        }

        text.WriteLine(", overlap=false, splines=true];");
        text.WriteLine("  node [style=filled, fontname=\"sans-serif\"];");
        var nodeColumns = Columns.OfNodes(network);
        foreach (var node in nodes)
        {
            text.Write($"  {Quoted(XmlText.Id(node.Id))} [");
            Values(node, nodeColumns);
            text.WriteLine($"fillcolor={Quoted(IsHex(node.Color) ? node.Color + Translucent : node.Color)}];");
        }

        var arrow = network.Directed ? "->" : "--";
        var edgeColumns = Columns.OfEdges(network);
        foreach (var edge in edges)
        {
            text.Write($"  {Quoted(XmlText.Id(edge.Source))} {arrow} {Quoted(XmlText.Id(edge.Target))} [");
            Values(edge, edgeColumns);
            text.WriteLine($"id={Quoted(XmlText.Id(edge.Id))}, style={(edge.Sign > 0 ? "solid" : edge.Sign < 0 ? "dashed" : "dotted")}, penwidth={ValueText.Write(Math.Min(WidestLine, 1 + (edge.Weight / 2)), "penwidth")}, tooltip={Quoted(edge.Quote)}];");
        }

        text.WriteLine("}");
    }

    private void Values<T>(T element, IReadOnlyList<Column<T>> columns)
    {
        foreach (var column in columns)
        {
            if (ValueText.Write(column.Value(element), column.Name) is { Length: > 0 } value)
            {
                text.Write($"{Name(column.Name)}={Quoted(value)}, ");
            }
        }
    }

    private static bool IsHex(string color) => color.Length == 7 && color[0] == '#';

    /// <summary>A name as it is when DOT takes it so, else quoted.</summary>
    private string Name(string name) => name.All(character => char.IsAsciiLetter(character) || character == '_') && name is not ("graph" or "digraph" or "node" or "edge" or "subgraph" or "strict") ? name : Quoted(name);

    /// <summary>A quoted string; backslashes are doubled, since Graphviz reads \N, \G and the like as its own.</summary>
    private string Quoted(string value) => $"\"{_cleaner.Clean(value).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";
}
