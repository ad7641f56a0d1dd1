using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Reference;

/// <summary>Terms as ids and back: those of the source, and, counted down from the top, ids for terms that only the query holds.</summary>
internal sealed class TermCoder(IQuadSource source)
{
    private readonly Dictionary<Term, TermId> _foreignIds = [];
    private readonly List<Term> _foreignTerms = [];
    private readonly Dictionary<TermId, Term> _decoded = [];

    public TermId Encode(Term term)
    {
        var id = source.Find(term);
        if (!id.IsSome && !_foreignIds.TryGetValue(term, out id))
        {
            id = new TermId(ulong.MaxValue - (ulong)_foreignTerms.Count);
            _foreignTerms.Add(term);
            _foreignIds.Add(term, id);
        }

        return id;
    }

    public Term Decode(TermId id)
    {
        if (IsForeign(id))
        {
            return _foreignTerms[(int)(ulong.MaxValue - id.Value)];
        }

        if (!_decoded.TryGetValue(id, out var term))
        {
            term = source.Resolve(id);
            _decoded.Add(id, term);
        }

        return term;
    }

    /// <summary>True for a term that no quad of the source holds.</summary>
    public bool IsForeign(TermId id) => ulong.MaxValue - id.Value < (ulong)_foreignTerms.Count;
}
