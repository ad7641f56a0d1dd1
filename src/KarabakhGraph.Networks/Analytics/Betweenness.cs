namespace KarabakhGraph.Networks.Analytics;

/// <summary>Betweenness over directed edges that have lengths (Brandes 2001), as a share of all ordered pairs of others.</summary>
internal static class Betweenness
{
    public static double[] Of(int count, IReadOnlyList<(int Source, int Target, double Length)> edges)
    {
        var ahead = edges.ToLookup(edge => edge.Source);
        var score = new double[count];
        foreach (var source in ahead.Select(group => group.Key))
        {
            AddWaysFrom(source, count, ahead, score);
        }

        var pairs = (count - 1.0) * (count - 2.0);
        return pairs <= 0 ? score : [.. score.Select(value => value / pairs)];
    }

    private static void AddWaysFrom(int source, int count, ILookup<int, (int Source, int Target, double Length)> ahead, double[] score)
    {
        var (distance, ways, credit) = (new double[count], new double[count], new double[count]);
        var before = new List<int>?[count];
        Array.Fill(distance, double.PositiveInfinity);
        (distance[source], ways[source]) = (0, 1);
        var queue = new PriorityQueue<int, (double, int)>();
        queue.Enqueue(source, (0, source));
        var (done, order) = (new bool[count], new List<int>());
        while (queue.TryDequeue(out var node, out _))
        {
            if (done[node])
            {
                continue;
            }

            done[node] = true;
            order.Add(node);
            foreach (var (_, target, length) in ahead[node])
            {
                var (old, found) = (distance[target], distance[node] + length);
                if (done[target] || found > old * (1 + 1e-12))
                {
                    continue;
                }

                if (found < old * (1 - 1e-12))
                {
                    (distance[target], ways[target], before[target]) = (found, 0, []);
                    queue.Enqueue(target, (found, target));
                }

                ways[target] += ways[node];
                before[target]!.Add(node); // whoever has a distance has somebody before it, and the source is done
            }
        }

        for (var at = order.Count - 1; at > 0; at--)
        {
            foreach (var node in before[order[at]]!)
            {
                credit[node] += ways[node] / ways[order[at]] * (1 + credit[order[at]]);
            }

            score[order[at]] += credit[order[at]];
        }
    }
}
