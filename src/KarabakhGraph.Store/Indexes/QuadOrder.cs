using KarabakhGraph.Rdf;

namespace KarabakhGraph.Store.Indexes;

/// <summary>Quads between the two orders that matter here: indexes are built from <see cref="KeyOrder.Spog"/>, and <see cref="KeyOrder.Gspo"/> is shortest in the journal.</summary>
internal static class QuadOrder
{
    /// <summary>A sorted copy, repetitions included.</summary>
    public static EncodedQuad[] Sorted(KeyOrder order, ReadOnlySpan<EncodedQuad> quads)
    {
        var (sorted, spare) = (quads.ToArray(), new EncodedQuad[quads.Length]);
        var places = order.Positions();
        for (var place = places.Length - 1; place >= 0; place--)
        {
            (sorted, spare) = QuadSorter.By(places[place], sorted, spare, quads.Length);
        }

        return sorted;
    }

    /// <summary>The quads sorted by <see cref="KeyOrder.Gspo"/>; the array itself when they all are of one graph.</summary>
    /// <param name="quads">Sorted by <see cref="KeyOrder.Spog"/>, so that only the graph is left to sort by.</param>
    public static EncodedQuad[] ByGraph(EncodedQuad[] quads) =>
        QuadSorter.By(QuadPosition.Graph, quads, new EncodedQuad[quads.Length], new EncodedQuad[quads.Length], quads.Length);
}
