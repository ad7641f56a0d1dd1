namespace KarabakhGraph.Rdf;

/// <summary>An RDF dataset in memory: a set of quads that keeps the order in which they came (RDF 1.1 Concepts, section 4).</summary>
/// <remarks>Not safe for writing from several threads; reading from several threads is, as long as nobody writes.</remarks>
public sealed class Dataset : IQuadSource
{
    private readonly Dictionary<Term, TermId> _ids = [];
    private readonly List<Term> _terms = [];
    private readonly HashSet<EncodedQuad> _known = [];
    private readonly List<EncodedQuad> _quads = [];
    private readonly Dictionary<TermId, List<EncodedQuad>> _bySubject = [];
    private readonly Dictionary<TermId, List<EncodedQuad>> _byPredicate = [];
    private readonly Dictionary<TermId, List<EncodedQuad>> _byObject = [];
    private readonly Dictionary<TermId, List<EncodedQuad>> _byGraph = [];
    private readonly List<TermId> _graphNames = [];

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
    public IEnumerable<TermId> GraphNames => _graphNames;

    /// <summary>Adds a quad; false when the dataset has it already.</summary>
    public bool Add(Quad quad)
    {
        var encoded = new EncodedQuad(Intern(quad.Subject), Intern(quad.Predicate), Intern(quad.Object), quad.Graph is null ? TermId.DefaultGraph : Intern(quad.Graph));
        if (!_known.Add(encoded))
        {
            return false;
        }

        _quads.Add(encoded);
        Index(_bySubject, encoded.Subject, encoded);
        Index(_byPredicate, encoded.Predicate, encoded);
        Index(_byObject, encoded.Object, encoded);
        if (Index(_byGraph, encoded.Graph, encoded) && encoded.Graph != TermId.DefaultGraph)
        {
            _graphNames.Add(encoded.Graph);
        }

        return true;
    }

    /// <inheritdoc/>
    public TermId Find(Term term) => _ids.GetValueOrDefault(term);

    /// <inheritdoc/>
    public Term Resolve(TermId id)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(id.Value, 2ul);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(id.Value, (ulong)_terms.Count + 2);
        return _terms[(int)(id.Value - 2)];
    }

    /// <inheritdoc/>
    public IEnumerable<EncodedQuad> Match(EncodedQuad pattern)
    {
        if (pattern is { Subject.IsSome: true, Predicate.IsSome: true, Object.IsSome: true, Graph.IsSome: true })
        {
            return _known.Contains(pattern) ? [pattern] : [];
        }

        return Shortest(pattern).Where(quad => Fits(pattern.Subject, quad.Subject) && Fits(pattern.Predicate, quad.Predicate)
            && Fits(pattern.Object, quad.Object) && Fits(pattern.Graph, quad.Graph));
    }

    private static bool Fits(TermId wanted, TermId actual) => !wanted.IsSome || wanted == actual;

    private static bool Index(Dictionary<TermId, List<EncodedQuad>> index, TermId key, EncodedQuad quad)
    {
        if (index.TryGetValue(key, out var quads))
        {
            quads.Add(quad);
            return false;
        }

        index.Add(key, [quad]);
        return true;
    }

    /// <summary>The shortest list that holds every quad of the pattern.</summary>
    private List<EncodedQuad> Shortest(EncodedQuad pattern)
    {
        var best = _quads;
        Consider(_bySubject, pattern.Subject);
        Consider(_byObject, pattern.Object);
        Consider(_byPredicate, pattern.Predicate);
        Consider(_byGraph, pattern.Graph);
        return best;

        void Consider(Dictionary<TermId, List<EncodedQuad>> index, TermId key)
        {
            if (key.IsSome)
            {
                var quads = index.GetValueOrDefault(key) ?? [];
                best = quads.Count < best.Count ? quads : best;
            }
        }
    }

    private TermId Intern(Term term)
    {
        if (!_ids.TryGetValue(term, out var id))
        {
            _terms.Add(term);
            id = new TermId((ulong)_terms.Count + 1);
            _ids.Add(term, id);
        }

        return id;
    }

    private Quad Decode(EncodedQuad quad) => new(
        Resolve(quad.Subject), (Iri)Resolve(quad.Predicate), Resolve(quad.Object), quad.Graph == TermId.DefaultGraph ? null : Resolve(quad.Graph));
}
