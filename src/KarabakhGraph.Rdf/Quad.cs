namespace KarabakhGraph.Rdf;

/// <summary>A triple together with the graph it stands in (RDF 1.1 Concepts, sections 3.1 and 4).</summary>
/// <param name="Subject">An IRI or a blank node.</param>
/// <param name="Predicate">The predicate.</param>
/// <param name="Object">Any term.</param>
/// <param name="Graph">The name of the graph, an IRI or a blank node; null for the default graph.</param>
public sealed record Quad(Term Subject, Iri Predicate, Term Object, Term? Graph = null)
{
    /// <summary>The quad as a line of N-Quads, for messages and test output.</summary>
    public override string ToString() => Graph is null ? $"{Subject} {Predicate} {Object} ." : $"{Subject} {Predicate} {Object} {Graph} .";
}
