namespace KarabakhGraph.Rdf;

/// <summary>What JSON-LD leaves to whoever reads or writes it (JSON-LD 1.1 API, section 9.3, JsonLdOptions).</summary>
public sealed record JsonLdOptions
{
    /// <summary>Contexts that documents may name: absolute IRI to the text of a JSON document with the entry <c>@context</c>. None other is ever loaded.</summary>
    public IReadOnlyDictionary<string, string> Contexts { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The text of a JSON document whose <c>@context</c> holds before the contexts of the document; null for none.</summary>
    public string? ExpandContext { get; init; }

    /// <summary>What becomes of the direction of text.</summary>
    public RdfDirection RdfDirection { get; init; }

    /// <summary>When writing: true to write <c>xsd:integer</c>, <c>xsd:double</c> and <c>xsd:boolean</c> as numbers and booleans of JSON, which loses their lexical form.</summary>
    public bool UseNativeTypes { get; init; }

    /// <summary>When writing: true to write <c>rdf:type</c> as a property like others instead of <c>@type</c>.</summary>
    public bool UseRdfType { get; init; }

    /// <summary>The longest document that is read, in bytes of UTF-8; it is held in memory whole.</summary>
    public int MaxDocumentLength { get; init; } = 512_000_000;
}
