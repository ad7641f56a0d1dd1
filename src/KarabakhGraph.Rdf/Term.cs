namespace KarabakhGraph.Rdf;

/// <summary>An RDF term: an <see cref="Iri"/>, a <see cref="BlankNode"/> or a <see cref="Literal"/> (RDF 1.1 Concepts, section 3).</summary>
/// <remarks>Equality is term equality of the specification: character by character, never by value.</remarks>
public abstract record Term
{
    private protected Term()
    {
    }
}
