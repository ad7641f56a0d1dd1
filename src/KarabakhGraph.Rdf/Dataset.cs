namespace KarabakhGraph.Rdf;

/// <summary>An RDF dataset in memory: a set of quads that keeps the order in which they came (RDF 1.1 Concepts, section 4).</summary>
/// <remarks>Not safe for writing from several threads; reading from several threads is, as long as nobody writes.</remarks>
public sealed class Dataset : IQuadSource
{
    private readonly Dictionary<Term, TermId> _ids = [];
    private readonly List<Term> _terms = [];
    private readonly HashSet<EncodedQuad> _known = [];
    private readonly List<EncodedQuad> _quads = [];
    private readonly SortedQuads?[] _sorted = new SortedQuads?[KeyOrders.All.Count];
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
        Array.Clear(_sorted);
        _graphs = null;
        return true;
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
