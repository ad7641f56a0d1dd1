namespace KarabakhGraph.Rdf.Formats.JsonLd;

/// <summary>What an active context says about a term (JSON-LD 1.1 API, section 4.1).</summary>
internal sealed record TermDefinition
{
    /// <summary>The IRI, blank node or keyword that the term stands for; null when it stands for nothing.</summary>
    public string? Iri { get; init; }

    /// <summary>True when the term may be the prefix of a compact IRI.</summary>
    public bool IsPrefix { get; init; }

    public bool IsProtected { get; init; }

    public bool IsReverse { get; init; }

    public Containers Containers { get; init; }

    /// <summary>The type mapping: an IRI or one of @id, @vocab, @json, @none; null when there is none.</summary>
    public string? Type { get; init; }

    /// <summary>The language mapping; with a null tag strings have no language, whatever the context's default.</summary>
    public (string? Tag, bool IsSet) Language { get; init; }

    /// <summary>The direction mapping, with null as for the language.</summary>
    public (string? Value, bool IsSet) Direction { get; init; }

    /// <summary>The property that takes up the keys of an index map; null for @index.</summary>
    public string? Index { get; init; }

    /// <summary>The scoped context; null when there is none.</summary>
    public JsonValue? Context { get; init; }

    /// <summary>What the scoped context resolves references against.</summary>
    public string? ContextBase { get; init; }

    /// <summary>The nest value; it says nothing when reading, but two definitions that differ in it differ.</summary>
    public string? Nest { get; init; }

    /// <summary>The same definition but for its protection.</summary>
    public bool IsSameAs(TermDefinition other) =>
        this with { IsProtected = other.IsProtected, Context = other.Context } == other && JsonValue.Same(Context, other.Context);
}
