using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Rdf.Formats.RdfXml;

/// <summary>Makes XML names of predicates (Namespaces in XML 1.0, section 4).</summary>
internal sealed class RdfXmlPrefixes
{
    /// <summary>Namespaces that XML binds to prefixes of its own.</summary>
    private static readonly string[] Reserved = ["http://www.w3.org/XML/1998/namespace", "http://www.w3.org/2000/xmlns/"];

    private readonly List<KeyValuePair<string, string>> _longestFirst;

    /// <summary>Takes those prefixes that XML can have; <c>rdf</c> is always the RDF namespace.</summary>
    public RdfXmlPrefixes(PrefixMap prefixes)
    {
        Declared =
        [
            .. prefixes.Entries.Where(entry => entry.Key != "rdf" && !entry.Key.StartsWith("xml", StringComparison.OrdinalIgnoreCase)
                && (entry.Key.Length == 0 || RdfXmlNames.IsNCName(entry.Key)) && IsNamespace(entry.Value)),
        ];
        _longestFirst = [.. Declared.Append(KeyValuePair.Create("rdf", RdfVocabulary.Namespace)).OrderByDescending(entry => entry.Value.Length)];
    }

    /// <summary>The prefixes to declare and their namespaces, <c>rdf</c> left out.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Declared { get; }

    /// <summary>The name of a property element and, when no prefix fits, the default namespace that it has to declare.</summary>
    /// <exception cref="ArgumentException">No XML element can have the IRI as its name.</exception>
    public (string Name, string? Namespace) NameOf(string predicate)
    {
        if (!RdfXmlNames.IsPropertyElement(predicate) || predicate == RdfXmlNames.Item)
        {
            throw new ArgumentException($"The predicate <{predicate}> is a word of RDF/XML's grammar and cannot be said in it; take another syntax, such as Turtle.");
        }

        foreach (var (prefix, ns) in _longestFirst)
        {
            if (predicate.StartsWith(ns, StringComparison.Ordinal) && RdfXmlNames.IsNCName(predicate.AsSpan(ns.Length)))
            {
                return (prefix.Length == 0 ? predicate[ns.Length..] : $"{prefix}:{predicate.AsSpan(ns.Length)}", null);
            }
        }

        var start = NameStart(predicate);
        return start < predicate.Length && IsNamespace(predicate[..start])
            ? (predicate[start..], predicate[..start])
            : throw new ArgumentException($"The predicate <{predicate}> does not end with an XML name and cannot be said in RDF/XML; take another syntax, such as Turtle.");
    }

    /// <summary>Where the longest name at the end starts; the length when there is none.</summary>
    private static int NameStart(string iri)
    {
        var start = iri.Length;
        for (var i = iri.Length - 1; i > 0 && System.Xml.XmlConvert.IsNCNameChar(iri[i]); i--)
        {
            start = System.Xml.XmlConvert.IsStartNCNameChar(iri[i]) ? i : start;
        }

        return start;
    }

    private static bool IsNamespace(string iri) =>
        IriReference.IsAbsolute(iri) && !iri.AsSpan().ContainsAny(RdfCharacters.OutsideIri) && !Reserved.Contains(iri);
}
