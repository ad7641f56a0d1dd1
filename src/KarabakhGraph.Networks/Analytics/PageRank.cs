namespace KarabakhGraph.Networks.Analytics;

/// <summary>PageRank over weighted edges of one kind (Page and others 1999): damping 0.85, and who has no edges passes on to all alike.</summary>
internal static class PageRank
{
    private const double Damping = 0.85;
    private const int MostSteps = 1000;

    /// <summary>The ranks, which sum to 1.</summary>
    public static double[] Of(int count, IReadOnlyList<(int Source, int Target, double Weight)> edges)
    {
        var given = new double[count];
        foreach (var (source, _, weight) in edges)
        {
            given[source] += weight;
        }

        var ranks = new double[count];
        Array.Fill(ranks, 1.0 / count);
        for (var step = 0; step < MostSteps; step++)
        {
            var idle = 0.0;
            for (var node = 0; node < count; node++)
            {
                idle += given[node] > 0 ? 0 : ranks[node];
            }

            var next = new double[count];
            Array.Fill(next, ((1 - Damping) + (Damping * idle)) / count);
            foreach (var (source, target, weight) in edges)
            {
                next[target] += Damping * ranks[source] * weight / given[source];
            }

            var moved = next.Zip(ranks, (after, before) => Math.Abs(after - before)).Sum();
            ranks = next;
            if (moved < 1e-14)
            {
                break;
            }
        }

        return ranks;
    }
}
