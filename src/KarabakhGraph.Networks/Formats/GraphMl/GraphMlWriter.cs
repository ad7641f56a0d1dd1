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
    /// <param name="network">The graph.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="strict">True leaves out the attribute <c>label</c> of edges: the file is then valid by the schema, but Gephi adds up support and opposition between the same
    /// two actors, and Neo4j calls every relationship RELATED.</param>
    /// <returns>How many characters that XML 1.0 forbids were replaced by U+FFFD.</returns>
    /// <exception cref="ArgumentException">The graph holds a number that is not finite, or an id that is no NMTOKEN.</exception>
    public static int Write(Network network, Stream stream, bool strict = false)
    {
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n", CloseOutput = false };
        using var xml = XmlWriter.Create(stream, settings);
        var text = new XmlText(xml);
        xml.WriteStartDocument();
        xml.WriteStartElement("graphml", Namespace);
        xml.WriteAttributeString("xsi", "schemaLocation", SchemaInstance, $"{Namespace} {Schema}");
        WriteKeys(xml, "graph", Attributes.OfGraph);
        WriteKeys(xml, "node", Attributes.OfNodes);
        WriteKeys(xml, "edge", Attributes.OfEdges);
        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("id", "G");
        xml.WriteAttributeString("edgedefault", "directed");
        WriteData(xml, text, network, Attributes.OfGraph);
        foreach (var node in network.Nodes)
        {
            xml.WriteStartElement("node", Namespace);
            xml.WriteAttributeString("id", XmlConvert.VerifyNMTOKEN(node.Id));
            WriteData(xml, text, node, Attributes.OfNodes);
            xml.WriteEndElement();
        }

        foreach (var edge in network.Edges)
        {
            WriteEdge(xml, text, edge, strict);
        }

        xml.WriteEndDocument();
        xml.Flush();
        stream.WriteByte((byte)'\n');
        return text.Replaced;
    }

    private static void WriteKeys<T>(XmlWriter xml, string scope, IReadOnlyList<Attribute<T>> attributes)
    {
        foreach (var attribute in attributes)
        {
            xml.WriteStartElement("key", Namespace);
            xml.WriteAttributeString("id", attribute.Id);
            xml.WriteAttributeString("for", scope);
            xml.WriteAttributeString("attr.name", attribute.Name);
            xml.WriteAttributeString("attr.type", attribute.Type);
            xml.WriteEndElement();
        }
    }

    private static void WriteEdge(XmlWriter xml, XmlText text, Edge edge, bool strict)
    {
        xml.WriteStartElement("edge", Namespace);
        xml.WriteAttributeString("id", XmlConvert.VerifyNMTOKEN(edge.Id));
        xml.WriteAttributeString("source", XmlConvert.VerifyNMTOKEN(edge.Source));
        xml.WriteAttributeString("target", XmlConvert.VerifyNMTOKEN(edge.Target));
        if (!strict)
        {
            xml.WriteAttributeString("label", edge.Relation);
        }

        WriteData(xml, text, edge, Attributes.OfEdges);
        xml.WriteEndElement();
    }

    private static void WriteData<T>(XmlWriter xml, XmlText text, T element, IReadOnlyList<Attribute<T>> attributes)
    {
        foreach (var attribute in attributes)
        {
            var value = attribute.Value(element);
            if (value is null && attribute.Type != "string")
            {
                continue;
            }

            xml.WriteStartElement("data", Namespace);
            xml.WriteAttributeString("key", attribute.Id);
            text.Write(value switch
            {
                null => "",
                double number => double.IsFinite(number) ? XmlConvert.ToString(number) : throw new ArgumentException($"{attribute.Name} is {number}, which no reader takes"),
                bool flag => XmlConvert.ToString(flag),
                IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
                var other => other.ToString()!, // a string
            });
            xml.WriteFullEndElement();
        }
    }
}
