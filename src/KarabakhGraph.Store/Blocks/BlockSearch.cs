namespace KarabakhGraph.Store.Blocks;

/// <summary>Finds rows in a block by the leading terms of its order, reading no more than it compares.</summary>
internal static class BlockSearch
{
    /// <summary>The rows whose leading values are those of the key, from the first to behind the last; when there are none, both are where they would stand.</summary>
    public static (int Start, int End) Range(ReadOnlySpan<byte> block, ReadOnlySpan<ulong> key)
    {
        var (low, high) = (0, Block.Rows(block));
        for (var column = 0; column < key.Length && low < high; column++)
        {
            var values = Block.Column(block, column);
            low = values.LowerBound(key[column], low, high, orEqual: true);
            high = values.LowerBound(key[column], low, high, orEqual: false);
        }

        return (low, high);
    }
}
