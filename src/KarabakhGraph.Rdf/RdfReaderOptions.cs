namespace KarabakhGraph.Rdf;

/// <summary>What a reader needs to know about a document besides its text, and the bounds it keeps to.</summary>
public sealed record RdfReaderOptions
{
    /// <summary>The bounds and scopes of a document read alone.</summary>
    public static RdfReaderOptions Default { get; } = new();

    /// <summary>File name or other name of the text, for messages.</summary>
    public string? SourceName { get; init; }

    /// <summary>The absolute IRI against which relative references resolve until the document sets its own; null when there is none. N-Triples and N-Quads have no use for it.</summary>
    /// <exception cref="ArgumentException">The IRI is not absolute.</exception>
    public string? BaseIri
    {
        get;
        init => field = value is null || IriReference.IsAbsolute(value) ? value : throw new ArgumentException($"The base '{value}' is no absolute IRI.", nameof(value));
    }

    /// <summary>Where blank nodes come from; null for an issuer of the document's own. Share one among documents that go into one dataset.</summary>
    public BlankNodeIssuer? BlankNodes { get; init; }

    /// <summary>The longest token that is read, in UTF-16 code units, and so the bound of the reader's buffer; in XML also of what entities add to a document.</summary>
    public int MaxTokenLength { get; init; } = 16_000_000;

    /// <summary>How many collections, property lists or XML elements may stand inside each other; 256 at most for JSON-LD, whose arrays and maps count.</summary>
    public int MaxNesting { get; init; } = 10_000;

    /// <summary>Looked at whenever more of the text is fetched.</summary>
    public CancellationToken Cancellation { get; init; }
}
