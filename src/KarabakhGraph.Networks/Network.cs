namespace KarabakhGraph.Networks;

/// <summary>A signed, directed graph of actors, ready to be written: ids and names are unique, both lists are in a fixed order, and every edge joins two of its nodes.</summary>
/// <param name="Title">What the graph shows.</param>
/// <param name="Query">How it was taken out of the knowledge graph.</param>
/// <param name="Source">What it rests on.</param>
/// <param name="Nodes">Sorted by IRI.</param>
/// <param name="Edges">Sorted by the IRIs of source and target, then support before opposition.</param>
public sealed record Network(string Title, string Query, string Source, IReadOnlyList<Node> Nodes, IReadOnlyList<Edge> Edges);
