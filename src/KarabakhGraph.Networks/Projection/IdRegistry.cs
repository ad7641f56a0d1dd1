using System.Buffers;
using System.Globalization;

namespace KarabakhGraph.Networks.Projection;

/// <summary>Gives out ids that every tool takes (a subset of XML's NMTOKEN) and none twice, not even to a node and an edge.</summary>
internal sealed class IdRegistry
{
    private static readonly SearchValues<char> Allowed = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-");
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    // The last number behind an id, so that the thousandth edge between the same two does not try a thousand ids.
    private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether every tool takes an id as it is.</summary>
    public static bool IsWellFormed(string id) => id.Length > 0 && !id.AsSpan().ContainsAnyExcept(Allowed);

    /// <summary>A free id that looks like the wished one.</summary>
    public string Take(string wished)
    {
        var slug = IsWellFormed(wished) ? wished : wished.Length == 0 ? "_" : string.Concat(wished.Select(character => Allowed.Contains(character) ? character : '_'));
        if (_taken.Add(slug))
        {
            return slug;
        }

        var number = _numbers.GetValueOrDefault(slug, 1);
        string id;
        do
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{slug}-{++number}");
        }
        while (!_taken.Add(id));
        _numbers[slug] = number;
        return id;
    }
}
