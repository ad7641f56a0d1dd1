namespace KarabakhGraph.Rdf;

/// <summary>An RDF dataset in memory: a set of quads that keeps the order in which they came (RDF 1.1 Concepts, section 4).</summary>
/// <remarks>Not safe for writing from several threads; reading from several threads is, as long as nobody writes.</remarks>
public sealed class Dataset : IQuadSource
{
    private Dictionary<Term, TermId> _ids = [];
    private List<Term> _terms = [];
    private HashSet<EncodedQuad> _known = [];
    private List<EncodedQuad> _quads = [];
    private SortedQuads?[] _sorted = new SortedQuads?[KeyOrders.All.Count];
    private IReadOnlyList<GraphEntry>? _graphs;

    /// <summary>An empty dataset.</summary>
    public Dataset()
    {
    }

    /// <summary>A dataset of the given quads; repeated quads count once.</summary>
    public Dataset(IEnumerable<Quad> quads)
    {
        foreach (var quad in quads)
        {
            Add(quad);
        }
    }

    /// <summary>A copy, in which the ids of terms are the same.</summary>
    internal Dataset(Dataset other)
    {
        _ids = new(other._ids);
        _terms = [.. other._terms];
        _known = [.. other._known];
        _quads = [.. other._quads];
    }

    /// <summary>The number of quads.</summary>
    public int Count => _quads.Count;

    /// <summary>All quads, in the order in which they were added.</summary>
    public IEnumerable<Quad> Quads => _quads.Select(Decode);

    /// <inheritdoc/>
    public IReadOnlyList<GraphEntry> Graphs => _graphs ??=
    [
        .. _quads.Where(quad => quad.Graph != TermId.DefaultGraph).CountBy(quad => quad.Graph).Select(graph => new GraphEntry(graph.Key, graph.Value)).OrderBy(graph => graph.Name),
    ];

    /// <summary>Adds a quad; false when the dataset has it already.</summary>
    public bool Add(Quad quad)
    {
        var encoded = new EncodedQuad(Intern(quad.Subject), Intern(quad.Predicate), Intern(quad.Object), quad.Graph is null ? TermId.DefaultGraph : Intern(quad.Graph));
        if (!_known.Add(encoded))
        {
            return false;
        }

        _quads.Add(encoded);
        Changed();
        return true;
    }

    /// <summary>Begins a change that is made as a whole or not at all.</summary>
    public DatasetTransaction Begin() => new(this);

    /// <summary>Counts the changes, so that a transaction can tell whether it still builds on the state it began with.</summary>
    internal long Version { get; private set; }

    /// <summary>Removes quads, as far as they are there.</summary>
    internal void Remove(IReadOnlyCollection<Quad> quads)
    {
        var count = _known.Count;
        foreach (var quad in quads)
        {
            _known.Remove(new EncodedQuad(Find(quad.Subject), Find(quad.Predicate), Find(quad.Object), quad.Graph is null ? TermId.DefaultGraph : Find(quad.Graph)));
        }

        if (_known.Count < count)
        {
            _quads.RemoveAll(quad => !_known.Contains(quad));
            Changed();
        }
    }

    /// <summary>Removes the quads of some graphs; null is the default graph.</summary>
    internal void RemoveGraphs(IReadOnlyCollection<Term?> graphs)
    {
        var names = graphs.Select(graph => graph is null ? TermId.DefaultGraph : Find(graph)).ToHashSet();
        if (_known.RemoveWhere(quad => names.Contains(quad.Graph)) > 0)
        {
            _quads.RemoveAll(quad => names.Contains(quad.Graph));
            Changed();
        }
    }

    /// <summary>The quads that another dataset with the same ids does not have.</summary>
    internal IEnumerable<EncodedQuad> Without(Dataset other) => _quads.Where(quad => !other._known.Contains(quad));

    /// <summary>Takes the state of a copy over, which nobody may use any more.</summary>
    internal void Become(Dataset copy)
    {
        (_ids, _terms, _known, _quads) = (copy._ids, copy._terms, copy._known, copy._quads);
        (_sorted, _graphs) = (copy._sorted, copy._graphs);
        Version++;
    }

    /// <inheritdoc/>
    public TermId Find(Term term) => term is Literal literal && InlineLiteral.Encode(literal) is { IsSome: true } inline ? inline : _ids.GetValueOrDefault(term);

    /// <inheritdoc/>
    public Term Resolve(TermId id)
    {
        if (id.IsInline)
        {
            return InlineLiteral.Decode(id);
        }

        if (id.Kind is not (TermKind.Iri or TermKind.BlankNode or TermKind.Literal) || id.Payload >= (ulong)_terms.Count)
        {
            throw new ArgumentOutOfRangeException(nameof(id), id, "No term of this dataset.");
        }

        return _terms[(int)id.Payload];
    }

    /// <inheritdoc/>
    public QuadCursor Scan(KeyOrder order, EncodedQuad prefix) => Sorted(order).Scan(prefix);

    /// <inheritdoc/>
    public long CountMatches(KeyOrder order, EncodedQuad prefix) => Sorted(order).Count(prefix);

    /// <inheritdoc/>
    public PredicateStatistics Statistics(TermId predicate)
    {
        var prefix = new EncodedQuad(default, predicate, default, default);
        return predicate.IsSome
            ? new(CountMatches(KeyOrder.Psog, prefix), Sorted(KeyOrder.Psog).CountDistinct(prefix, QuadPosition.Subject), Sorted(KeyOrder.Posg).CountDistinct(prefix, QuadPosition.Object))
            : default;
    }

    private void Changed()
    {
        Array.Clear(_sorted);
        _graphs = null;
        Version++;
    }

    private SortedQuads Sorted(KeyOrder order) => _sorted[(int)order] ??= new SortedQuads(_quads, order);

    private TermId Intern(Term term)
    {
        if (Find(term) is { IsSome: true } known)
        {
            return known;
        }

        var kind = term switch
        {
            Iri => TermKind.Iri,
            BlankNode => TermKind.BlankNode,
            _ => TermKind.Literal,
        };
        var id = new TermId(kind, (ulong)_terms.Count);
        _terms.Add(term);
        _ids.Add(term, id);
        return id;
    }

    private Quad Decode(EncodedQuad quad) => new(
        Resolve(quad.Subject), (Iri)Resolve(quad.Predicate), Resolve(quad.Object), quad.Graph == TermId.DefaultGraph ? null : Resolve(quad.Graph));
}
