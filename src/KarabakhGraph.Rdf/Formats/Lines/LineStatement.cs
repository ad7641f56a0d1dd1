namespace KarabakhGraph.Rdf.Formats.Lines;

/// <summary>One statement of N-Triples or N-Quads as UTF-8, unescaped: IRIs without brackets, blank nodes by their label, literals by their lexical form.</summary>
/// <remarks>Valid until the scanner reads the next one.</remarks>
public ref struct LineStatement
{
    /// <summary>The subject.</summary>
    public ReadOnlySpan<byte> Subject { get; internal set; }

    /// <summary>True when the subject is a blank node.</summary>
    public bool SubjectIsBlank { get; internal set; }

    /// <summary>The predicate.</summary>
    public ReadOnlySpan<byte> Predicate { get; internal set; }

    /// <summary>The object.</summary>
    public ReadOnlySpan<byte> Object { get; internal set; }

    /// <summary><see cref="TermKind.Iri"/>, <see cref="TermKind.BlankNode"/> or <see cref="TermKind.Literal"/>.</summary>
    public TermKind ObjectKind { get; internal set; }

    /// <summary>The IRI of the object's datatype; empty when none is written.</summary>
    public ReadOnlySpan<byte> Datatype { get; internal set; }

    /// <summary>The object's language tag in lower case; empty when none is written.</summary>
    public ReadOnlySpan<byte> Language { get; internal set; }

    /// <summary>The name of the graph; empty for the default graph.</summary>
    public ReadOnlySpan<byte> Graph { get; internal set; }

    /// <summary>True when the graph is named by a blank node.</summary>
    public bool GraphIsBlank { get; internal set; }
}
