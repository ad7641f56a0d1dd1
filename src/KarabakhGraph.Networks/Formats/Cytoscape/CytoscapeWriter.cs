namespace KarabakhGraph.Networks.Formats.Cytoscape;

/// <summary>Writes the JSON of Cytoscape and cytoscape.js, in the form that networkx's <c>cytoscape_graph</c> reads too.</summary>
internal static class CytoscapeWriter
{
    /// <inheritdoc cref="NetworkFormat.Write(NetworkHeader, IEnumerable{Node}, IEnumerable{Edge}, Stream, NetworkWriterOptions?)"/>
    public static int Write(NetworkHeader network, IEnumerable<Node> nodes, IEnumerable<Edge> edges, Stream stream, NetworkWriterOptions options)
    {
        using var text = new JsonText(stream);
        var json = text.Json;
        json.WriteStartObject();
        json.WriteString("format_version", "1.0");
        json.WriteString("generated_by", "KarabakhGraph");
        json.WriteString("target_cytoscapejs_version", "~3");
        json.WriteBoolean("directed", network.Directed);
        json.WriteBoolean("multigraph", true);
        json.WriteStartObject("data");
        text.Write("name", network.Title);
        text.Write(network, Columns.OfGraph);
        json.WriteEndObject();
        json.WriteStartObject("elements");
        json.WriteStartArray("nodes");
        var nodeColumns = Columns.OfNodes(network);
        foreach (var node in nodes)
        {
            json.WriteStartObject();
            json.WriteStartObject("data");
            json.WriteString("id", XmlText.Id(node.Id));
            json.WriteString("value", node.Id); // networkx takes this for the id
            text.Write(node, nodeColumns);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("edges");
        var edgeColumns = Columns.OfEdges(network);
        foreach (var edge in edges)
        {
            json.WriteStartObject();
            json.WriteStartObject("data");
            json.WriteString("id", XmlText.Id(edge.Id));
            json.WriteString("key", edge.Id); // by which networkx tells parallel edges apart
            json.WriteString("source", XmlText.Id(edge.Source));
            json.WriteString("target", XmlText.Id(edge.Target));
            text.Write(edge, edgeColumns);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        return text.Replaced;
    }
}
