using KarabakhGraph.Rdf;

namespace KarabakhGraph.Store;

/// <summary>A line in the catalogue of graphs.</summary>
/// <param name="Name">The graph, or <see cref="TermId.DefaultGraph"/>.</param>
/// <param name="Quads">How many quads it holds, at least one.</param>
/// <param name="FirstCommit">Since when it has not been empty.</param>
/// <param name="LastCommit">When it last changed.</param>
internal readonly record struct CatalogueLine(TermId Name, long Quads, long FirstCommit, long LastCommit);
