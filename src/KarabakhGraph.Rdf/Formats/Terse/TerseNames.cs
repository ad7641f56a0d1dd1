using System.Text;
using KarabakhGraph.Rdf.Formats.Text;

namespace KarabakhGraph.Rdf.Formats.Terse;

/// <summary>Shortens IRIs by prefixes and base (Turtle 1.1, sections 2.4 and 6.5).</summary>
internal sealed class TerseNames
{
    private const int CacheSize = 4096;
    private const int MaxCachedLength = 1024;
    private readonly List<KeyValuePair<string, string>> _longestFirst;
    private readonly string? _base;
    private readonly (string Iri, (string Text, bool Bracketed) Name)[] _recent = new (string, (string, bool))[CacheSize];

    /// <exception cref="ArgumentException">A prefix is none by the grammar, or the base is not absolute.</exception>
    public TerseNames(PrefixMap prefixes, string? baseIri)
    {
        if (baseIri is not null && !IriReference.IsAbsolute(baseIri))
        {
            throw new ArgumentException($"The base '{baseIri}' is no absolute IRI.", nameof(baseIri));
        }

        _longestFirst = [.. prefixes.Entries.OrderByDescending(entry => entry.Value.Length)];
        _base = baseIri;
        foreach (var (prefix, _) in _longestFirst)
        {
            if (!RdfCharacters.IsPrefix(prefix))
            {
                throw new ArgumentException($"'{prefix}:' is no prefix that Turtle knows.", nameof(prefixes));
            }
        }
    }

    /// <summary>A prefixed name, or else a reference that belongs in angle brackets.</summary>
    /// <exception cref="ArgumentException">The IRI holds half a surrogate pair.</exception>
    public (string Text, bool Bracketed) Of(string iri)
    {
        if (iri.Length > MaxCachedLength)
        {
            return Shorten(iri);
        }

        ref var slot = ref _recent[iri.GetHashCode(StringComparison.Ordinal) & (CacheSize - 1)];
        if (slot.Iri != iri)
        {
            slot = (iri, Shorten(iri));
        }

        return slot.Name;
    }

    private (string Text, bool Bracketed) Shorten(string iri)
    {
        TermWriter.RefuseHalfPairs(iri);
        return Prefixed(iri) is { } name ? (name, false) : (IriReference.Shorten(_base, iri), true);
    }

    private string? Prefixed(string iri)
    {
        foreach (var (prefix, ns) in _longestFirst)
        {
            if (iri.StartsWith(ns, StringComparison.Ordinal))
            {
                return LocalName(iri.AsSpan(ns.Length)) is { } local ? $"{prefix}:{local}" : null;
            }
        }

        return null;
    }

    /// <summary>PN_LOCAL; null when the text cannot be one, or would be harder to read than the IRI: with escaped '/', '#' or '?'.</summary>
    private static string? LocalName(ReadOnlySpan<char> text)
    {
        var local = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var bare = c switch
            {
                '.' => i > 0 && i < text.Length - 1,
                '%' => i + 2 < text.Length && RdfCharacters.IsHex(text[i + 1]) && RdfCharacters.IsHex(text[i + 2]),
                _ => c == ':' || RdfCharacters.IsNameStart(c) || RdfCharacters.IsDigit(c) || (i > 0 && RdfCharacters.IsName(c)),
            };
            if (!bare && (!RdfCharacters.IsLocalEscape(c) || c is '/' or '#' or '?'))
            {
                return null;
            }

            local.Append(bare ? "" : "\\").Append(c);
        }

        return local.ToString();
    }
}
