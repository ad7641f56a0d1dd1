using System.Globalization;

namespace KarabakhGraph.Networks.Projection;

/// <summary>Gives out ids that every tool takes (a subset of XML's NMTOKEN) and none twice, not even to a node and an edge.</summary>
internal sealed class IdRegistry
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A free id that looks like the wished one.</summary>
    public string Take(string wished)
    {
        var slug = string.Concat(wished.Select(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '.' or '-' ? character : '_'));
        slug = slug.Length == 0 ? "_" : slug;
        var id = slug;
        for (var number = 2; !_taken.Add(id); number++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
        }

        return id;
    }
}
