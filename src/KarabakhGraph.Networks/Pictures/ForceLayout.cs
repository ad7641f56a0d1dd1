namespace KarabakhGraph.Networks.Pictures;

/// <summary>
/// Places for the nodes of a signed network, after Fruchterman and Reingold, "Graph drawing by force-directed placement" (1991): all nodes push each other away, support pulls
/// together, opposition hardly. It starts from a spiral, the heaviest node in the middle, and computes with nothing but sums, products and square roots: the same network has the
/// same picture everywhere.
/// </summary>
internal static class ForceLayout
{
    private const double Distance = 95;
    private const double Gravity = 0.14;
    private const double OppositionPull = 0.25;
    private const int MostSteps = 400;
    private const double MostPairs = 3e7;

    /// <summary>A place for each node.</summary>
    /// <param name="strengths">The weights of each node's ties, summed.</param>
    /// <param name="ties">Which nodes are tied, how heavily (above 0), and whether it is by support.</param>
    public static Point[] Place(IReadOnlyList<double> strengths, IReadOnlyList<(int From, int To, double Weight, bool Supports)> ties)
    {
        var places = Spiral(strengths);
        var heaviest = ties.Select(tie => tie.Weight).DefaultIfEmpty(1).Max();
        var steps = (int)Math.Clamp(MostPairs / Math.Max(1, (double)places.Length * places.Length), 60, MostSteps);
        var forces = new Point[places.Length];
        for (var step = 0; step < steps; step++)
        {
            Array.Clear(forces);
            PushAway(places, forces);
            foreach (var (from, to, weight, supports) in ties)
            {
                var apart = places[to] - places[from];
                var pull = apart * (apart.Length / Distance * (supports ? 0.6 + (weight / heaviest) : OppositionPull));
                forces[from] += pull;
                forces[to] -= pull;
            }

            var mostMove = Distance * 1.5 * (steps - step) / steps;
            for (var at = 0; at < places.Length; at++)
            {
                var force = forces[at] - (places[at] * Gravity * Math.Sqrt(places.Length));
                places[at] += force.Unit() * Math.Min(force.Length, mostMove);
            }
        }

        return places;
    }

    private static void PushAway(Point[] places, Point[] forces)
    {
        for (var one = 0; one < places.Length; one++)
        {
            for (var other = one + 1; other < places.Length; other++)
            {
                var apart = places[one] - places[other];
                var square = Math.Max(1, (apart.X * apart.X) + (apart.Y * apart.Y));
                var push = apart * (Distance * Distance / square);
                forces[one] += push;
                forces[other] -= push;
            }
        }
    }

    /// <summary>Nodes on a sunflower's spiral, on whole pixels: sine and cosine differ in their last digit between systems.</summary>
    private static Point[] Spiral(IReadOnlyList<double> strengths)
    {
        var golden = Math.PI * (3 - Math.Sqrt(5));
        var places = new Point[strengths.Count];
        var order = Enumerable.Range(0, strengths.Count).OrderByDescending(node => strengths[node]).ThenBy(node => node);
        foreach (var (rank, node) in order.Index())
        {
            var radius = Distance * 0.7 * Math.Sqrt(rank);
            places[node] = new Point(Math.Round(radius * Math.Cos(rank * golden)), Math.Round(radius * Math.Sin(rank * golden)));
        }

        return places;
    }
}
