using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Reference;

/// <summary>The dataset that a query sees: that of FROM and FROM NAMED, else that of the source (SPARQL 1.1, section 13.2).</summary>
internal sealed class ActiveDataset
{
    private readonly IQuadSource _source;
    private readonly IReadOnlyList<Iri>? _named;
    private readonly HashSet<TermId>? _namedIds;

    public ActiveDataset(IQuadSource source, DatasetClause? clause, bool unionDefaultGraph)
    {
        _source = source;
        if (clause is not null)
        {
            // Graphs that the source does not have are empty.
            Default = ActiveGraph.Of(source, [.. clause.Default.Select(source.Find).Where(id => id.IsSome)]);
            _named = clause.Named;
            _namedIds = clause.Named?.Select(source.Find).Where(id => id.IsSome).ToHashSet();
        }
        else
        {
            Default = unionDefaultGraph ? ActiveGraph.UnionOf(source) : ActiveGraph.Of(source, TermId.DefaultGraph);
        }
    }

    /// <summary>The default graph.</summary>
    public ActiveGraph Default { get; }

    /// <summary>The names of the named graphs.</summary>
    public IEnumerable<Term> Names => _named ?? _source.Graphs.Select(graph => _source.Resolve(graph.Name));

    /// <summary>The graph of a name; null when the dataset has none of that name.</summary>
    public ActiveGraph? Named(Term name)
    {
        var id = _source.Find(name);
        if (_named is not null)
        {
            return name is Iri iri && _named.Contains(iri) ? ActiveGraph.Of(_source, id.IsSome ? [id] : []) : null;
        }

        return id.IsSome && _source.Match(new EncodedQuad(default, default, default, id)).Any() ? ActiveGraph.Of(_source, id) : null;
    }

    /// <summary>The quads of named graphs that match; <see cref="TermId.None"/> as graph matches any named graph.</summary>
    public IEnumerable<EncodedQuad> Match(EncodedQuad pattern) =>
        _source.Match(pattern).Where(quad => quad.Graph != TermId.DefaultGraph && (_namedIds is null || _namedIds.Contains(quad.Graph)));
}
