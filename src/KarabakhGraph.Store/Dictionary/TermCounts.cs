namespace KarabakhGraph.Store.Dictionary;

/// <summary>How many terms of each kind a dictionary has; since terms are only ever added at the end, also a mark in its history.</summary>
/// <param name="Iris">IRIs have the payloads 0 to this, exclusive.</param>
/// <param name="BlankNodes">Blank nodes have the payloads 0 to this, exclusive.</param>
/// <param name="Literals">Looked-up literals have the payloads 0 to this, exclusive.</param>
internal readonly record struct TermCounts(long Iris, long BlankNodes, long Literals);
