namespace KarabakhGraph.Networks.Formats;

/// <summary>The columns that every format writes, under names that the common tools understand (Gephi, Cytoscape, networkx, igraph and R, Neo4j).</summary>
internal static class Attributes
{
    private const string ListSeparator = " | ";

    public static IReadOnlyList<Attribute<Network>> OfGraph { get; } =
    [
        new("g_title", "title", "string", network => network.Title),
        new("g_generator", "generator", "string", _ => "KarabakhGraph"),
        new("g_query", "query", "string", network => network.Query),
        new("g_source", "source", "string", network => network.Source),
    ];

    public static IReadOnlyList<Attribute<Node>> OfNodes { get; } =
    [
        new("label", "label", "string", node => node.Label),
        new("name", "name", "string", node => node.Name),
        new("iri", "iri", "string", node => node.Iri),
        new("actor_type", "actor_type", "string", node => node.ActorType),
        new("aliases", "aliases", "string", node => string.Join(ListSeparator, node.Aliases)),
        new("mentions", "mentions", "int", node => node.Mentions),
        new("start", "start", "string", node => node.Start),
        new("end", "end", "string", node => node.End),
        new("color", "color", "string", node => node.Color),
        new("size", "size", "double", node => node.Size),
    ];

    public static IReadOnlyList<Attribute<Edge>> OfEdges { get; } =
    [
        new("edgelabel", "label", "string", edge => edge.Relation),
        new("interaction", "interaction", "string", edge => edge.Relation),
        new("sign", "sign", "int", edge => edge.Sign),
        new("weight", "weight", "double", edge => edge.Weight),
        new("signed_weight", "signed_weight", "double", edge => edge.SignedWeight),
        new("confidence", "confidence", "double", edge => edge.Confidence),
        new("evidence_count", "evidence_count", "int", edge => edge.EvidenceCount),
        new("source_count", "source_count", "int", edge => edge.SourceCount),
        new("contested", "contested", "boolean", edge => edge.Contested),
        new("e_start", "start", "string", edge => edge.Start),
        new("e_end", "end", "string", edge => edge.End),
        new("evidence", "evidence", "string", edge => string.Join(ListSeparator, edge.Evidence)),
        new("quote", "quote", "string", edge => edge.Quote),
        new("source_url", "source_url", "string", edge => edge.SourceUrl),
        new("e_color", "color", "string", edge => edge.Color),
    ];
}
