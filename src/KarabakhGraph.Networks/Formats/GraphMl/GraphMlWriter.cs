using System.Globalization;
using System.Text;
using System.Xml;

namespace KarabakhGraph.Networks.Formats.GraphMl;

/// <summary>Writes GraphML (http://graphml.graphdrawing.org/specification.html) that Gephi, Cytoscape, networkx, igraph, graph-tool, graphology and Neo4j read without loss.</summary>
/// <remarks>
/// UTF-8 without byte order mark, line feeds, no DOCTYPE, first all nodes, then all edges. Unknown texts are written empty, unknown numbers are left out.
/// The sign is a number of its own and every weight is positive, since most tools break on negative ones.
/// </remarks>
public static class GraphMlWriter
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";
    private const string SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";
    private const string Schema = "http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd";

    /// <summary>Writes a graph; the stream stays open.</summary>
    /// <inheritdoc cref="Write(NetworkHeader, IEnumerable{Node}, IEnumerable{Edge}, Stream, bool)"/>
    public static int Write(Network network, Stream stream, bool strict = false) => Write(network, network.Nodes, network.Edges, stream, strict);

    /// <summary>Writes nodes and edges one by one, in constant memory; the stream stays open.</summary>
    /// <param name="network">What the graph is.</param>
    /// <param name="nodes">All its nodes, read once.</param>
    /// <param name="edges">All its edges, read once, after the nodes.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="strict">True leaves out the attribute <c>label</c> of edges: the file is then valid by the schema, but Gephi adds up support and opposition between the same
    /// two actors, and Neo4j calls every relationship RELATED.</param>
    /// <returns>How many characters that XML 1.0 forbids were replaced by U+FFFD.</returns>
    /// <exception cref="ArgumentException">The graph holds a number that is not finite, or an id that is no NMTOKEN.</exception>
    public static int Write(NetworkHeader network, IEnumerable<Node> nodes, IEnumerable<Edge> edges, Stream stream, bool strict = false)
    {
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n", CloseOutput = false };
        using var xml = XmlWriter.Create(stream, settings);
        var text = new XmlText(xml);
        xml.WriteStartDocument();
        xml.WriteStartElement("graphml", Namespace);
        xml.WriteAttributeString("xsi", "schemaLocation", SchemaInstance, $"{Namespace} {Schema}");
        var nodeColumns = Columns.OfNodes(network);
        var edgeColumns = Columns.OfEdges(network);
        WriteKeys(xml, "graph", Columns.OfGraph);
        WriteKeys(xml, "node", nodeColumns);
        WriteKeys(xml, "edge", edgeColumns);
        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("id", "G");
        xml.WriteAttributeString("edgedefault", network.Directed ? "directed" : "undirected");
        WriteData(xml, text, network, Columns.OfGraph);
        foreach (var node in nodes)
        {
            xml.WriteStartElement("node", Namespace);
            xml.WriteAttributeString("id", XmlConvert.VerifyNMTOKEN(node.Id));
            WriteData(xml, text, node, nodeColumns);
            xml.WriteEndElement();
        }

        foreach (var edge in edges)
        {
            WriteEdge(xml, text, edge, edgeColumns, strict);
        }

        xml.WriteEndDocument();
        xml.Flush();
        stream.WriteByte((byte)'\n');
        return text.Replaced;
    }

    private static void WriteKeys<T>(XmlWriter xml, string scope, IReadOnlyList<Column<T>> columns)
    {
        foreach (var column in columns)
        {
            xml.WriteStartElement("key", Namespace);
            xml.WriteAttributeString("id", column.Id);
            xml.WriteAttributeString("for", scope);
            xml.WriteAttributeString("attr.name", column.Name);
            xml.WriteAttributeString("attr.type", column.Type.ToString().ToLowerInvariant());
            xml.WriteEndElement();
        }
    }

    private static void WriteEdge(XmlWriter xml, XmlText text, Edge edge, IReadOnlyList<Column<Edge>> columns, bool strict)
    {
        xml.WriteStartElement("edge", Namespace);
        xml.WriteAttributeString("id", XmlConvert.VerifyNMTOKEN(edge.Id));
        xml.WriteAttributeString("source", XmlConvert.VerifyNMTOKEN(edge.Source));
        xml.WriteAttributeString("target", XmlConvert.VerifyNMTOKEN(edge.Target));
        if (!strict)
        {
            xml.WriteAttributeString("label", edge.Relation);
        }

        WriteData(xml, text, edge, columns);
        xml.WriteEndElement();
    }

    private static void WriteData<T>(XmlWriter xml, XmlText text, T element, IReadOnlyList<Column<T>> columns)
    {
        foreach (var column in columns)
        {
            var value = column.Value(element);
            if (value is null && column.Type != AttributeType.String)
            {
                continue;
            }

            xml.WriteStartElement("data", Namespace);
            xml.WriteAttributeString("key", column.Id);
            text.Write(value switch
            {
                null => "",
                double number => double.IsFinite(number) ? XmlConvert.ToString(number) : throw new ArgumentException($"{column.Name} is {number}, which no reader takes"),
                bool flag => XmlConvert.ToString(flag),
                IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
                var other => other.ToString()!, // a string
            });
            xml.WriteFullEndElement();
        }
    }
}
