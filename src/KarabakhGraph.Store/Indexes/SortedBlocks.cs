using KarabakhGraph.Rdf;
using KarabakhGraph.Store.Blocks;

namespace KarabakhGraph.Store.Indexes;

/// <summary>Different quads in one order, in blocks that are full but for the last, with the first quad of each in memory.</summary>
internal sealed class SortedBlocks(KeyOrder order, long count, ulong[] firsts, BlockSource source, LeadCount[] leads)
{
    private readonly int _blocks = firsts.Length / Block.Columns;

    /// <summary>The order.</summary>
    public KeyOrder Order => order;

    /// <summary>How many quads there are.</summary>
    public long Count => count;

    /// <summary>How many blocks there are.</summary>
    public int Blocks => _blocks;

    /// <summary>Counts for each term that leads the order, ascending; empty for the orders of which nobody asks them (<see cref="SortedBlocksBuilder.CountsLeads"/>).</summary>
    public ReadOnlySpan<LeadCount> Leads => leads;

    /// <summary>The first quads of the blocks, four values each, in the order's sequence of places.</summary>
    public ReadOnlySpan<ulong> Firsts => firsts;

    /// <summary>The bytes of the blocks.</summary>
    public BlockSource Source => source;

    /// <summary>No quads.</summary>
    public static SortedBlocks Empty(KeyOrder order) => new(order, 0, [], new MemoryBlocks([]), []);

    /// <summary>How many quads a block has.</summary>
    public int Rows(int block) => (int)Math.Min(Block.MaxRows, count - ((long)block << Block.RowBits));

    /// <summary>The rows whose leading terms are those of the key, from the first to behind the last; when there are none, both are where they would stand.</summary>
    public (long Start, long End) Range(ReadOnlySpan<ulong> key)
    {
        if (key.IsEmpty || count == 0)
        {
            return (0, count);
        }

        // The first row stands in the block before the first that starts with the key or behind it; the last may stand much later.
        var next = BlockBound(key, 0, orEqual: true);
        var (start, end) = InBlock(next - 1, key);
        if (end < (long)next << Block.RowBits || next == _blocks || Compare(next, key) > 0)
        {
            return (start, end);
        }

        return (start, InBlock(BlockBound(key, next, orEqual: false) - 1, key).End);
    }

    /// <summary>The first row that does not stand before a whole key.</summary>
    public long LowerBound(ReadOnlySpan<ulong> key) => count == 0 ? 0 : InBlock(BlockBound(key, 0, orEqual: true) - 1, key).Start;

    /// <summary>True when the quad is there.</summary>
    /// <param name="key">Its four ids in the order's sequence of places.</param>
    public bool Contains(ReadOnlySpan<ulong> key) => Range(key) is var (start, end) && start < end;

    /// <summary>The counts of a leading term; zeros when it leads no quad.</summary>
    public LeadCount Lead(TermId lead)
    {
        var (low, high) = (0, leads.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (leads[middle].Lead < lead.Value)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < leads.Length && leads[low].Lead == lead.Value ? leads[low] : default;
    }

    /// <summary>The first block, from one on, whose first quad does not stand before the key, or, without <paramref name="orEqual"/>, stands behind it.</summary>
    private int BlockBound(ReadOnlySpan<ulong> key, int low, bool orEqual)
    {
        var high = _blocks;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            var sign = Compare(middle, key);
            if (sign < 0 || (sign == 0 && !orEqual))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private (long Start, long End) InBlock(int block, ReadOnlySpan<ulong> key)
    {
        if (block < 0)
        {
            return (0, 0);
        }

        var (start, end) = BlockSearch.Range(source[block], key);
        GC.KeepAlive(source);
        var first = (long)block << Block.RowBits;
        return (first + start, first + end);
    }

    private int Compare(int block, ReadOnlySpan<ulong> key)
    {
        var first = firsts.AsSpan(block * Block.Columns, Block.Columns);
        for (var i = 0; i < key.Length; i++)
        {
            if (first[i] != key[i])
            {
                return first[i] < key[i] ? -1 : 1;
            }
        }

        return 0;
    }
}
