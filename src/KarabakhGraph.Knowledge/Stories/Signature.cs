namespace KarabakhGraph.Knowledge.Stories;

/// <summary>What of a document survives translation: which entities it names, how often, and which it names one after the other.</summary>
internal sealed class Signature
{
    /// <summary>How often one entity counts, so that the main actors do not drown the others.</summary>
    private const int MaximumCount = 3;

    private readonly Dictionary<string, int> _counts;
    private readonly HashSet<(string, string)> _neighbours = [];
    private readonly IReadOnlyDictionary<string, double> _weights;
    private readonly double _total;

    /// <summary>The signature of a document.</summary>
    /// <param name="document">Its number.</param>
    /// <param name="reading">What was read out of it.</param>
    /// <param name="weights">How much each entity tells: the rarer over all documents, the more.</param>
    public Signature(int document, DocumentReading reading, IReadOnlyDictionary<string, double> weights)
    {
        Document = document;
        Language = reading.Language;
        Issued = Dates.Of(reading.Issued);
        _weights = weights;
        var named = reading.Mentions.OrderBy(mention => mention.Range.Begin).Select(mention => mention.Entity).ToList();
        _counts = named.CountBy(entity => entity, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => Math.Min(pair.Value, MaximumCount), StringComparer.Ordinal);
        _total = _counts.Sum(pair => pair.Value * weights[pair.Key]);
        foreach (var (one, next) in named.Zip(named.Skip(1)))
        {
            // Word order differs between languages, so neighbours have no order either.
            if (string.CompareOrdinal(one, next) is not 0 and var order)
            {
                _neighbours.Add(order < 0 ? (one, next) : (next, one));
            }
        }
    }

    public int Document { get; }

    public string Language { get; }

    public Dates Issued { get; }

    /// <summary>The number of different entities named.</summary>
    public int Entities => _counts.Count;

    /// <summary>From 0 (nothing in common) to 1: the mean of the weighted Jaccard index of the entities and the Jaccard index of the neighbours.</summary>
    public double Likeness(Signature other, int fewestShared)
    {
        var (shared, common) = (0, 0.0);
        foreach (var (entity, count) in _counts)
        {
            if (other._counts.TryGetValue(entity, out var others))
            {
                shared++;
                common += Math.Min(count, others) * _weights[entity];
            }
        }

        if (shared < fewestShared)
        {
            return 0;
        }

        var neighbours = (double)_neighbours.Count(other._neighbours.Contains);
        return ((common / (_total + other._total - common)) + (neighbours / (_neighbours.Count + other._neighbours.Count - neighbours))) / 2;
    }
}
