namespace KarabakhGraph.Networks.Analytics;

/// <summary>The frustration (line) index of a signed graph: the fewest ties that stand in the way of two camps with all support within and all opposition between them (Harary 1959).</summary>
/// <param name="LowerBound">The index is no smaller: ties that unbalanced triangles without a tie in common each need.</param>
/// <param name="UpperBound">The index is no larger: <see cref="Frustrated"/> is this many ties.</param>
/// <param name="Optima">In how many ways the camps can be drawn with so few ties in the way, mirror images counted once; null when the index is not exact, or more than can be counted.</param>
/// <param name="Frustrated">Indexes of the ties that stand in the way, sorted.</param>
/// <param name="Camps">For every actor its camp, 0 or 1; actor 0 and the first of each component are in camp 0. Of a graph that is not connected, camps of different components say nothing of each other.</param>
/// <param name="TieCount">The number of ties.</param>
public sealed record Frustration(int LowerBound, int UpperBound, long? Optima, IReadOnlyList<int> Frustrated, IReadOnlyList<int> Camps, int TieCount)
{
    /// <summary>Blocks of up to so many actors are solved by trying all camps; of larger ones there are bounds, which may meet.</summary>
    public const int MostEnumerated = 22;

    private const int MostRestarts = 200;
    private const int RestartBudget = 20_000_000;

    /// <summary>True when the bounds meet: the index is known.</summary>
    public bool IsExact => LowerBound == UpperBound;

    /// <summary>1 − 2f/m with the upper bound as f: 1 when balanced, 0 when half of the ties stand in the way; null without ties.</summary>
    public double? LineBalance => TieCount == 0 ? null : 1 - (2.0 * UpperBound / TieCount);

    /// <summary>Solves block by block (the index adds up over blocks): exactly where a block has few actors, else by descents from random camps.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="seed">For the random camps.</param>
    public static Frustration Of(SignedGraph graph, ulong seed = 0)
    {
        var frustrated = new List<int>();
        var (lower, optima) = (0, (long?)1);
        var random = new SeededRandom(seed);
        foreach (var block in Biconnected.Blocks(graph))
        {
            var part = new Block(graph, block);
            if (part.NodeCount <= MostEnumerated)
            {
                var (best, count) = part.Enumerate();
                frustrated.AddRange(best);
                lower += best.Count;
                optima = Times(optima, count);
            }
            else
            {
                var best = part.Descend(random, Math.Clamp(RestartBudget / block.Count, 5, MostRestarts));
                var bound = best.Count == 0 ? 0 : Math.Max(1, part.DisjointUnbalancedTriangles());
                frustrated.AddRange(best);
                lower += bound;
                optima = null;
            }
        }

        frustrated.Sort();
        return new Frustration(lower, frustrated.Count, optima, frustrated, Sides(graph, frustrated), graph.Ties.Count);
    }

    private static long? Times(long? left, long right) => left is { } known && known <= long.MaxValue / right ? known * right : null;

    /// <summary>With the frustrated ties reversed the graph is balanced, and a walk over it finds the camps.</summary>
    private static int[] Sides(SignedGraph graph, List<int> frustrated)
    {
        var reversed = frustrated.ToHashSet();
        var camps = new int[graph.NodeCount];
        foreach (var component in graph.Components())
        {
            var seen = new HashSet<int> { component[0] };
            var ahead = new Queue<int>(seen);
            while (ahead.TryDequeue(out var node))
            {
                foreach (var neighbour in graph.Neighbours(node))
                {
                    if (seen.Add(neighbour.Node))
                    {
                        camps[neighbour.Node] = neighbour.Sign > 0 == !reversed.Contains(neighbour.Tie) ? camps[node] : 1 - camps[node];
                        ahead.Enqueue(neighbour.Node);
                    }
                }
            }
        }

        return camps;
    }

    /// <summary>One block, its actors numbered from 0.</summary>
    private sealed class Block
    {
        private readonly IReadOnlyList<int> _ties;
        private readonly (int A, int B, int Sign)[] _edges;
        private readonly List<(int Node, int Sign)>[] _neighbours;

