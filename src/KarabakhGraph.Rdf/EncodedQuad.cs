namespace KarabakhGraph.Rdf;

/// <summary>A quad of ids, or, where an id is <see cref="TermId.None"/>, a pattern that matches any term there.</summary>
/// <param name="Subject">Id of the subject.</param>
/// <param name="Predicate">Id of the predicate.</param>
/// <param name="Object">Id of the object.</param>
/// <param name="Graph">Id of the graph name; <see cref="TermId.DefaultGraph"/> for the default graph.</param>
public readonly record struct EncodedQuad(TermId Subject, TermId Predicate, TermId Object, TermId Graph);
