using KarabakhGraph.Rdf;

namespace KarabakhGraph.Store.Indexes;

/// <summary>What one state of the store has less and more than the one before: all removed quads were there, none of the added ones was.</summary>
/// <param name="Removed">Sorted in <see cref="KeyOrder.Spog"/>, without repetition.</param>
/// <param name="Added">Sorted in <see cref="KeyOrder.Spog"/>, without repetition.</param>
internal sealed record QuadDelta(EncodedQuad[] Removed, EncodedQuad[] Added)
{
    /// <summary>True when the two states are the same.</summary>
    public bool IsEmpty => Removed.Length == 0 && Added.Length == 0;
}
