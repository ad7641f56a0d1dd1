using KarabakhGraph.Rdf;

namespace KarabakhGraph.Store.Indexes;

/// <summary>Sorts quads by one place at a time, keeping the sequence of equals: a radix sort over the bytes in which the ids differ.</summary>
internal static class QuadSorter
{
    private const int Small = 64;

    /// <summary>Sorts into <see cref="KeyOrder.Spog"/> and drops repetitions; gives the number of those left, which stand in front.</summary>
    public static int SortDistinct(EncodedQuad[] quads, int count)
    {
        if (count > Small)
        {
            var spare = new EncodedQuad[count];
            var (from, to) = (quads, spare);
            foreach (var position in (ReadOnlySpan<QuadPosition>)[QuadPosition.Graph, QuadPosition.Object, QuadPosition.Predicate, QuadPosition.Subject])
            {
                (from, to) = By(position, from, to, count);
            }

            if (from != quads)
            {
                from.AsSpan(0, count).CopyTo(quads);
            }
        }
        else
        {
            quads.AsSpan(0, count).Sort((left, right) => KeyOrder.Spog.Compare(left, right));
        }

        var distinct = 0;
        for (var i = 0; i < count; i++)
        {
            if (i == 0 || quads[i] != quads[distinct - 1])
            {
                quads[distinct++] = quads[i];
            }
        }

        return distinct;
    }

    /// <summary>Sorts by one place, back and forth between two arrays.</summary>
    /// <returns>First the array that holds the result, then the other one.</returns>
    public static (EncodedQuad[] Sorted, EncodedQuad[] Spare) By(QuadPosition position, EncodedQuad[] from, EncodedQuad[] to, int count)
    {
        var differing = Differing(position, from.AsSpan(0, count));
        Span<int> starts = stackalloc int[256];
        for (var shift = 0; shift < 64; shift += 8)
        {
            if (((differing >> shift) & 0xFF) == 0)
            {
                continue;
            }

            starts.Clear();
            foreach (ref readonly var quad in from.AsSpan(0, count))
            {
                starts[(byte)(quad[position].Value >> shift)]++;
            }

            var sum = 0;
            foreach (ref var start in starts)
            {
                (start, sum) = (sum, sum + start);
            }

            foreach (ref readonly var quad in from.AsSpan(0, count))
            {
                to[starts[(byte)(quad[position].Value >> shift)]++] = quad;
            }

            (from, to) = (to, from);
        }

        return (from, to);
    }

    private static ulong Differing(QuadPosition position, ReadOnlySpan<EncodedQuad> quads)
    {
        var differing = 0ul;
        foreach (ref readonly var quad in quads)
        {
            differing |= quad[position].Value ^ quads[0][position].Value;
        }

        return differing;
    }
}
