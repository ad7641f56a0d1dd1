namespace KarabakhGraph.Sparql.Reference.Operators;

/// <summary>Items to be taken in the order of their cost at each moment; only the first so many that wait are compared, which keeps long lists cheap.</summary>
internal sealed class LookAhead<T>(IReadOnlyList<T> items)
{
    private const int Width = 16;

    private readonly List<T> _seen = [.. items.Take(Width)];
    private int _next = Math.Min(Width, items.Count);

    /// <summary>Items not yet taken.</summary>
    public int Count => _seen.Count + items.Count - _next;

    /// <summary>Takes the cheapest item; of equals the one that came first.</summary>
    public T Take(Func<T, int> cost)
    {
        var best = 0;
        var least = cost(_seen[0]);
        for (var i = 1; i < _seen.Count; i++)
        {
            if (cost(_seen[i]) is var mine && mine < least)
            {
                (best, least) = (i, mine);
            }
        }

        var taken = _seen[best];
        _seen.RemoveAt(best);
        if (_next < items.Count)
        {
            _seen.Add(items[_next++]);
        }

        return taken;
    }
}
