namespace KarabakhGraph.Networks.Analytics;

/// <summary>The PN index of Everett and Borgatti (2014): with A = P − 2N, P and N the 0-1 matrices of positive and negative ties, the solution of (I − A/(2n−2)) x = 1, and its directed kin.</summary>
internal static class PnIndex
{
    private const int MostSteps = 10_000;

    /// <summary>Null for fewer than two actors.</summary>
    public static double[]? Undirected(SignedGraph graph)
    {
        var scale = (2.0 * graph.NodeCount) - 2;
        return scale <= 0 ? null : Solve(graph.NodeCount, One(graph.NodeCount), x =>
        {
            var result = (double[])x.Clone();
            foreach (var tie in graph.Ties)
            {
                result[tie.A] -= Entry(tie.Sign) * x[tie.B] / scale;
                result[tie.B] -= Entry(tie.Sign) * x[tie.A] / scale;
            }

            return result;
        });
    }

    /// <summary>In: (I − AᵀA/(2n−2)²) x = (I + Aᵀ/(2n−2)) 1; out: with A and Aᵀ exchanged.</summary>
    public static (double[]? In, double[]? Out) Directed(int count, IReadOnlyList<Dyad> dyads)
    {
        var scale = (2.0 * count) - 2;
        if (scale <= 0)
        {
            return (null, null);
        }

        var one = One(count);
        return
        (
            Solve(count, Plus(one, Times(one, transposed: true)), x => Plus(x, Times(Times(x, transposed: false), transposed: true), -1)),
            Solve(count, Plus(one, Times(one, transposed: false)), x => Plus(x, Times(Times(x, transposed: true), transposed: false), -1))
        );

        double[] Times(double[] x, bool transposed)
        {
            var result = new double[count];
            foreach (var dyad in dyads)
            {
                var (row, column) = transposed ? (dyad.Target, dyad.Source) : (dyad.Source, dyad.Target);
                result[row] += Entry(dyad.Sign) * x[column] / scale;
            }

            return result;
        }
    }

    private static double Entry(int sign) => sign > 0 ? 1 : sign < 0 ? -2 : 0;

    private static double[] One(int count)
    {
        var one = new double[count];
        Array.Fill(one, 1);
        return one;
    }

    private static double[] Plus(double[] left, double[] right, double times = 1) => [.. left.Zip(right, (l, r) => l + (times * r))];

    private static double Dot(double[] left, double[] right) => left.Zip(right, (l, r) => l * r).Sum();

    /// <summary>Conjugate gradients. The matrices are positive definite: no row of |A| sums to more than 2n−2, and where all do, all ties are negative. They need no more room than the ties.</summary>
    private static double[]? Solve(int count, double[] right, Func<double[], double[]> times)
    {
        var x = new double[count];
        var rest = (double[])right.Clone();
        var direction = (double[])rest.Clone();
        var length = Dot(rest, rest);
        if (length <= 1e-20)
        {
            return null; // a directed network of nothing but opposition between all: the matrix is singular, and any number would do
        }

        var enough = length * 1e-28;
        for (var step = 0; step < MostSteps && length > enough; step++)
        {
            var image = times(direction);
            var curve = Dot(direction, image);
            if (curve <= 0)
            {
                return null;
            }

            var along = length / curve;
            x = Plus(x, direction, along);
            rest = Plus(rest, image, -along);
            var shorter = Dot(rest, rest);
            direction = Plus(rest, direction, shorter / length);
            length = shorter;
        }

        return length > enough ? null : x;
    }
}
