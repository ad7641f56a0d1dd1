using System.Xml;

namespace KarabakhGraph.Networks.Formats.GraphMl;

/// <summary>Writes GraphML that Gephi, Cytoscape, networkx, igraph, graph-tool, graphology and Neo4j read without loss.</summary>
/// <remarks>
/// UTF-8 without byte order mark, line feeds, no DOCTYPE, first all nodes, then all edges. Unknown texts are written empty, unknown numbers are left out.
/// The sign is a number of its own and every weight is positive, since most tools break on negative ones.
/// </remarks>
internal sealed class GraphMlWriter
{
    private readonly XmlWriter _xml;
    private readonly NetworkWriterOptions _options;
    private readonly TextCleaner _cleaner = new();
    private readonly YEdGraphics? _graphics;

    private GraphMlWriter(XmlWriter xml, NetworkWriterOptions options)
    {
        _xml = xml;
        _options = options;
        _graphics = options.Dialect == GraphMlDialect.YEd ? new YEdGraphics(xml, _cleaner) : null;
    }

    /// <inheritdoc cref="NetworkFormat.Write(NetworkHeader, IEnumerable{Node}, IEnumerable{Edge}, Stream, NetworkWriterOptions?)"/>
    public static int Write(NetworkHeader network, IEnumerable<Node> nodes, IEnumerable<Edge> edges, Stream stream, NetworkWriterOptions options)
    {
        using var xml = XmlText.Writer(stream);
        var writer = new GraphMlWriter(xml, options);
        writer.Write(network, nodes, edges);
        xml.Flush();
        stream.WriteByte((byte)'\n');
        return writer._cleaner.Replaced;
    }

    private void Write(NetworkHeader network, IEnumerable<Node> nodes, IEnumerable<Edge> edges)
    {
        var nodeColumns = Columns.OfNodes(network);
        var edgeColumns = Columns.OfEdges(network);
        _xml.WriteStartDocument();
        Start("graphml");
        _xml.WriteAttributeString("xsi", "schemaLocation", GraphMlFormat.SchemaInstance, $"{GraphMlFormat.Namespace} {GraphMlFormat.Schema}");
        WriteKeys("graph", Columns.OfGraph);
        WriteKeys("node", nodeColumns);
        WriteKeys("edge", edgeColumns);
        _graphics?.WriteKeys();
        Start("graph");
        _xml.WriteAttributeString("id", "G");
        _xml.WriteAttributeString("edgedefault", network.Directed ? "directed" : "undirected");
        WriteData(network, Columns.OfGraph);
        foreach (var node in nodes)
        {
            Write(node, nodeColumns);
        }

        foreach (var edge in edges)
        {
            Write(edge, edgeColumns);
        }

        _xml.WriteEndDocument();
    }

    private void WriteKeys<T>(string scope, IReadOnlyList<Column<T>> columns)
    {
        foreach (var column in columns)
        {
            Start("key");
            _xml.WriteAttributeString("id", column.Id);
            _xml.WriteAttributeString("for", scope);
            _xml.WriteAttributeString("attr.name", column.Name);
            _xml.WriteAttributeString("attr.type", GraphMlFormat.NameOf(column.Type));
            _xml.WriteEndElement();
        }
    }

    private void Write(Node node, IReadOnlyList<Column<Node>> columns)
    {
        Start("node");
        _xml.WriteAttributeString("id", XmlText.Id(node.Id));
        if (_options.Dialect == GraphMlDialect.Neo4j)
        {
            _xml.WriteAttributeString("labels", node.ActorType == "actor" ? ":Actor" : $":Actor:{Capitalized(_cleaner.Clean(node.ActorType))}");
        }

        WriteData(node, columns);
        _graphics?.Write(node);
        _xml.WriteEndElement();
    }

    private void Write(Edge edge, IReadOnlyList<Column<Edge>> columns)
    {
        Start("edge");
        _xml.WriteAttributeString("id", XmlText.Id(edge.Id));
        _xml.WriteAttributeString("source", XmlText.Id(edge.Source));
        _xml.WriteAttributeString("target", XmlText.Id(edge.Target));
        if (!_options.Strict)
        {
            _xml.WriteAttributeString("label", edge.Relation);
        }

        WriteData(edge, columns);
        _graphics?.Write(edge);
        _xml.WriteEndElement();
    }

    private void WriteData<T>(T element, IReadOnlyList<Column<T>> columns)
    {
        foreach (var column in columns)
        {
            var value = ValueText.Write(column.Value(element), column.Name);
            if (value is null && column.Type != AttributeType.String)
            {
                continue;
            }

            Start("data");
            _xml.WriteAttributeString("key", column.Id);
            _xml.WriteString(column.Type == AttributeType.String ? _cleaner.Clean(value ?? "") : value);
            _xml.WriteFullEndElement();
        }
    }

    private void Start(string name) => _xml.WriteStartElement(name, GraphMlFormat.Namespace);

    private static string Capitalized(string word) => word.Length == 0 ? "Unknown" : char.ToUpperInvariant(word[0]) + word[1..];
}
