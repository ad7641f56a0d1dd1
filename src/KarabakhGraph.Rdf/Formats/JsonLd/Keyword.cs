using System.Buffers;
using System.Collections.Frozen;

namespace KarabakhGraph.Rdf.Formats.JsonLd;

/// <summary>The keywords (JSON-LD 1.1, section 1.7).</summary>
internal static class Keyword
{
    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static readonly FrozenSet<string> All = FrozenSet.Create(
        StringComparer.Ordinal,
        "@base", "@container", "@context", "@default", "@direction", "@embed", "@explicit", "@graph", "@id", "@import", "@included", "@index", "@json", "@language", "@list",
        "@nest", "@none", "@null", "@omitDefault", "@prefix", "@preserve", "@propagate", "@protected", "@requireAll", "@reverse", "@set", "@type", "@value", "@version", "@vocab");

    public static bool Is(string? value) => value is ['@', ..] && All.Contains(value);

    /// <summary>An at sign and letters: reserved, and ignored where it is no keyword.</summary>
    public static bool HasForm(string value) => value is ['@', _, ..] && !value.AsSpan(1).ContainsAnyExcept(Letters);
}
