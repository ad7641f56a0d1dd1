namespace KarabakhGraph.Rdf;

/// <summary>The difference between two states of a dataset, in numbers.</summary>
/// <param name="Removed">How many quads were there and are not any more.</param>
/// <param name="Added">How many quads are there and were not before.</param>
/// <param name="Graphs">The graphs that lost or gained a quad: null, the default graph, first, then the names by the text N-Quads writes, in ordinal order.</param>
public sealed record QuadChanges(long Removed, long Added, IReadOnlyList<Term?> Graphs);
