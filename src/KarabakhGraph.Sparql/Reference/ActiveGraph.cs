using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Reference;

/// <summary>The graph that patterns match against (SPARQL 1.1, section 18.1.2): one graph of the source, several merged, or all.</summary>
internal sealed class ActiveGraph
{
    private readonly IQuadSource _source;

    /// <summary>The graphs that are merged; null for all.</summary>
    private readonly IReadOnlyList<TermId>? _graphs;

    private ActiveGraph(IQuadSource source, IReadOnlyList<TermId>? graphs)
    {
        _source = source;
        _graphs = graphs;
    }

    /// <summary>The merge of some graphs; none of them makes an empty graph.</summary>
    public static ActiveGraph Of(IQuadSource source, params IReadOnlyList<TermId> graphs) => new(source, graphs);

    /// <summary>The union of the default graph and all named graphs.</summary>
    public static ActiveGraph UnionOf(IQuadSource source) => new(source, null);

    /// <summary>The triples that match, each once; <see cref="TermId.None"/> matches any term. What stands in the place of the graph has no meaning.</summary>
    public IEnumerable<EncodedQuad> Match(TermId subject, TermId predicate, TermId @object)
    {
        if (_graphs is null)
        {
            return EachOnce(_source.Match(new EncodedQuad(subject, predicate, @object, TermId.None)));
        }

        var matches = _graphs.Select(graph => _source.Match(new EncodedQuad(subject, predicate, @object, graph)));
        return _graphs.Count == 1 ? matches.First() : EachOnce(matches.SelectMany(quads => quads));
    }

    /// <summary>The id of a predicate; <see cref="TermId.None"/> when no quad of the source has it, and then no triple matches.</summary>
    public TermId Predicate(Iri predicate) => _source.Find(predicate);

    /// <summary>True when the term is subject or object of a triple.</summary>
    public bool HasNode(TermId node) => Match(node, default, default).Any() || Match(default, default, node).Any();

    /// <summary>All subjects and objects, each once (the specification's nodes(G)).</summary>
    public IEnumerable<TermId> Nodes()
    {
        HashSet<TermId> known = [];
        foreach (var triple in Match(default, default, default))
        {
            if (known.Add(triple.Subject))
            {
                yield return triple.Subject;
            }

            if (known.Add(triple.Object))
            {
                yield return triple.Object;
            }
        }
    }

    private static IEnumerable<EncodedQuad> EachOnce(IEnumerable<EncodedQuad> quads)
    {
        HashSet<EncodedQuad> known = [];
        return quads.Where(quad => known.Add(quad with { Graph = default }));
    }
}
