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

    /// <summary>The rows whose leading terms are those of the key, from the first to behind the last.</summary>
    public (long Start, long End) Range(ReadOnlySpan<ulong> key) =>
        key.IsEmpty || count == 0 ? (0, count) : LowerBound(key, orEqual: true) is var start && start < count ? (start, LowerBound(key, orEqual: false)) : (start, start);

    /// <summary>The first row whose leading terms are not less than the key's, or, without <paramref name="orEqual"/>, are greater.</summary>
    public long LowerBound(ReadOnlySpan<ulong> key, bool orEqual)
    {
        var (low, high) = (0, _blocks);
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

        // The block before the first that starts behind the key is the only one that can hold the place.
        var block = low - 1;
        var row = block < 0 ? 0 : ((long)block << Block.RowBits) + BlockSearch.LowerBound(source[block], key, orEqual);
        GC.KeepAlive(source);
        return row;
    }

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
