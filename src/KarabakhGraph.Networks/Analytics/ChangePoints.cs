namespace KarabakhGraph.Networks.Analytics;

/// <summary>Where a series changes for good: the division into segments whose costs, and a penalty for each change, are least. Exact (optimal partitioning; Jackson and others 2005), in time that grows with the square of the length.</summary>
public static class ChangePoints
{
    /// <summary>Changes in a series of counts: the rate of a Poisson process is constant within a segment.</summary>
    /// <param name="counts">The counts, not negative.</param>
    /// <param name="penalty">Of a change; null: 2·ln of the length.</param>
    /// <param name="shortest">The fewest values of a segment.</param>
    /// <returns>Indexes of the first value after each change, ascending.</returns>
    public static IReadOnlyList<int> OfCounts(IReadOnlyList<double> counts, double? penalty = null, int shortest = 2) => Segments(
        counts,
        penalty ?? 2 * Math.Log(Math.Max(2, counts.Count)),
        shortest,
        (sum, _, length) => sum <= 0 ? 0 : 2 * (sum - (sum * Math.Log(sum / length))));

    /// <summary>Changes in the mean of a series of measures, such as shares.</summary>
    /// <param name="values">The values.</param>
    /// <param name="penalty">Of a change; null: 3·σ²·ln of the length, σ by the median of the differences of neighbours.</param>
    /// <param name="shortest">The fewest values of a segment.</param>
    /// <returns>Indexes of the first value after each change, ascending.</returns>
    public static IReadOnlyList<int> OfMeans(IReadOnlyList<double> values, double? penalty = null, int shortest = 2) => Segments(
        values,
        penalty ?? 3 * Variance(values) * Math.Log(Math.Max(2, values.Count)),
        shortest,
        (sum, squares, length) => Math.Max(0, squares - (sum * sum / length)));

    /// <summary>Watches a series as it comes: the steps at which the sum of its excesses over, or under, what was expected grows beyond a limit (CUSUM; Page 1954). After an alarm the sums begin anew.</summary>
    /// <param name="values">The values.</param>
    /// <param name="mean">What is expected.</param>
    /// <param name="deviation">The standard deviation that is expected.</param>
    /// <param name="slack">Deviations that do not count.</param>
    /// <param name="limit">Deviations that make an alarm.</param>
    public static IReadOnlyList<(int At, bool Up)> Alarms(IReadOnlyList<double> values, double mean, double deviation, double slack = 0.5, double limit = 5)
    {
        var alarms = new List<(int, bool)>();
        var (up, down) = (0.0, 0.0);
        for (var at = 0; at < values.Count; at++)
        {
            var excess = (values[at] - mean) / deviation;
            (up, down) = (Math.Max(0, up + excess - slack), Math.Max(0, down - excess - slack));
            if (up > limit || down > limit)
            {
                alarms.Add((at, up > limit));
                (up, down) = (0, 0);
            }
        }

        return alarms;
    }

    private static List<int> Segments(IReadOnlyList<double> values, double penalty, int shortest, Func<double, double, int, double> cost)
    {
        var (sums, squares) = (new double[values.Count + 1], new double[values.Count + 1]);
        for (var at = 0; at < values.Count; at++)
        {
            sums[at + 1] = sums[at] + values[at];
            squares[at + 1] = squares[at] + (values[at] * values[at]);
        }

        // least[t]: the least cost of the first t values; last[t]: where its last segment begins.
        var (least, last) = (new double[values.Count + 1], new int[values.Count + 1]);
        Array.Fill(least, double.PositiveInfinity);
        least[0] = -penalty;
        for (var end = shortest; end <= values.Count; end++)
        {
            for (var start = 0; start <= end - shortest; start++)
            {
                var total = least[start] + cost(sums[end] - sums[start], squares[end] - squares[start], end - start) + penalty;
                if (total < least[end])
                {
                    (least[end], last[end]) = (total, start);
                }
            }
        }

        var changes = new List<int>();
        for (var end = last[values.Count]; end > 0; end = last[end])
        {
            changes.Add(end);
        }

        changes.Reverse();
        return changes;
    }

    /// <summary>The variance of the noise: the median of absolute differences, as a normal distribution has it (divided by 0.6745·√2), squared.</summary>
    private static double Variance(IReadOnlyList<double> values)
    {
        var differences = values.Skip(1).Zip(values, (later, earlier) => later - earlier).ToList();
        if (differences.Count == 0)
        {
            return 0;
        }

        var middle = Median(differences);
        var deviation = Median([.. differences.Select(difference => Math.Abs(difference - middle))]) / 0.6745 / Math.Sqrt(2);

        // A series that mostly stands still has a median of nought, and every ripple would be a change.
        return deviation > 0 ? deviation * deviation : differences.Sum(difference => difference * difference) / (2 * differences.Count);
    }

    private static double Median(IReadOnlyList<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
