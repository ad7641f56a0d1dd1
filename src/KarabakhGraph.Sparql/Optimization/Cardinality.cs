using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Evaluation;

namespace KarabakhGraph.Sparql.Optimization;

/// <summary>Row counts of patterns: exact where constants stand in front of an order, else derived from the counts of their predicate.</summary>
internal sealed class Cardinality(IQuadSource source)
{
    private const double Unknown = 100;
    private readonly Dictionary<TermId, PredicateStatistics> _statistics = [];
    private readonly Dictionary<(KeyOrder, EncodedQuad), long> _counts = [];

    /// <summary>How many quads a scan of the pattern reads in an order.</summary>
    public long Scanned(ScanPattern pattern, KeyOrder order) => pattern.IsEmpty ? 0 : Count(order, pattern.Prefix(order));

    /// <summary>The order in which a scan of the pattern reads least.</summary>
    public KeyOrder CheapestOrder(ScanPattern pattern) =>
        KeyOrders.All.Where(order => !(pattern.IsMerged && order == KeyOrder.Gspo)).MinBy(order => Scanned(pattern, order));

    /// <summary>How many rows the pattern has.</summary>
    public double Rows(ScanPattern pattern)
    {
        if (pattern.IsEmpty)
        {
            return 0;
        }

        var least = double.MaxValue;
        foreach (var order in KeyOrders.All)
        {
            if (order.PrefixLength(pattern.Constants) >= (pattern.Constants.Graph.IsSome ? 1 : pattern.LongestPrefix))
            {
                least = Math.Min(least, Scanned(pattern, order));
            }
        }

        return least;
    }

    /// <summary>How many different terms the rows of a pattern have in the place of a variable.</summary>
    public double Distinct(ScanPattern pattern, Variable variable, double rows)
    {
        var constants = pattern.Constants;
        var isSubject = variable.Equals(pattern[QuadPosition.Subject]);
        var isObject = variable.Equals(pattern[QuadPosition.Object]);
        if (constants.Predicate.IsSome && (isSubject || isObject) && !pattern.IsEmpty)
        {
            var statistics = Statistics(constants.Predicate);
            return Math.Max(1, Math.Min(rows, isSubject ? statistics.Subjects : statistics.Objects));
        }

        if (variable.Equals(pattern[QuadPosition.Graph]))
        {
            return Math.Max(1, Math.Min(rows, source.Graphs.Count));
        }

        return Math.Max(1, variable.Equals(pattern[QuadPosition.Predicate]) ? Math.Min(rows, Unknown) : rows / 4);
    }

    private PredicateStatistics Statistics(TermId predicate)
    {
        if (!_statistics.TryGetValue(predicate, out var statistics))
        {
            _statistics.Add(predicate, statistics = source.Statistics(predicate));
        }

        return statistics;
    }

    private long Count(KeyOrder order, EncodedQuad prefix)
    {
        if (prefix == new EncodedQuad(default, prefix.Predicate, default, default) && prefix.Predicate.IsSome)
        {
            return Statistics(prefix.Predicate).Quads;
        }

        if (!_counts.TryGetValue((order, prefix), out var count))
        {
            _counts.Add((order, prefix), count = source.CountMatches(order, prefix));
        }

        return count;
    }
}