        public Block(SignedGraph graph, IReadOnlyList<int> ties)
        {
            _ties = ties;
            var nodes = new Dictionary<int, int>();
            _edges = [.. ties.Select(tie => (Number(graph.Ties[tie].A), Number(graph.Ties[tie].B), graph.Ties[tie].Sign))];
            _neighbours = [.. Enumerable.Range(0, nodes.Count).Select(_ => new List<(int, int)>())];
            foreach (var (a, b, sign) in _edges)
            {
                _neighbours[a].Add((b, sign));
                _neighbours[b].Add((a, sign));
            }

            int Number(int node)
            {
                nodes.TryAdd(node, nodes.Count);
                return nodes[node];
            }
        }

        public int NodeCount => _neighbours.Length;

        /// <summary>Tries all camps, each differing from the one before in one actor (Gray code), and the last actor never moving.</summary>
        public (IReadOnlyList<int> Frustrated, long Optima) Enumerate()
        {
            var (positive, negative) = (Masks(1), Masks(-1));
            var camps = 0u;
            var frustrated = _edges.Count(edge => edge.Sign < 0);
            var (best, bestCamps, optima) = (frustrated, 0u, 1L);
            for (var step = 1u; step < 1u << (NodeCount - 1); step++)
            {
                var node = System.Numerics.BitOperations.TrailingZeroCount(step);
                var others = (camps >> node & 1) == 0 ? camps : ~camps; // those of the other camp
                var inTheWay = System.Numerics.BitOperations.PopCount(positive[node] & others) + System.Numerics.BitOperations.PopCount(negative[node] & ~others);
                frustrated += _neighbours[node].Count - (2 * inTheWay);
                camps ^= 1u << node;
                if (frustrated < best)
                {
                    (best, bestCamps, optima) = (frustrated, camps, 1);
                }
                else if (frustrated == best)
                {
                    optima++;
                }
            }

            return (InTheWay(node => (bestCamps >> node & 1) == 1), optima);
        }

        /// <summary>From random camps, moves actors to the other camp as long as fewer ties stand in the way.</summary>
        public IReadOnlyList<int> Descend(SeededRandom random, int restarts)
        {
            IReadOnlyList<int>? best = null;
            var order = Enumerable.Range(0, NodeCount).ToArray();
            for (var restart = 0; restart < restarts; restart++)
            {
                var camps = order.Select(_ => random.Next(2) == 0 ? -1 : 1).ToArray();
                random.Shuffle(order);
                for (var moved = true; moved;)
                {
                    moved = false;
                    foreach (var node in order)
                    {
                        var pull = 0;
                        foreach (var (other, sign) in _neighbours[node])
                        {
                            pull += sign * camps[other];
                        }

                        if (pull * camps[node] < 0)
                        {
                            camps[node] = -camps[node];
                            moved = true;
                        }
                    }
                }

                var frustrated = InTheWay(node => camps[node] > 0);
                best = best is null || frustrated.Count < best.Count ? frustrated : best;
            }

            return best ?? [];
        }

        /// <summary>How many unbalanced triangles without a common tie are found one after the other; each has a tie in the way, whatever the camps.</summary>
        public int DisjointUnbalancedTriangles()
        {
            var part = new SignedGraph(NodeCount, [.. _edges.Select(edge => new SignedTie(Math.Min(edge.A, edge.B), Math.Max(edge.A, edge.B), edge.Sign, 1))], []);
            var used = new HashSet<int>();
            var count = 0;
            foreach (var (a, b, c) in TriadCensus.Triangles(part))
            {
                if (_edges[a].Sign * _edges[b].Sign * _edges[c].Sign < 0 && !used.Contains(a) && !used.Contains(b) && !used.Contains(c))
                {
                    used.UnionWith([a, b, c]);
                    count++;
                }
            }

            return count;
        }

        private uint[] Masks(int sign) => [.. _neighbours.Select(list => list.Where(neighbour => neighbour.Sign == sign).Aggregate(0u, (mask, neighbour) => mask | 1u << neighbour.Node))];

        private List<int> InTheWay(Func<int, bool> camp) => [.. Enumerable.Range(0, _edges.Length).Where(at => _edges[at].Sign > 0 != (camp(_edges[at].A) == camp(_edges[at].B))).Select(at => _ties[at])];
    }
}
