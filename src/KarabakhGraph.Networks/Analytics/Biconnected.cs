namespace KarabakhGraph.Networks.Analytics;

/// <summary>The blocks of a graph: its largest parts that no single actor holds together. Every tie is in one block, every cycle within one (Hopcroft and Tarjan 1973).</summary>
internal static class Biconnected
{
    /// <summary>The ties of each block, sorted; the blocks by their first tie.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Blocks(SignedGraph graph)
    {
        var (depth, low, next) = (new int[graph.NodeCount], new int[graph.NodeCount], new int[graph.NodeCount]);
        var blocks = new List<IReadOnlyList<int>>();
        var open = new Stack<int>(); // ties that belong to no block yet
        var path = new Stack<(int Node, int Tie)>(); // no recursion: a chain may be as long as the graph
        for (var root = 0; root < graph.NodeCount; root++)
        {
            if (depth[root] > 0)
            {
                continue;
            }

            depth[root] = low[root] = 1;
            path.Push((root, -1));
            while (path.TryPeek(out var here))
            {
                var neighbours = graph.Neighbours(here.Node);
                if (next[here.Node] == neighbours.Length)
                {
                    path.Pop();
                    if (path.TryPeek(out var above))
                    {
                        low[above.Node] = Math.Min(low[above.Node], low[here.Node]);
                        if (low[here.Node] >= depth[above.Node])
                        {
                            blocks.Add(Close(open, here.Tie));
                        }
                    }

                    continue;
                }

                var neighbour = neighbours[next[here.Node]++];
                if (neighbour.Tie == here.Tie || depth[neighbour.Node] > depth[here.Node])
                {
                    continue;
                }

                open.Push(neighbour.Tie);
                if (depth[neighbour.Node] > 0)
                {
                    low[here.Node] = Math.Min(low[here.Node], depth[neighbour.Node]);
                }
                else
                {
                    depth[neighbour.Node] = low[neighbour.Node] = depth[here.Node] + 1;
                    path.Push((neighbour.Node, neighbour.Tie));
                }
            }
        }

        return [.. blocks.OrderBy(block => block[0])];
    }

    private static List<int> Close(Stack<int> open, int last)
    {
        var block = new List<int>();
        do
        {
            block.Add(open.Pop());
        }
        while (block[^1] != last);
        block.Sort();
        return block;
    }
}
