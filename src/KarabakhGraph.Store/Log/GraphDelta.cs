using KarabakhGraph.Rdf;

namespace KarabakhGraph.Store.Log;

/// <summary>What a commit did to one graph, in numbers of quads.</summary>
/// <param name="Name">The graph, or <see cref="TermId.DefaultGraph"/>.</param>
/// <param name="Removed">Quads that were there and are not any more.</param>
/// <param name="Added">Quads that are there and were not before.</param>
internal readonly record struct GraphDelta(TermId Name, long Removed, long Added);
