using KarabakhGraph.Rdf;

namespace KarabakhGraph.Store;

/// <summary>What a commit did to one graph.</summary>
/// <param name="Name">The name of the graph; null for the default graph.</param>
/// <param name="Removed">How many quads were there and are not any more.</param>
/// <param name="Added">How many quads are there and were not before.</param>
public sealed record GraphChange(Term? Name, long Removed, long Added);
