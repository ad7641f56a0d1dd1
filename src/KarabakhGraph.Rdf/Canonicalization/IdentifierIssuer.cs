using System.Globalization;

namespace KarabakhGraph.Rdf.Canonicalization;

/// <summary>Gives out identifiers in order and can take the last ones back, which the specification does with copies (RDFC-1.0, section 4.5).</summary>
internal sealed class IdentifierIssuer(string prefix)
{
    private readonly Dictionary<int, int> _numbers = [];
    private readonly List<int> _issued = [];

    /// <summary>How many were given out.</summary>
    public int Count => _issued.Count;

    public bool Has(int node) => _numbers.ContainsKey(node);

    /// <summary>The identifier of a node, a new one if it has none.</summary>
    public string Issue(int node)
    {
        if (!_numbers.TryGetValue(node, out var number))
        {
            number = _issued.Count;
            _numbers.Add(node, number);
            _issued.Add(node);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{prefix}{number}");
    }

    /// <summary>The nodes that got identifiers since there were so many, in order.</summary>
    public IReadOnlyList<int> Since(int count) => _issued[count..];

    /// <summary>Takes back the identifiers given out since there were so many.</summary>
    public void ReturnTo(int count)
    {
        for (var i = count; i < _issued.Count; i++)
        {
            _numbers.Remove(_issued[i]);
        }

        _issued.RemoveRange(count, _issued.Count - count);
    }
}
