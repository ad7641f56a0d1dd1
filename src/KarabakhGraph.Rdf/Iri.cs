namespace KarabakhGraph.Rdf;

/// <summary>An absolute IRI, kept exactly as it was written (RDF 1.1 Concepts, section 3.2).</summary>
/// <param name="Value">The characters of the IRI, without angle brackets. Not normalized and not checked here: readers check what they read.</param>
public sealed record Iri(string Value) : Term
{
    /// <summary>The IRI in angle brackets, as N-Triples writes it.</summary>
    public override string ToString() => $"<{Value}>";
}
