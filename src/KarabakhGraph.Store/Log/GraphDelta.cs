using KarabakhGraph.Rdf;

namespace KarabakhGraph.Store.Log;

/// <summary>What a commit did to one graph, in numbers of quads.</summary>
/// <param name="Name">The graph, or <see cref="TermId.DefaultGraph"/>.</param>
/// <param name="Removed">Quads that were there and are not any more.</param>
/// <param name="Added">Quads that are there and were not before.</param>
internal readonly record struct GraphDelta(TermId Name, long Removed, long Added)
{
    /// <summary>The deltas of a change whose two parts are sorted by graph, ascending by graph.</summary>
    public static List<GraphDelta> Of(ReadOnlySpan<EncodedQuad> removed, ReadOnlySpan<EncodedQuad> added)
    {
        List<GraphDelta> deltas = [];
        while (!removed.IsEmpty || !added.IsEmpty)
        {
            var name = added.IsEmpty || (!removed.IsEmpty && removed[0].Graph < added[0].Graph) ? removed[0].Graph : added[0].Graph;
            var (lost, gained) = (Leading(removed, name), Leading(added, name));
            deltas.Add(new(name, lost, gained));
            removed = removed[lost..];
            added = added[gained..];
        }

        return deltas;
    }

    private static int Leading(ReadOnlySpan<EncodedQuad> quads, TermId graph)
    {
        var count = 0;
        while (count < quads.Length && quads[count].Graph == graph)
        {
            count++;
        }

        return count;
    }
}
