namespace KarabakhGraph.Rdf;

/// <summary>What follows from a <see cref="KeyOrder"/>: the sequence of its places, its comparison, and which order serves a pattern.</summary>
public static class KeyOrders
{
    private static readonly QuadPosition[][] Sequences =
    [
        [QuadPosition.Subject, QuadPosition.Predicate, QuadPosition.Object, QuadPosition.Graph],
        [QuadPosition.Predicate, QuadPosition.Subject, QuadPosition.Object, QuadPosition.Graph],
        [QuadPosition.Predicate, QuadPosition.Object, QuadPosition.Subject, QuadPosition.Graph],
        [QuadPosition.Object, QuadPosition.Subject, QuadPosition.Predicate, QuadPosition.Graph],
        [QuadPosition.Graph, QuadPosition.Subject, QuadPosition.Predicate, QuadPosition.Object],
    ];

    /// <summary>All orders.</summary>
    public static IReadOnlyList<KeyOrder> All { get; } = Enum.GetValues<KeyOrder>();

    /// <summary>The four places, the one that is compared first in front.</summary>
    public static ReadOnlySpan<QuadPosition> Positions(this KeyOrder order) => Sequences[(int)order];

    /// <summary>The order in which two quads stand.</summary>
    public static int Compare(this KeyOrder order, EncodedQuad left, EncodedQuad right)
    {
        foreach (var position in order.Positions())
        {
            if (left[position].CompareTo(right[position]) is var sign and not 0)
            {
                return sign;
            }
        }

        return 0;
    }

    /// <summary>How many of the pattern's terms, counted from the front of the order, are bound without a gap.</summary>
    public static int PrefixLength(this KeyOrder order, EncodedQuad pattern)
    {
        var length = 0;
        foreach (var position in order.Positions())
        {
            if (!pattern[position].IsSome)
            {
                break;
            }

            length++;
        }

        return length;
    }

    /// <summary>The order in which the most bound terms of the pattern stand in front; the first of <see cref="All"/> among equals.</summary>
    public static KeyOrder For(EncodedQuad pattern) => All.MaxBy(order => order.PrefixLength(pattern));
}
