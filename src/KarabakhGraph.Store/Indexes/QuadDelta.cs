using KarabakhGraph.Rdf;

namespace KarabakhGraph.Store.Indexes;

/// <summary>What one state of the store has less and more than the one before: all removed quads were there, none of the added ones was.</summary>
/// <param name="Removed">Sorted in <see cref="KeyOrder.Spog"/>, without repetition.</param>
/// <param name="Added">Sorted in <see cref="KeyOrder.Spog"/>, without repetition.</param>
internal sealed record QuadDelta(EncodedQuad[] Removed, EncodedQuad[] Added)
{
    /// <summary>True when the two states are the same.</summary>
    public bool IsEmpty => Removed.Length == 0 && Added.Length == 0;

    /// <summary>This change and then another: what one adds and the other removes is in neither part.</summary>
    public QuadDelta Then(QuadDelta next) => new(
        Union(Without(Removed, next.Added), Without(next.Removed, Added)),
        Union(Without(Added, next.Removed), Without(next.Added, Removed)));

    private static EncodedQuad[] Without(EncodedQuad[] quads, EncodedQuad[] others)
    {
        if (quads.Length == 0 || others.Length == 0)
        {
            return quads;
        }

        var left = new EncodedQuad[quads.Length];
        var (count, other) = (0, 0);
        foreach (ref readonly var quad in quads.AsSpan())
        {
            while (other < others.Length && QuadSorter.IsBefore(others[other], quad))
            {
                other++;
            }

            if (other == others.Length || others[other] != quad)
            {
                left[count++] = quad;
            }
        }

        return left[..count];
    }

    private static EncodedQuad[] Union(EncodedQuad[] left, EncodedQuad[] right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return left.Length == 0 ? right : left;
        }

        var both = new EncodedQuad[left.Length + right.Length];
        var (count, other) = (0, 0);
        foreach (ref readonly var quad in left.AsSpan())
        {
            while (other < right.Length && QuadSorter.IsBefore(right[other], quad))
            {
                both[count++] = right[other++];
            }

            both[count++] = quad;
        }

        right.AsSpan(other).CopyTo(both.AsSpan(count));
        return both;
    }
}
