namespace KarabakhGraph.Networks.Analytics;

/// <summary>How much one actor of a network supports and opposes another: the edges of an ordered pair, summed by sign.</summary>
/// <param name="Source">Index in <see cref="Network.Nodes"/>.</param>
/// <param name="Target">Index in <see cref="Network.Nodes"/>, another one.</param>
/// <param name="Support">The weights of the edges that support, summed; 0 without any.</param>
/// <param name="Opposition">Those of the edges that oppose.</param>
public readonly record struct Dyad(int Source, int Target, double Support, double Opposition)
{
    /// <summary>Support less opposition.</summary>
    public double Net => Support - Opposition;

    /// <summary>The sign of <see cref="Net"/>; 0 when the two are alike up to rounding.</summary>
    public int Sign => Math.Abs(Net) < 1e-9 * (Support + Opposition) ? 0 : Math.Sign(Net);
}

/// <summary>The ordered pairs of a network that have an edge, sorted by source and target; of an undirected network each pair stands in both orders. Loops and edges without sign are left out.</summary>
internal static class Dyads
{
    public static IReadOnlyList<Dyad> Of(Network network)
    {
        var index = network.Nodes.Select((node, at) => (node.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at, StringComparer.Ordinal);
        var sums = new Dictionary<(int, int), (double Support, double Opposition)>();
        foreach (var edge in network.Edges)
        {
            var (source, target) = (index[edge.Source], index[edge.Target]);
            if (source == target || edge.Sign == 0)
            {
                continue;
            }

            Add(source, target, edge);
            if (!network.Directed)
            {
                Add(target, source, edge);
            }
        }

        return [.. sums.OrderBy(pair => pair.Key).Select(pair => new Dyad(pair.Key.Item1, pair.Key.Item2, pair.Value.Support, pair.Value.Opposition))];

        void Add(int source, int target, Edge edge)
        {
            var (support, opposition) = sums.GetValueOrDefault((source, target));
            sums[(source, target)] = edge.Sign > 0 ? (support + edge.Weight, opposition) : (support, opposition + edge.Weight);
        }
    }
}
