using System.Globalization;
using System.Xml;

namespace KarabakhGraph.Networks.Formats.Gexf;

/// <summary>Writes GEXF 1.3 with times, for Gephi's timeline, Gephi Lite, sigma and networkx.</summary>
/// <remarks>
/// One block of attributes for nodes and one for edges, since graphology reads no more; colours as red, green and blue, since networkx and Gephi break on others;
/// <c>kind</c> keeps support and opposition of one pair apart.
/// </remarks>
internal sealed class GexfWriter(XmlWriter xml)
{
    private readonly TextCleaner _cleaner = new();

    /// <inheritdoc cref="NetworkFormat.Write(NetworkHeader, IEnumerable{Node}, IEnumerable{Edge}, Stream, NetworkWriterOptions?)"/>
    public static int Write(NetworkHeader network, IEnumerable<Node> nodes, IEnumerable<Edge> edges, Stream stream, NetworkWriterOptions options)
    {
        using var xml = XmlText.Writer(stream);
        var writer = new GexfWriter(xml);
        writer.Write(network, nodes, edges);
        xml.Flush();
        stream.WriteByte((byte)'\n');
        return writer._cleaner.Replaced;
    }

    private void Write(NetworkHeader network, IEnumerable<Node> nodes, IEnumerable<Edge> edges)
    {
        List<Column<Node>> nodeColumns = [.. Columns.OfNodes(network).Where(column => !GexfFormat.IsNative(column))];
        List<Column<Edge>> edgeColumns = [.. Columns.OfEdges(network).Where(column => !GexfFormat.IsNative(column))];
        xml.WriteStartDocument();
        Start("gexf");
        xml.WriteAttributeString("xmlns", "viz", null, GexfFormat.Visualization);
        xml.WriteAttributeString("version", "1.3");
        Start("meta");
        Element("creator", GexfFormat.Creator);
        Element("description", string.Join('\n', new[] { network.Title, network.Query, network.Source }.Select(OneLine)));
        xml.WriteEndElement();

        var type = network.Directed ? "directed" : "undirected";
        Start("graph");
        xml.WriteAttributeString("mode", "dynamic");
        xml.WriteAttributeString("defaultedgetype", type);
        xml.WriteAttributeString("timeformat", "date");
        xml.WriteAttributeString("timerepresentation", "interval");
        xml.WriteAttributeString("idtype", "string");
        Declare("node", nodeColumns);
        Declare("edge", edgeColumns);
        Start("nodes");
        foreach (var node in nodes)
        {
            Write(node, nodeColumns);
        }

        xml.WriteFullEndElement();
        Start("edges");
        foreach (var edge in edges)
        {
            Write(edge, type, edgeColumns);
        }

        xml.WriteFullEndElement();
        xml.WriteEndDocument();
    }

    private void Declare<T>(string scope, IReadOnlyList<Column<T>> columns)
    {
        Start("attributes");
        xml.WriteAttributeString("class", scope);
        xml.WriteAttributeString("mode", "static");
        foreach (var column in columns)
        {
            Start("attribute");
            xml.WriteAttributeString("id", column.Name);
            xml.WriteAttributeString("title", column.Name);
            xml.WriteAttributeString("type", GexfFormat.NameOf(column.Type));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Write(Node node, IReadOnlyList<Column<Node>> columns)
    {
        Start("node");
        xml.WriteAttributeString("id", XmlText.Id(node.Id));
        xml.WriteAttributeString("label", _cleaner.Clean(node.Label));
        WriteValues(node, columns);
        WriteSpells(Life.Spells(node.Spells, node.Start, node.End));
        WriteColor(node.Color);
        Visual("size", ("value", ValueText.Write(node.Size, "size")));
        xml.WriteEndElement();
    }

    private void Write(Edge edge, string type, IReadOnlyList<Column<Edge>> columns)
    {
        Start("edge");
        xml.WriteAttributeString("id", XmlText.Id(edge.Id));
        xml.WriteAttributeString("source", XmlText.Id(edge.Source));
        xml.WriteAttributeString("target", XmlText.Id(edge.Target));
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("label", edge.Relation);
        xml.WriteAttributeString("weight", ValueText.Write(edge.Weight, "weight"));
        xml.WriteAttributeString("kind", edge.Relation);
        WriteValues(edge, columns);
        WriteSpells(Life.Spells(edge.Spells, edge.Start, edge.End));
        WriteColor(edge.Color);
        xml.WriteEndElement();
    }

    private void WriteValues<T>(T element, IReadOnlyList<Column<T>> columns)
    {
        Start("attvalues");
        foreach (var column in columns)
        {
            var value = ValueText.Write(column.Value(element), column.Name);
            if (value is null && column.Type != AttributeType.String)
            {
                continue;
            }

            Start("attvalue");
            xml.WriteAttributeString("for", column.Name);
            xml.WriteAttributeString("value", column.Type == AttributeType.String ? _cleaner.Clean(value ?? "") : value);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteSpells(IReadOnlyList<Spell> spells)
    {
        if (spells.Count == 0)
        {
            return;
        }

        Start("spells");
        foreach (var spell in spells)
        {
            Start("spell");
            xml.WriteAttributeString("start", Life.Text(spell.Start));
            xml.WriteAttributeString("end", Life.Text(spell.End));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteColor(string color)
    {
        if (color.Length == 7 && color[0] == '#' && int.TryParse(color.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb))
        {
            Visual("color", ("r", Channel(rgb >> 16)), ("g", Channel(rgb >> 8)), ("b", Channel(rgb)));
        }
    }

    private static string Channel(int rgb) => (rgb & 255).ToString(CultureInfo.InvariantCulture);

    private void Visual(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        xml.WriteStartElement("viz", name, GexfFormat.Visualization);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        xml.WriteEndElement();
    }

    private void Element(string name, string text)
    {
        Start(name);
        xml.WriteString(text);
        xml.WriteFullEndElement();
    }

    private void Start(string name) => xml.WriteStartElement(name, GexfFormat.Namespace);

    private string OneLine(string text) => Node.OneLine(_cleaner.Clean(text));
}
