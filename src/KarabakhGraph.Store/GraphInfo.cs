using KarabakhGraph.Rdf;

namespace KarabakhGraph.Store;

/// <summary>What the catalogue of a store says of a graph that holds quads.</summary>
/// <param name="Name">The name of the graph; null for the default graph.</param>
/// <param name="Quads">How many quads it holds.</param>
/// <param name="FirstCommit">The commit since which it has not been empty, or the one that the journal was compacted to if that came later.</param>
/// <param name="LastCommit">The last commit that changed it, or the one that the journal was compacted to if that came later.</param>
public sealed record GraphInfo(Term? Name, long Quads, long FirstCommit, long LastCommit);
