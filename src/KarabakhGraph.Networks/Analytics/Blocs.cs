namespace KarabakhGraph.Networks.Analytics;

/// <summary>Actors divided into blocs.</summary>
/// <param name="Of">For every actor the number of its bloc, from 0 in the order in which the blocs first occur; −1 for actors without ties.</param>
/// <param name="Count">The number of blocs.</param>
/// <param name="LineIndex">Ties of opposition within blocs and of support between them.</param>
/// <param name="Modularity">The signed modularity; null without ties.</param>
public sealed record Blocs(IReadOnlyList<int> Of, int Count, int LineIndex, double? Modularity)
{
    /// <summary>The best blocs that a search finds: descents from random blocs, each moving one actor at a time to the bloc where it fits best. Of blocs as good the fewest are taken.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="method">What is best.</param>
    /// <param name="most">The most blocs there may be, from 1 to 100.</param>
    /// <param name="seed">The same seed gives the same blocs.</param>
    /// <param name="restarts">How many descents.</param>
    public static Blocs Find(SignedGraph graph, BlocMethod method = BlocMethod.LineIndex, int most = 6, ulong seed = 0, int restarts = 200)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, 100);
        var search = new BlocSearch(graph, method == BlocMethod.Modularity);
        var random = new SeededRandom(seed);
        int[]? best = null;
        var (bestGain, bestCount) = (double.NegativeInfinity, 0);
        for (var restart = 0; restart < restarts; restart++)
        {
            // The first descent starts from one bloc for all; the others try fewer blocs as well as many.
            var blocs = search.Descend(random, restart == 0 ? 1 : 1 + random.Next(most), most);
            var (gain, count) = (search.Gain(blocs), blocs.Distinct().Count());
            if (gain > bestGain + 1e-9 || (gain > bestGain - 1e-9 && count < bestCount))
            {
                (best, bestGain, bestCount) = (blocs, gain, count);
            }
        }

        return Numbered(graph, best ?? new int[graph.NodeCount]);
    }

    /// <summary>The fewest misplaced ties found for at most 1, 2 ... blocs: where the numbers stop falling is the number of blocs that the ties show.</summary>
    public static IReadOnlyList<Blocs> Elbow(SignedGraph graph, int most = 6, ulong seed = 0) =>
        [.. Enumerable.Range(1, most).Select(count => Find(graph, BlocMethod.LineIndex, count, seed))];

    private static Blocs Numbered(SignedGraph graph, int[] blocs)
    {
        var numbers = new Dictionary<int, int>();
        var of = new int[graph.NodeCount];
        for (var node = 0; node < of.Length; node++)
        {
            of[node] = -1;
            if (graph.Neighbours(node).Length > 0)
            {
                numbers.TryAdd(blocs[node], numbers.Count);
                of[node] = numbers[blocs[node]];
            }
        }

        return new Blocs(of, numbers.Count, graph.Ties.Count(tie => tie.Sign > 0 != (of[tie.A] == of[tie.B])), BlocSearch.ModularityOf(graph, of));
    }
}
