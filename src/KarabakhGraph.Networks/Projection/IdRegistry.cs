using System.Globalization;

namespace KarabakhGraph.Networks.Projection;

/// <summary>Gives out ids that every tool takes (a subset of XML's NMTOKEN) and none twice, not even to a node and an edge.</summary>
internal sealed class IdRegistry
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether every tool takes an id as it is.</summary>
    public static bool IsWellFormed(string id) => id.Length > 0 && id.All(IsAllowed);

    /// <summary>A free id that looks like the wished one.</summary>
    public string Take(string wished)
    {
        var slug = string.Concat(wished.Select(character => IsAllowed(character) ? character : '_'));
        slug = slug.Length == 0 ? "_" : slug;
        var id = slug;
        for (var number = 2; !_taken.Add(id); number++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
        }

        return id;
    }

    private static bool IsAllowed(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or '.' or '-';
}
