using KarabakhGraph.Rdf;
using KarabakhGraph.Store.Blocks;

namespace KarabakhGraph.Store.Indexes;

/// <summary>Quads as four numbers in the sequence of an order, and back.</summary>
internal static class KeySequence
{
    private static readonly int[][] Places =
        [.. KeyOrders.All.Select(order => Enum.GetValues<QuadPosition>().Select(position => order.Positions().IndexOf(position)).ToArray())];

    /// <summary>Where a place of the quad stands in the order.</summary>
    public static int Place(KeyOrder order, QuadPosition position) => Places[(int)order][(int)position];

    /// <summary>Writes the four ids in the order's sequence.</summary>
    public static void Write(KeyOrder order, EncodedQuad quad, Span<ulong> key)
    {
        var positions = order.Positions();
        for (var i = 0; i < Block.Columns; i++)
        {
            key[i] = quad[positions[i]].Value;
        }
    }

    /// <summary>The bound terms of a prefix; the length of the key.</summary>
    /// <exception cref="ArgumentException">A bound term stands behind one that is not.</exception>
    public static int WritePrefix(KeyOrder order, EncodedQuad prefix, Span<ulong> key)
    {
        Write(order, prefix, key);
        var length = order.PrefixLength(prefix);
        if (key[length..Block.Columns].ContainsAnyExcept(0ul))
        {
            throw new ArgumentException($"{prefix} binds a term that stands behind an unbound one in {order}.", nameof(prefix));
        }

        return length;
    }
}
