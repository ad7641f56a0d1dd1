namespace KarabakhGraph.Rdf.Formats.JsonLd;

/// <summary>Expands terms, compact IRIs and references to IRIs (JSON-LD 1.1 API, section 5.2).</summary>
internal static class IriExpansion
{
    /// <summary>What a value at the place of a key or type stands for: a term, a compact IRI, an IRI, or something behind the vocabulary mapping. Null for what looks like a keyword and is none.</summary>
    public static string? Vocabulary(ActiveContext context, string value) => Expand(context, value, vocabulary: true, documentRelative: false);

    /// <summary>As <see cref="Vocabulary"/>, and what is left is a reference to resolve against the base.</summary>
    public static string? VocabularyOrDocument(ActiveContext context, string value) => Expand(context, value, vocabulary: true, documentRelative: true);

    /// <summary>What the value of @id stands for: a compact IRI, an IRI, or a reference to resolve against the base.</summary>
    public static string? Document(ActiveContext context, string value) => Expand(context, value, vocabulary: false, documentRelative: true);

    /// <summary>Cuts at the first colon behind the first character.</summary>
    public static bool TrySplit(string value, out string prefix, out string suffix)
    {
        var colon = value.Length < 2 ? -1 : value.IndexOf(':', 1);
        (prefix, suffix) = colon < 0 ? ("", "") : (value[..colon], value[(colon + 1)..]);
        return colon > 0;
    }

    public static bool IsBlankNode(string value) => value.StartsWith("_:", StringComparison.Ordinal);

    private static string? Expand(ActiveContext context, string value, bool vocabulary, bool documentRelative)
    {
        if (Keyword.Is(value))
        {
            return value;
        }

        if (Keyword.HasForm(value))
        {
            return null;
        }

        if (context[value] is { } definition && (vocabulary || Keyword.Is(definition.Iri)))
        {
            return definition.Iri;
        }

        if (TrySplit(value, out var prefix, out var suffix))
        {
            if (prefix == "_" || suffix.StartsWith("//", StringComparison.Ordinal))
            {
                return value;
            }

            if (context[prefix] is { IsPrefix: true, Iri: { } ns })
            {
                return ns + suffix;
            }

            if (IriReference.IsAbsolute(value))
            {
                return value;
            }
        }

        if (vocabulary && context.Vocabulary is not null)
        {
            return context.Vocabulary + value;
        }

        return documentRelative && context.BaseIri is not null ? IriReference.Resolve(context.BaseIri, value) : value;
    }
}
