namespace KarabakhGraph.Networks.Analytics;

/// <summary>Eigenvalues of a real symmetric matrix, and its eigenvectors when wished: Householder reflections to three diagonals, then the implicit QL iteration (Golub and Van Loan, Matrix Computations, §8.3).</summary>
internal sealed class SymmetricEigen
{
    private const int MostIterations = 60;

    private readonly double[] _diagonal;
    private readonly double[] _beside;

    private SymmetricEigen(double[][] matrix, bool withVectors)
    {
        _diagonal = new double[matrix.Length];
        _beside = new double[matrix.Length];
        Vectors = withVectors ? Identity(matrix.Length) : null;
        Reduce(matrix);
        for (var first = 0; first < matrix.Length; first++)
        {
            Isolate(first);
        }
    }

    /// <summary>The eigenvalues, in no order.</summary>
    public double[] Values => _diagonal;

    /// <summary>The eigenvectors of length 1, one a row, in the order of the values; null when not wished for.</summary>
    public double[][]? Vectors { get; }

    /// <summary>Takes a matrix apart, and overwrites it.</summary>
    public static SymmetricEigen Of(double[][] matrix, bool withVectors) => new(matrix, withVectors);

    private static double[][] Identity(int size)
    {
        var rows = new double[size][];
        for (var row = 0; row < size; row++)
        {
            rows[row] = new double[size];
            rows[row][row] = 1;
        }

        return rows;
    }

    /// <summary>Column by column, a reflection that leaves nothing below the second diagonal.</summary>
    private void Reduce(double[][] matrix)
    {
        var size = matrix.Length;
        var mirror = new double[size];
        var image = new double[size];
        for (var column = 0; column + 2 < size; column++)
        {
            var length = 0.0;
            for (var row = column + 1; row < size; row++)
            {
                mirror[row] = matrix[row][column];
                length += mirror[row] * mirror[row];
            }

            length = Math.Sqrt(length);
            var head = mirror[column + 1] > 0 ? -length : length;
            _beside[column] = head;
            mirror[column + 1] -= head;
            var norm = Math.Sqrt(Dot(mirror, mirror, column + 1));
            if (norm > 0)
            {
                for (var row = column + 1; row < size; row++)
                {
                    mirror[row] /= norm;
                }

                Reflect(matrix, mirror, image, column + 1);
            }
        }

        for (var row = 0; row < size; row++)
        {
            _diagonal[row] = matrix[row][row];
        }

        if (size > 1)
        {
            _beside[size - 2] = matrix[size - 1][size - 2];
        }
    }

    /// <summary>A := H A H with H = I − 2vvᵀ, from a row and column on; the vectors so far are multiplied by H.</summary>
    private void Reflect(double[][] matrix, double[] mirror, double[] image, int from)
    {
        for (var row = from; row < matrix.Length; row++)
        {
            image[row] = Dot(matrix[row], mirror, from);
        }

        var along = Dot(image, mirror, from);
        for (var row = from; row < matrix.Length; row++)
        {
            image[row] = 2 * (image[row] - (along * mirror[row]));
        }

        for (var row = from; row < matrix.Length; row++)
        {
            var line = matrix[row];
            for (var column = from; column < line.Length; column++)
            {
                line[column] -= (mirror[row] * image[column]) + (image[row] * mirror[column]);
            }
        }

        if (Vectors is not null)
        {
            // Kept transposed: rows from..n are combined.
            var sums = new double[matrix.Length];
            for (var row = from; row < matrix.Length; row++)
            {
                for (var column = 0; column < sums.Length; column++)
                {
                    sums[column] += mirror[row] * Vectors[row][column];
                }
            }

            for (var row = from; row < matrix.Length; row++)
            {
                for (var column = 0; column < sums.Length; column++)
                {
                    Vectors[row][column] -= 2 * mirror[row] * sums[column];
                }
            }
        }
    }

    private static double Dot(double[] left, double[] right, int from)
    {
        var sum = 0.0;
        for (var at = from; at < left.Length; at++)
        {
            sum += left[at] * right[at];
        }

        return sum;
    }

    /// <summary>Rotates until the value at a place stands alone: no number beside it that counts.</summary>
    private void Isolate(int first)
    {
        for (var iteration = 0; iteration < MostIterations; iteration++)
        {
            var last = first;
            while (last + 1 < _diagonal.Length && !IsNothing(last))
            {
                last++;
            }

            if (last == first)
            {
                return;
            }

            Rotate(first, last);
        }

        throw new ArithmeticException("the eigenvalues of the network do not settle");
    }

    private bool IsNothing(int at)
    {
        var beside = Math.Abs(_diagonal[at]) + Math.Abs(_diagonal[at + 1]);
        return Math.Abs(_beside[at]) <= 2.3e-16 * Math.Max(beside, 1e-3);
    }

    private void Rotate(int first, int last)
    {
        var guess = (_diagonal[first + 1] - _diagonal[first]) / (2 * _beside[first]);
        var shifted = _diagonal[last] - _diagonal[first] + (_beside[first] / (guess + Math.CopySign(double.Hypot(guess, 1), guess)));
        var (sine, cosine, carried) = (1.0, 1.0, 0.0);
        for (var at = last - 1; at >= first; at--)
        {
            var (off, kept) = (sine * _beside[at], cosine * _beside[at]);
            var radius = double.Hypot(off, shifted);
            _beside[at + 1] = radius;
            if (radius == 0)
            {
                _diagonal[at + 1] -= carried;
                _beside[last] = 0;
                return;
            }

            (sine, cosine) = (off / radius, shifted / radius);
            var rest = _diagonal[at + 1] - carried;
            var turn = ((_diagonal[at] - rest) * sine) + (2 * cosine * kept);
            carried = sine * turn;
            _diagonal[at + 1] = rest + carried;
            shifted = (cosine * turn) - kept;
            Turn(at, sine, cosine);
        }

        _diagonal[first] -= carried;
        _beside[first] = shifted;
        _beside[last] = 0;
    }

    private void Turn(int at, double sine, double cosine)
    {
        if (Vectors is null)
        {
            return;
        }

        var (low, high) = (Vectors[at], Vectors[at + 1]);
        for (var place = 0; place < low.Length; place++)
        {
            (low[place], high[place]) = ((cosine * low[place]) - (sine * high[place]), (sine * low[place]) + (cosine * high[place]));
        }
    }
}
