using System.Buffers;
using System.Runtime.InteropServices;
using KarabakhGraph.Rdf;

namespace KarabakhGraph.Store.Indexes;

/// <summary>Sorts quads by one place at a time, keeping the sequence of equals: a radix sort over the bytes in which the ids differ.</summary>
internal static class QuadSorter
{
    private const int Small = 48;
    private const int Words = 4;
    private const int Digits = 256;

    /// <summary>Sorts into <see cref="KeyOrder.Spog"/> and drops repetitions; gives the number of those left, which stand in front.</summary>
    /// <param name="quads">The quads.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="pool">Where room to sort is rented.</param>
    public static int SortDistinct(EncodedQuad[] quads, int count, ArrayPool<EncodedQuad>? pool = null)
    {
        if (count > Small)
        {
            pool ??= ArrayPool<EncodedQuad>.Shared;
            var (one, other) = (pool.Rent(count), pool.Rent(count));
            var sorted = By(QuadPosition.Subject, quads, one, other, count);
            SortSubjects(sorted.AsSpan(0, count), quads);
            pool.Return(one);
            pool.Return(other);
        }
        else
        {
            SortFew(quads.AsSpan(0, count));
        }

        return Distinct(quads.AsSpan(0, count));
    }

    /// <summary>Sorts by one place, back and forth between two arrays.</summary>
    /// <returns>First the array that holds the result, then the other one.</returns>
    public static (EncodedQuad[] Sorted, EncodedQuad[] Spare) By(QuadPosition position, EncodedQuad[] from, EncodedQuad[] to, int count) =>
        By(position, from, to, from, count) == from ? (from, to) : (to, from);

    /// <summary>Sorts by one place.</summary>
    /// <param name="position">The place.</param>
    /// <param name="quads">The quads, which stay as they are.</param>
    /// <param name="one">Room for as many.</param>
    /// <param name="other">Room for as many.</param>
    /// <param name="count">How many quads to sort.</param>
    /// <returns>Whichever of the three arrays holds the result.</returns>
    public static EncodedQuad[] By(QuadPosition position, EncodedQuad[] quads, EncodedQuad[] one, EncodedQuad[] other, int count)
    {
        Span<int> starts = stackalloc int[sizeof(ulong) * Digits];
        var differing = CountDigits(position, quads.AsSpan(0, count), starts);
        var (from, to) = (quads, one);
        for (var digit = 0; digit < sizeof(ulong); digit++)
        {
            if (((differing >> (digit * 8)) & 0xFF) != 0)
            {
                Distribute(position, from.AsSpan(0, count), to, digit * 8, starts.Slice(digit * Digits, Digits));
                (from, to) = (to, to == one ? other : one);
            }
        }

        return from;
    }

    /// <summary>Counts the values of each byte of the ids, lowest byte first; gives the bits in which ids differ.</summary>
    private static ulong CountDigits(QuadPosition position, ReadOnlySpan<EncodedQuad> quads, Span<int> counts)
    {
        counts.Clear();
        var words = MemoryMarshal.Cast<EncodedQuad, ulong>(quads);
        var differing = 0ul;
        var first = words.IsEmpty ? 0 : words[(int)position];
        for (var at = (int)position; at < words.Length; at += Words)
        {
            var id = words[at];
            differing |= id ^ first;
            counts[(byte)id]++;
            counts[Digits + (byte)(id >> 8)]++;
            counts[(2 * Digits) + (byte)(id >> 16)]++;
            counts[(3 * Digits) + (byte)(id >> 24)]++;
            counts[(4 * Digits) + (byte)(id >> 32)]++;
            counts[(5 * Digits) + (byte)(id >> 40)]++;
            counts[(6 * Digits) + (byte)(id >> 48)]++;
            counts[(7 * Digits) + (byte)(id >> 56)]++;
        }

        return differing;
    }

    private static void Distribute(QuadPosition position, ReadOnlySpan<EncodedQuad> from, Span<EncodedQuad> to, int shift, Span<int> counts)
    {
        var sum = 0;
        foreach (ref var start in counts)
        {
            (start, sum) = (sum, sum + start);
        }

        var words = MemoryMarshal.Cast<EncodedQuad, ulong>(from);
        var at = (int)position;
        foreach (ref readonly var quad in from)
        {
            to[counts[(byte)(words[at] >> shift)]++] = quad;
            at += Words;
        }
    }

    /// <summary>Sorts the quads of each subject, which stand together, by the other places. Most subjects have few.</summary>
    private static void SortSubjects(Span<EncodedQuad> quads, Span<EncodedQuad> output)
    {
        for (var start = 0; start < quads.Length;)
        {
            var end = start + 1;
            while (end < quads.Length && quads[end].Subject == quads[start].Subject)
            {
                end++;
            }

            var group = quads[start..end];
            if (group.Length <= Small)
            {
                SortFew(group);
                group.CopyTo(output[start..]);
            }
            else
            {
                SortMany(group.ToArray()).AsSpan(0, group.Length).CopyTo(output[start..]);
            }

            start = end;
        }
    }

    private static EncodedQuad[] SortMany(EncodedQuad[] quads)
    {
        var (sorted, spare) = (quads, new EncodedQuad[quads.Length]);
        foreach (var position in (ReadOnlySpan<QuadPosition>)[QuadPosition.Graph, QuadPosition.Object, QuadPosition.Predicate])
        {
            (sorted, spare) = By(position, sorted, spare, quads.Length);
        }

        return sorted;
    }

    private static void SortFew(Span<EncodedQuad> quads)
    {
        for (var i = 1; i < quads.Length; i++)
        {
            var quad = quads[i];
            var at = i;
            for (; at > 0 && IsBefore(quad, quads[at - 1]); at--)
            {
                quads[at] = quads[at - 1];
            }

            quads[at] = quad;
        }
    }

    /// <summary>True when a quad stands before another in <see cref="KeyOrder.Spog"/>.</summary>
    public static bool IsBefore(in EncodedQuad left, in EncodedQuad right) =>
        left.Subject != right.Subject ? left.Subject < right.Subject
        : left.Predicate != right.Predicate ? left.Predicate < right.Predicate
        : left.Object != right.Object ? left.Object < right.Object
        : left.Graph < right.Graph;

    private static int Distinct(Span<EncodedQuad> sorted)
    {
        var distinct = Math.Min(1, sorted.Length);
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i] != sorted[distinct - 1])
            {
                sorted[distinct++] = sorted[i];
            }
        }

        return distinct;
    }
}
