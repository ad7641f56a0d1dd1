namespace KarabakhGraph.Store.Blocks;

/// <summary>Finds rows in a block by the leading terms of its order, reading no more than it compares.</summary>
internal static class BlockSearch
{
    /// <summary>The first row whose leading values are not less than the key's, or, without <paramref name="orEqual"/>, are greater; the number of rows when there is none.</summary>
    public static int LowerBound(ReadOnlySpan<byte> block, ReadOnlySpan<ulong> key, bool orEqual)
    {
        var (low, high) = (0, Block.Rows(block));
        for (var column = 0; column < key.Length && low < high; column++)
        {
            var values = Block.Column(block, column);
            var start = Bound(values, key[column], low, high, orEqual: true);
            high = start < high && values[start] == key[column] ? Bound(values, key[column], start, high, orEqual: false) : start;
            low = start;
        }

        return orEqual ? low : high;
    }

    private static int Bound(ColumnReader values, ulong key, int low, int high, bool orEqual)
    {
        while (low < high)
        {
            var middle = (low + high) >> 1;
            var value = values[middle];
            if (value < key || (value == key && !orEqual))
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
}
