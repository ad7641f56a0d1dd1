namespace KarabakhGraph.Networks.Analytics;

/// <summary>How support reaches one actor from another.</summary>
public static class SupportChain
{
    /// <summary>The edges of the shortest chain of support: the fewest steps; of chains as short, the one of the strongest edges (1/weight, summed, is least); of those as strong, the first by order of the nodes.</summary>
    /// <param name="network">The network; an undirected one is walked both ways.</param>
    /// <param name="from">Id of the node where it begins.</param>
    /// <param name="to">Id of the node where it ends.</param>
    /// <returns>The edges in order, each the strongest of its pair; none when the two are the same; null when there is no chain.</returns>
    /// <exception cref="ArgumentException">No node has the id.</exception>
    public static IReadOnlyList<Edge>? Find(Network network, string from, string to)
    {
        var order = network.Nodes.Select((node, at) => (node.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at, StringComparer.Ordinal);
        foreach (var id in (string[])[from, to])
        {
            if (!order.ContainsKey(id))
            {
                throw new ArgumentException($"no actor of the network has the id '{id}'");
            }
        }

        var steps = network.Edges.Where(edge => edge.Sign > 0 && edge.Source != edge.Target)
            .SelectMany(edge => network.Directed ? [(edge.Source, edge.Target, Edge: edge)] : new[] { (edge.Source, edge.Target, Edge: edge), (edge.Target, edge.Source, Edge: edge) })
            .GroupBy(step => (Source: step.Item1, Target: step.Item2))
            .Select(pair => (pair.Key.Source, pair.Key.Target, Edge: pair.MaxBy(step => step.Edge.Weight).Edge, Length: 1 / pair.Sum(step => step.Edge.Weight)))
            .ToLookup(step => step.Source, StringComparer.Ordinal);
        var best = new Dictionary<string, (int Steps, double Length, string? Before, Edge? Edge)>(StringComparer.Ordinal) { [from] = (0, 0, null, null) };
        var queue = new PriorityQueue<string, (int, double, int)>();
        queue.Enqueue(from, (0, 0, order[from]));
        var done = new HashSet<string>(StringComparer.Ordinal);
        while (queue.TryDequeue(out var node, out _))
        {
            if (!done.Add(node))
            {
                continue;
            }

            foreach (var step in steps[node].OrderBy(step => order[step.Target]))
            {
                var found = (Steps: best[node].Steps + 1, Length: best[node].Length + step.Length);
                if (!best.TryGetValue(step.Target, out var known) || found.CompareTo((known.Steps, known.Length)) < 0)
                {
                    best[step.Target] = (found.Steps, found.Length, node, step.Edge);
                    queue.Enqueue(step.Target, (found.Steps, found.Length, order[step.Target]));
                }
            }
        }

        if (!best.TryGetValue(to, out var at))
        {
            return null;
        }

        var chain = new List<Edge>();
        for (; at is { Before: { } before, Edge: { } edge }; at = best[before])
        {
            chain.Add(edge);
        }

        chain.Reverse();
        return chain;
    }
}
