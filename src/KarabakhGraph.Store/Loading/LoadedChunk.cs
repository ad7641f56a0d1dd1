using KarabakhGraph.Store.Dictionary;
using KarabakhGraph.Store.Indexes;

namespace KarabakhGraph.Store.Loading;

/// <summary>A part of what was loaded.</summary>
/// <param name="Read">How many quads were read, repetitions included.</param>
/// <param name="From">The terms that there were before it.</param>
/// <param name="To">The terms that there are with it.</param>
/// <param name="Delta">Its quads that were not there; nothing is removed.</param>
internal sealed record LoadedChunk(int Read, TermCounts From, TermCounts To, QuadDelta Delta);
