using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Evaluation.Operators;

/// <summary>The order of ORDER BY on ids (SPARQL 1.1, section 15.1): inlined literals by what their ids carry, all other terms by <see cref="TermOrder"/>.</summary>
internal sealed class RowOrder(QueryTerms terms)
{
    private const long Millionths = 1_000_000;
    private readonly Dictionary<TermId, SortKey> _keys = [];

    public int Compare(TermId left, TermId right)
    {
        if (left == right)
        {
            return 0;
        }

        if (left.Kind == right.Kind && left.Kind is TermKind.Integer or TermKind.Decimal or TermKind.Boolean or TermKind.Date or TermKind.ShortString)
        {
            return left.CompareTo(right);
        }

        if (left.Kind is TermKind.Integer or TermKind.Decimal && right.Kind is TermKind.Integer or TermKind.Decimal)
        {
            return InMillionths(left).CompareTo(InMillionths(right));
        }

        return TermOrder.Instance.Compare(KeyOf(left), KeyOf(right));
    }

    private static Int128 InMillionths(TermId id) => id.Kind == TermKind.Integer ? (Int128)InlineLiteral.Integer(id) * Millionths : InlineLiteral.DecimalMillionths(id);

    private SortKey KeyOf(TermId id)
    {
        if (!id.IsSome)
        {
            return default;
        }

        if (!_keys.TryGetValue(id, out var key))
        {
            _keys.Add(id, key = SortKey.Of(terms.Decode(id)));
        }

        return key;
    }
}
