namespace KarabakhGraph.Rdf.Formats.JsonLd;

/// <summary>Shortens IRIs to compact IRIs (JSON-LD 1.1, section 4.1.5).</summary>
/// <remarks>In JSON-LD a prefix hides the IRIs whose scheme is spelled like it, but for those with an authority, so a prefix that would hide an IRI of the dataset is left out.</remarks>
internal sealed class CompactNames
{
    private readonly List<KeyValuePair<string, string>> _longestFirst;

    public CompactNames(PrefixMap prefixes, IEnumerable<Quad> quads)
    {
        var usable = prefixes.Entries.Where(entry => entry.Key.Length > 0 && RdfCharacters.IsPrefix(entry.Key) && NodeWalk.IsWellFormed(entry.Value)).ToList();
        var hidden = usable.Count == 0 ? [] : Schemes(quads.SelectMany(Iris).Concat(usable.Select(entry => entry.Value)));
        Declared = [.. usable.Where(entry => !hidden.Contains(entry.Key))];
        _longestFirst = [.. Declared.OrderByDescending(entry => entry.Value.Length)];
    }

    /// <summary>The prefixes to declare and their namespaces.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Declared { get; }

    /// <summary>A compact IRI, or the IRI itself when no prefix fits.</summary>
    public string Of(string iri)
    {
        foreach (var (prefix, ns) in _longestFirst)
        {
            if (iri.StartsWith(ns, StringComparison.Ordinal) && !iri.AsSpan(ns.Length).StartsWith("//", StringComparison.Ordinal))
            {
                return $"{prefix}:{iri.AsSpan(ns.Length)}";
            }
        }

        return iri;
    }

    /// <summary>The schemes of IRIs without authority.</summary>
    private static HashSet<string> Schemes(IEnumerable<string> iris)
    {
        var schemes = new HashSet<string>(StringComparer.Ordinal);
        var spans = schemes.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var iri in iris)
        {
            var colon = iri.IndexOf(':', StringComparison.Ordinal);
            if (!iri.AsSpan(colon + 1).StartsWith("//", StringComparison.Ordinal))
            {
                spans.Add(iri.AsSpan(0, colon));
            }
        }

        return schemes;
    }

    private static IEnumerable<string> Iris(Quad quad)
    {
        foreach (var term in new[] { quad.Subject, quad.Predicate, quad.Object, quad.Graph })
        {
            if (term is Iri iri)
            {
                yield return iri.Value;
            }
            else if (term is Literal literal)
            {
                yield return literal.Datatype.Value;
            }
        }
    }
}
