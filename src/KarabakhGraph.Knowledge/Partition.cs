namespace KarabakhGraph.Knowledge;

/// <summary>Disjoint sets of the numbers from 0 (union-find). The smallest number of a set represents it, whatever the order of the joins.</summary>
internal sealed class Partition(int count)
{
    private readonly int[] _parents = [.. Enumerable.Range(0, count)];

    /// <summary>The sets, each sorted, in the order of their smallest numbers.</summary>
    public IEnumerable<IReadOnlyList<int>> Groups => Enumerable.Range(0, _parents.Length).GroupBy(Representative).Select(group => (IReadOnlyList<int>)[.. group]);

    /// <summary>Puts two sets together.</summary>
    public void Join(int one, int other)
    {
        var (first, second) = (Representative(one), Representative(other));
        _parents[Math.Max(first, second)] = Math.Min(first, second);
    }

    /// <summary>The smallest number of the set that a number is in.</summary>
    public int Representative(int number)
    {
        while (_parents[number] != number)
        {
            _parents[number] = _parents[_parents[number]];
            number = _parents[number];
        }

        return number;
    }
}
