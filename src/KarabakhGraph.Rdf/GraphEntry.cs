namespace KarabakhGraph.Rdf;

/// <summary>A line in the catalogue of graphs.</summary>
/// <param name="Name">The name of the graph.</param>
/// <param name="Quads">How many quads it holds, at least one.</param>
public readonly record struct GraphEntry(TermId Name, long Quads);
