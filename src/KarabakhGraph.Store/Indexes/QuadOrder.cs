using KarabakhGraph.Rdf;

namespace KarabakhGraph.Store.Indexes;

/// <summary>Quads between the two orders that changes have: indexes take them in <see cref="KeyOrder.Spog"/>, and <see cref="KeyOrder.Gspo"/> is shortest in the journal.</summary>
internal static class QuadOrder
{
    private const int Few = 1 << 12;

    /// <summary>A copy sorted by <see cref="KeyOrder.Spog"/>, repetitions included.</summary>
    public static EncodedQuad[] Sorted(ReadOnlySpan<EncodedQuad> quads)
    {
        var (sorted, spare) = (quads.ToArray(), new EncodedQuad[quads.Length <= Few ? 0 : quads.Length]);
        if (quads.Length <= Few)
        {
            sorted.AsSpan().Sort(default(SpogComparer));
            return sorted;
        }

        foreach (var position in (ReadOnlySpan<QuadPosition>)[QuadPosition.Graph, QuadPosition.Object, QuadPosition.Predicate, QuadPosition.Subject])
        {
            (sorted, spare) = QuadSorter.By(position, sorted, spare, quads.Length);
        }

        return sorted;
    }

    /// <summary>The quads sorted by <see cref="KeyOrder.Gspo"/>; the same array when all are of one graph.</summary>
    /// <param name="quads">Sorted by <see cref="KeyOrder.Spog"/>, so that only the graph is left to sort by.</param>
    public static EncodedQuad[] ByGraph(EncodedQuad[] quads) => quads.Length == 0 || Array.TrueForAll(quads, quad => quad.Graph == quads[0].Graph)
        ? quads
        : QuadSorter.By(QuadPosition.Graph, quads, new EncodedQuad[quads.Length], new EncodedQuad[quads.Length], quads.Length);

    private readonly struct SpogComparer : IComparer<EncodedQuad>
    {
        public int Compare(EncodedQuad x, EncodedQuad y) => QuadSorter.IsBefore(x, y) ? -1 : QuadSorter.IsBefore(y, x) ? 1 : 0;
    }
}
