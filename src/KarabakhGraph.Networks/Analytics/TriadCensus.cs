namespace KarabakhGraph.Networks.Analytics;

/// <summary>The triangles of a signed graph by their signs.</summary>
/// <param name="AllPositive">+++: balanced.</param>
/// <param name="OneNegative">++−: not balanced; two who have a friend in common are enemies.</param>
/// <param name="TwoNegative">+−−: balanced; two friends have an enemy in common.</param>
/// <param name="AllNegative">−−−: not balanced; balanced in the weak sense of Davis (1967), where camps may be more than two.</param>
/// <param name="WeightedBalance">As <see cref="Balance"/>, each triangle counting as much as the geometric mean of its weights; null without triangles.</param>
public sealed record TriadCensus(long AllPositive, long OneNegative, long TwoNegative, long AllNegative, double? WeightedBalance)
{
    private const int SmallestSample = 10;

    /// <summary>The number of triangles.</summary>
    public long Count => AllPositive + OneNegative + TwoNegative + AllNegative;

    /// <summary>The degree of balance: the share of triangles in which the product of the signs is positive (Cartwright and Harary 1956); null without triangles.</summary>
    public double? Balance => Count == 0 ? null : (double)(AllPositive + TwoNegative) / Count;

    /// <summary>The share of triangles that are not ++−; null without triangles.</summary>
    public double? WeakBalance => Count == 0 ? null : 1 - ((double)OneNegative / Count);

    /// <summary>True when there are too few triangles for their shares to say anything.</summary>
    public bool IsNoise => Count < SmallestSample;

    /// <summary>Counts the triangles.</summary>
    public static TriadCensus Of(SignedGraph graph)
    {
        var counts = new long[4];
        var (balanced, all) = (0.0, 0.0);
        foreach (var (a, b, c) in Triangles(graph))
        {
            var negative = (3 - graph.Ties[a].Sign - graph.Ties[b].Sign - graph.Ties[c].Sign) / 2;
            var weight = Math.Cbrt(graph.Ties[a].Weight * graph.Ties[b].Weight * graph.Ties[c].Weight);
            counts[negative]++;
            all += weight;
            balanced += negative % 2 == 0 ? weight : 0;
        }

        return new TriadCensus(counts[0], counts[1], counts[2], counts[3], all > 0 ? balanced / all : null);
    }

    /// <summary>How likely chance is to be as balanced: the share of random networks, of the same ties with their signs shuffled, whose <see cref="Balance"/> is no smaller.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="seed">The same seed gives the same shuffles.</param>
    /// <param name="shuffles">How many.</param>
    /// <returns>From 0 to 1; null without triangles, or with more than a million of them.</returns>
    public static double? ChanceOfBalance(SignedGraph graph, ulong seed, int shuffles = 1000)
    {
        var triangles = Triangles(graph).Take(MostShuffledTriangles + 1).ToList();
        if (triangles.Count is 0 or > MostShuffledTriangles)
        {
            return null;
        }

        var signs = graph.Ties.Select(tie => (sbyte)tie.Sign).ToArray();
        var observed = Balanced(triangles, signs);
        var random = new SeededRandom(seed);
        var asBalanced = 0;
        for (var shuffle = 0; shuffle < shuffles; shuffle++)
        {
            random.Shuffle(signs);
            asBalanced += Balanced(triangles, signs) >= observed ? 1 : 0;
        }

        return (double)asBalanced / shuffles;
    }

    private const int MostShuffledTriangles = 1_000_000;

    private static int Balanced(List<(int A, int B, int C)> triangles, sbyte[] signs)
    {
        var balanced = 0;
        foreach (var (a, b, c) in triangles)
        {
            balanced += signs[a] * signs[b] * signs[c] > 0 ? 1 : 0;
        }

        return balanced;
    }

    /// <summary>The ties of every triangle, each once: those of the two smaller actors first.</summary>
    internal static IEnumerable<(int A, int B, int C)> Triangles(SignedGraph graph)
    {
        var tieTo = new int[graph.NodeCount];
        for (var tie = 0; tie < graph.Ties.Count; tie++)
        {
            var (low, high) = (graph.Ties[tie].A, graph.Ties[tie].B);
            foreach (var neighbour in graph.Neighbours(low).ToArray())
            {
                tieTo[neighbour.Node] = neighbour.Tie + 1;
            }

            foreach (var neighbour in graph.Neighbours(high).ToArray())
            {
                if (neighbour.Node > high && tieTo[neighbour.Node] > 0)
                {
                    yield return (tie, tieTo[neighbour.Node] - 1, neighbour.Tie);
                }
            }

            foreach (var neighbour in graph.Neighbours(low).ToArray())
            {
                tieTo[neighbour.Node] = 0;
            }
        }
    }
}
