namespace KarabakhGraph.Networks.Analytics;

/// <summary>What the eigenvalues of a signed graph say of its balance. Actors without ties do not count.</summary>
/// <param name="WalkBalance">tr e^A / tr e^|A| (Estrada and Benzi 2014): closed walks with an even number of negative ties, less the others, as a share; 1 exactly when the graph is balanced.</param>
/// <param name="LargestLowest">The smallest eigenvalue of the signed Laplacian D − A, of the component where it is largest: 0 exactly when the graph is balanced.</param>
/// <param name="Dominant">The eigenvalue of A of the largest magnitude; null when two have it.</param>
/// <param name="Eigenvector">The vector of <see cref="Dominant"/>, scaled so that its largest entry is 1: the signs are camps, the magnitudes the weight in the conflict; null when two eigenvalues tie.</param>
public sealed record Spectrum(double WalkBalance, double LargestLowest, double? Dominant, IReadOnlyList<double>? Eigenvector)
{
    /// <summary>Components of more actors than this have their eigenvalues left out.</summary>
    public const int MostActors = 1000;

    /// <summary>Computes eigenvalues; null without ties, or when a component has more than <see cref="MostActors"/>.</summary>
    public static Spectrum? Of(SignedGraph graph)
    {
        var components = graph.Components();
        if (components.Count == 0 || components.Any(component => component.Count > MostActors))
        {
            return null;
        }

        var (signed, unsigned, vectors) = (new List<double>(), new List<double>(), new List<(int Component, double[] Vector)>());
        var lowest = 0.0;
        for (var at = 0; at < components.Count; at++)
        {
            var eigen = SymmetricEigen.Of(Matrix(graph, components[at], (sign, _) => sign), withVectors: true);
            signed.AddRange(eigen.Values);
            vectors.AddRange(eigen.Vectors!.Select(vector => (at, vector))); // they were wished for
            unsigned.AddRange(SymmetricEigen.Of(Matrix(graph, components[at], (sign, _) => Math.Abs(sign)), withVectors: false).Values);
            lowest = Math.Max(lowest, SymmetricEigen.Of(Matrix(graph, components[at], (sign, degree) => sign == 0 ? degree : -sign), withVectors: false).Values.Min());
        }

        // Shifted, so that no exponential overflows.
        var largest = unsigned.Max();
        var balance = signed.Sum(value => Math.Exp(value - largest)) / unsigned.Sum(value => Math.Exp(value - largest));
        var byMagnitude = Enumerable.Range(0, signed.Count).OrderByDescending(at => Math.Abs(signed[at])).ToList();
        var first = byMagnitude[0];
        return Math.Round(Math.Abs(signed[first]), 8) == Math.Round(Math.Abs(signed[byMagnitude[1]]), 8)
            ? new Spectrum(balance, lowest, null, null)
            : new Spectrum(balance, lowest, signed[first], Scaled(graph.NodeCount, components[vectors[first].Component], vectors[first].Vector));
    }

    private static double[] Scaled(int nodeCount, IReadOnlyList<int> component, double[] vector)
    {
        var largest = vector.MaxBy(entry => Math.Round(Math.Abs(entry), 10));
        var scaled = new double[nodeCount];
        for (var at = 0; at < component.Count; at++)
        {
            scaled[component[at]] = vector[at] / largest;
        }

        return scaled;
    }

    /// <summary>The matrix of a component: an entry for each tie by its sign, and on the diagonal what sign 0 and the degree give, when the degree counts.</summary>
    private static double[][] Matrix(SignedGraph graph, IReadOnlyList<int> component, Func<int, int, double> entry)
    {
        var place = new Dictionary<int, int>();
        foreach (var node in component)
        {
            place.Add(node, place.Count);
        }

        var rows = new double[component.Count][];
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row] = new double[rows.Length];
            var neighbours = graph.Neighbours(component[row]);
            foreach (var neighbour in neighbours)
            {
                rows[row][place[neighbour.Node]] = entry(neighbour.Sign, neighbours.Length);
            }

            rows[row][row] = entry(0, neighbours.Length);
        }

        return rows;
    }
}
