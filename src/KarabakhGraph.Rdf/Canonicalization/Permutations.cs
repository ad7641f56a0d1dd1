namespace KarabakhGraph.Rdf.Canonicalization;

/// <summary>All orders of some numbers, without those that look the same.</summary>
internal static class Permutations
{
    /// <summary>Each order in turn, in the same array.</summary>
    public static IEnumerable<int[]> Of(IEnumerable<int> numbers)
    {
        int[] order = [.. numbers.Order()];
        do
        {
            yield return order;
        }
        while (MoveToNext(order));
    }

    /// <summary>Puts the numbers into the next order of the dictionary; false behind the last.</summary>
    private static bool MoveToNext(int[] order)
    {
        var i = order.Length - 2;
        while (i >= 0 && order[i] >= order[i + 1])
        {
            i--;
        }

        if (i < 0)
        {
            return false;
        }

        var j = order.Length - 1;
        while (order[j] <= order[i])
        {
            j--;
        }

        (order[i], order[j]) = (order[j], order[i]);
        Array.Reverse(order, i + 1, order.Length - i - 1);
        return true;
    }
}
