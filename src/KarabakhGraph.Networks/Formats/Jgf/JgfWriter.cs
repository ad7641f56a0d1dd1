namespace KarabakhGraph.Networks.Formats.Jgf;

/// <summary>Writes JSON Graph Format, version 2 (https://jsongraphformat.info/): attributes stand in the metadata.</summary>
internal static class JgfWriter
{
    /// <inheritdoc cref="NetworkFormat.Write(NetworkHeader, IEnumerable{Node}, IEnumerable{Edge}, Stream, NetworkWriterOptions?)"/>
    public static int Write(NetworkHeader network, IEnumerable<Node> nodes, IEnumerable<Edge> edges, Stream stream, NetworkWriterOptions options)
    {
        using var text = new JsonText(stream);
        var json = text.Json;
        json.WriteStartObject();
        json.WriteStartObject("graph");
        json.WriteBoolean("directed", network.Directed);
        text.Write("label", network.Title);
        json.WriteStartObject("metadata");
        text.Write(network, Columns.OfGraph);
        json.WriteEndObject();
        json.WriteStartObject("nodes");
        List<Column<Node>> nodeColumns = [.. Columns.OfNodes(network).Where(column => column.Name != "label")];
        foreach (var node in nodes)
        {
            json.WriteStartObject(XmlText.Id(node.Id));
            text.Write("label", node.Label);
            json.WriteStartObject("metadata");
            text.Write(node, nodeColumns);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartArray("edges");
        List<Column<Edge>> edgeColumns = [.. Columns.OfEdges(network).Where(column => column.Name != "label")];
        foreach (var edge in edges)
        {
            json.WriteStartObject();
            json.WriteString("id", XmlText.Id(edge.Id));
            json.WriteString("source", XmlText.Id(edge.Source));
            json.WriteString("target", XmlText.Id(edge.Target));
            json.WriteString("relation", edge.Relation);
            json.WriteBoolean("directed", network.Directed);
            json.WriteString("label", edge.Relation);
            json.WriteStartObject("metadata");
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
