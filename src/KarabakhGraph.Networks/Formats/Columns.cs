using System.Xml;

namespace KarabakhGraph.Networks.Formats;

/// <summary>The columns that every format writes, under names that the common tools understand (Gephi, Cytoscape, networkx, igraph and R, Neo4j), then those of the network's own.</summary>
internal static class Columns
{
    /// <summary>Between the parts of a list, of which no format knows but as a text.</summary>
    public const string ListSeparator = " | ";

    /// <summary>igraph keeps ids in id, sigma picks its renderer by type, the formats and their readers want the rest; Cytoscape tells no names apart by case.</summary>
    private static readonly string[] Reserved =
        ["id", "type", "kind", "key", "source", "target", "value", "labels", "parent", "timeset", "timestamp", "interval", "directed", "SUID", "selected"];

    private static readonly IReadOnlyList<Column<Node>> Nodes =
    [
        new("label", "label", AttributeType.String, node => node.Label),
        new("name", "name", AttributeType.String, node => node.Name),
        new("iri", "iri", AttributeType.String, node => node.Iri),
        new("actor_type", "actor_type", AttributeType.String, node => node.ActorType),
        new("aliases", "aliases", AttributeType.String, node => string.Join(ListSeparator, node.Aliases)),
        new("mentions", "mentions", AttributeType.Int, node => node.Mentions),
        new("start", "start", AttributeType.String, node => node.Start),
        new("end", "end", AttributeType.String, node => node.End),
        new("color", "color", AttributeType.String, node => node.Color),
        new("size", "size", AttributeType.Double, node => node.Size),
    ];

    private static readonly IReadOnlyList<Column<Edge>> Edges =
    [
        new("edgelabel", "label", AttributeType.String, edge => edge.Relation),
        new("interaction", "interaction", AttributeType.String, edge => edge.Interaction),
        new("sign", "sign", AttributeType.Int, edge => edge.Sign),
        new("weight", "weight", AttributeType.Double, edge => edge.Weight),
        new("signed_weight", "signed_weight", AttributeType.Double, edge => edge.SignedWeight),
        new("confidence", "confidence", AttributeType.Double, edge => edge.Confidence),
        new("evidence_count", "evidence_count", AttributeType.Int, edge => edge.EvidenceCount),
        new("source_count", "source_count", AttributeType.Int, edge => edge.SourceCount),
        new("contested", "contested", AttributeType.Boolean, edge => edge.Contested),
        new("e_start", "start", AttributeType.String, edge => edge.Start),
        new("e_end", "end", AttributeType.String, edge => edge.End),
        new("evidence", "evidence", AttributeType.String, edge => string.Join(ListSeparator, edge.Evidence.Select(evidence => evidence.Claim))),
        new("quote", "quote", AttributeType.String, edge => edge.Quote),
        new("document", "document", AttributeType.String, edge => edge.Document),
        new("source_url", "source_url", AttributeType.String, edge => edge.SourceUrl),
        new("e_color", "color", AttributeType.String, edge => edge.Color),
    ];

    public static IReadOnlyList<Column<NetworkHeader>> OfGraph { get; } =
    [
        new("g_title", "title", AttributeType.String, network => network.Title),
        new("g_generator", "generator", AttributeType.String, _ => "KarabakhGraph"),
        new("g_query", "query", AttributeType.String, network => network.Query),
        new("g_source", "source", AttributeType.String, network => network.Source),
    ];

    /// <summary>The columns of nodes.</summary>
    /// <exception cref="ArgumentException">An attribute's name is taken, or none that every tool takes.</exception>
    public static IReadOnlyList<Column<Node>> OfNodes(NetworkHeader network) =>
        Distinct([.. Nodes, .. network.NodeAttributes.Select((attribute, at) => new Column<Node>("n_" + attribute.Name, attribute.Name, attribute.Type, node => attribute.Check(node.Values[at])))]);

    /// <summary>The columns of edges.</summary>
    /// <exception cref="ArgumentException">An attribute's name is taken, or none that every tool takes.</exception>
    public static IReadOnlyList<Column<Edge>> OfEdges(NetworkHeader network) =>
        Distinct([.. Edges, .. network.EdgeAttributes.Select((attribute, at) => new Column<Edge>("e_" + attribute.Name, attribute.Name, attribute.Type, edge => attribute.Check(edge.Values[at])))]);

    /// <summary>Names that no further attribute of nodes can have, whatever its case.</summary>
    public static IEnumerable<string> NodeNames => Nodes.Select(column => column.Name).Concat(Reserved);

    /// <summary>Names that no further attribute of edges can have, whatever its case.</summary>
    public static IEnumerable<string> EdgeNames => Edges.Select(column => column.Name).Concat(Reserved);

    private static IReadOnlyList<Column<T>> Distinct<T>(IReadOnlyList<Column<T>> columns)
    {
        var taken = new HashSet<string>(Reserved, StringComparer.OrdinalIgnoreCase);
        foreach (var column in columns)
        {
            XmlConvert.VerifyNMTOKEN(column.Name);
            if (!taken.Add(column.Name) || column.Name.Contains("::", StringComparison.Ordinal))
            {
                throw new ArgumentException($"there cannot be an attribute {column.Name}: that name is taken");
            }
        }

        return columns;
    }
}
