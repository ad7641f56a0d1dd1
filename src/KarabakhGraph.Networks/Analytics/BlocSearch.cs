namespace KarabakhGraph.Networks.Analytics;

/// <summary>Moves actors between blocs. A division gains, for every tie within a bloc, its sign, less what chance would have there when that counts.</summary>
internal sealed class BlocSearch
{
    private readonly SignedGraph _graph;
    private readonly bool _lessChance;
    private readonly (double Positive, double Negative)[] _degrees;
    private readonly (double Positive, double Negative) _ends;

    public BlocSearch(SignedGraph graph, bool lessChance)
    {
        (_graph, _lessChance) = (graph, lessChance);
        _degrees = [.. Enumerable.Range(0, graph.NodeCount).Select(node => (Degree(graph, node, 1), Degree(graph, node, -1)))];
        _ends = (_degrees.Sum(degree => degree.Positive), _degrees.Sum(degree => degree.Negative));
    }

    /// <summary>Signed modularity over the signs of the ties: Σ over pairs in a bloc of A − (k⁺k⁺/2w⁺ − k⁻k⁻/2w⁻), divided by 2w⁺ + 2w⁻.</summary>
    public static double? ModularityOf(SignedGraph graph, int[] blocs)
    {
        var search = new BlocSearch(graph, lessChance: true);
        return graph.Ties.Count == 0 ? null : search.Gain(blocs) / (search._ends.Positive + search._ends.Negative);
    }

    /// <summary>The sum over ordered pairs within blocs.</summary>
    public double Gain(int[] blocs)
    {
        var gain = _graph.Ties.Sum(tie => blocs[tie.A] == blocs[tie.B] ? 2.0 * tie.Sign : 0);
        if (_lessChance)
        {
            foreach (var bloc in Enumerable.Range(0, blocs.Length).GroupBy(node => blocs[node]))
            {
                gain -= Chance((bloc.Sum(node => _degrees[node].Positive), bloc.Sum(node => _degrees[node].Negative)), (bloc.Sum(node => _degrees[node].Positive), bloc.Sum(node => _degrees[node].Negative)));
            }
        }

        return gain;
    }

    /// <summary>Begins with actors thrown into some blocs at random, and goes on until no move of one actor gains.</summary>
    public int[] Descend(SeededRandom random, int initial, int most)
    {
        var blocs = new int[_graph.NodeCount];
        var sums = new (double Positive, double Negative)[most];
        for (var node = 0; node < blocs.Length; node++)
        {
            blocs[node] = random.Next(initial);
            sums[blocs[node]] = Plus(sums[blocs[node]], _degrees[node], 1);
        }

        var order = Enumerable.Range(0, blocs.Length).ToArray();
        var ties = new double[most];
        for (var moved = true; moved;)
        {
            moved = false;
            random.Shuffle(order);
            foreach (var node in order)
            {
                moved |= Move(node, blocs, sums, ties);
            }
        }

        return blocs;
    }

    private bool Move(int node, int[] blocs, (double Positive, double Negative)[] sums, double[] ties)
    {
        Array.Clear(ties);
        foreach (var neighbour in _graph.Neighbours(node))
        {
            ties[blocs[neighbour.Node]] += neighbour.Sign;
        }

        var from = blocs[node];
        sums[from] = Plus(sums[from], _degrees[node], -1);
        var (best, bestGain) = (from, Fit(from));
        for (var bloc = 0; bloc < ties.Length; bloc++)
        {
            if (Fit(bloc) > bestGain + 1e-9)
            {
                (best, bestGain) = (bloc, Fit(bloc));
            }
        }

        blocs[node] = best;
        sums[best] = Plus(sums[best], _degrees[node], 1);
        return best != from;

        double Fit(int bloc) => ties[bloc] - (_lessChance ? Chance(_degrees[node], sums[bloc]) : 0);
    }

    private double Chance((double Positive, double Negative) left, (double Positive, double Negative) right) =>
        (_ends.Positive > 0 ? left.Positive * right.Positive / _ends.Positive : 0) - (_ends.Negative > 0 ? left.Negative * right.Negative / _ends.Negative : 0);

    private static (double Positive, double Negative) Plus((double Positive, double Negative) sum, (double Positive, double Negative) degree, int times) =>
        (sum.Positive + (times * degree.Positive), sum.Negative + (times * degree.Negative));

    private static double Degree(SignedGraph graph, int node, int sign)
    {
        var degree = 0;
        foreach (var neighbour in graph.Neighbours(node))
        {
            degree += neighbour.Sign == sign ? 1 : 0;
        }

        return degree;
    }
}
