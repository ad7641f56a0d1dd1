using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Evaluation;

/// <summary>Terms as ids and back for one evaluation: those of the source, and ids of kind <see cref="TermKind.QueryLocal"/> for terms that only the query holds.</summary>
/// <remarks>Two ids are equal exactly when their terms are, so joins, groups and DISTINCT never look at terms. For one thread.</remarks>
internal sealed class QueryTerms(IQuadSource source)
{
    private const int LeastCached = 1 << 6;
    private const int MostCached = 1 << 12;

    private readonly Dictionary<Term, TermId> _localIds = [];
    private readonly List<Term> _localTerms = [];
    private (TermId Id, Term? Term)[] _resolved = new (TermId, Term?)[LeastCached];
    private int _misses;

    /// <summary>The id of a term, a new one when the source does not know it.</summary>
    public TermId Encode(Term term)
    {
        var id = source.Find(term);
        if (!id.IsSome && !_localIds.TryGetValue(term, out id))
        {
            id = new TermId(TermKind.QueryLocal, (ulong)_localTerms.Count);
            _localTerms.Add(term);
            _localIds.Add(term, id);
        }

        return id;
    }

    /// <summary>The term of an id.</summary>
    public Term Decode(TermId id)
    {
        if (id.Kind == TermKind.QueryLocal)
        {
            return _localTerms[(int)id.Payload];
        }

        ref var slot = ref _resolved[SlotOf(id)];
        if (slot.Term is { } known && slot.Id == id)
        {
            return known;
        }

        var term = source.Resolve(id);
        slot = (id, term);
        if (++_misses > _resolved.Length && _resolved.Length < MostCached)
        {
            _resolved = new (TermId, Term?)[MostCached];
        }

        return term;
    }

    private int SlotOf(TermId id) => (int)((id.Value * 0x9E3779B97F4A7C15) >> 32) & (_resolved.Length - 1);
}
