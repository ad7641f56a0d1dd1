namespace KarabakhGraph.Rdf;

/// <summary>The triples of one graph of a source, or of all its graphs together, looked up by terms.</summary>
/// <param name="source">Where the quads are.</param>
/// <param name="graph">The name of the graph; null for the union of all graphs, the default graph included.</param>
/// <remarks>Answers come in the source's own order, each once.</remarks>
public sealed class GraphView(IQuadSource source, Term? graph = null)
{
    private readonly TermId _graph = graph is null ? TermId.None : source.Find(graph);
    private readonly bool _isEmpty = graph is not null && !source.Find(graph).IsSome;

    /// <summary>The objects of a subject's predicate.</summary>
    public IEnumerable<Term> Objects(Term subject, Iri predicate) => source.Find(subject) is { IsSome: true } s && source.Find(predicate) is { IsSome: true } p
        ? Distinct(new EncodedQuad(s, p, TermId.None, _graph), quad => quad.Object)
        : [];

    /// <summary>The first object of a subject's predicate, or null when there is none.</summary>
    public Term? Object(Term subject, Iri predicate) => Objects(subject, predicate).FirstOrDefault();

    /// <summary>The lexical form of the first literal that is the object of a subject's predicate, or null when there is none.</summary>
    public string? Text(Term subject, Iri predicate) => Objects(subject, predicate).OfType<Literal>().FirstOrDefault()?.LexicalForm;

    /// <summary>The subjects that have an object for a predicate.</summary>
    public IEnumerable<Term> Subjects(Iri predicate, Term @object) => source.Find(predicate) is { IsSome: true } p && source.Find(@object) is { IsSome: true } o
        ? Distinct(new EncodedQuad(TermId.None, p, o, _graph), quad => quad.Subject)
        : [];

    /// <summary>True when the triple is there.</summary>
    public bool Has(Term subject, Iri predicate, Term @object) => Objects(subject, predicate).Contains(@object);

    private IEnumerable<Term> Distinct(EncodedQuad pattern, Func<EncodedQuad, TermId> place) =>
        _isEmpty ? [] : source.Match(pattern).Select(place).Distinct().Select(source.Resolve);
}
