using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Evaluation.Compiled;

/// <summary>The comparisons of terms by their ids: those of <see cref="TermComparison"/> and <see cref="TermOrder"/>, without a look at the terms wherever both ids tell.</summary>
internal static class IdComparison
{
    private const int ZoneBits = 11;
    private const long Millionths = 1_000_000;

    /// <summary>The operator <c>=</c>; null for a type error. Both ids are of terms.</summary>
    public static bool? Equal(TermId left, TermId right, QueryTerms terms)
    {
        if (IsResource(left) || IsResource(right))
        {
            return left == right;
        }

        return left.IsInline && right.IsInline ? EqualInline(left, right) ?? Slowly() : Slowly();

        bool? Slowly() => TermComparison.Equal(terms.Decode(left), terms.Decode(right));
    }

    /// <summary>The operator <c>&lt;</c>; null for a type error. Both ids are of terms.</summary>
    public static bool? Less(TermId left, TermId right, QueryTerms terms)
    {
        if (IsResource(left) || IsResource(right))
        {
            return null;
        }

        if (!left.IsInline || !right.IsInline || (left.Kind == TermKind.DateTime && right.Kind == TermKind.DateTime && HasZone(left) != HasZone(right)))
        {
            return TermComparison.Less(terms.Decode(left), terms.Decode(right));
        }

        return (left.Kind == right.Kind || (IsNumber(left) && IsNumber(right))) ? CompareValues(left, right) < 0 : null;
    }

    /// <summary>The order of ORDER BY; <see cref="TermId.None"/> is unbound and comes first.</summary>
    public static int Order(TermId left, TermId right, QueryTerms terms)
    {
        if (left == right)
        {
            return 0;
        }

        if (left.IsInline && right.IsInline)
        {
            return Rank(left) is var one && Rank(right) is var other && one != other ? one.CompareTo(other) : CompareValues(left, right);
        }

        return TermOrder.Instance.Compare(left.IsSome ? terms.Decode(left) : null, right.IsSome ? terms.Decode(right) : null);
    }

    /// <summary>True for an <c>xsd:integer</c> or <c>xsd:decimal</c> that the id carries.</summary>
    public static bool IsNumber(TermId id) => id.Kind is TermKind.Integer or TermKind.Decimal;

    /// <summary>The value of an inlined number, in millionths.</summary>
    public static Int128 InMillionths(TermId id) => id.Kind == TermKind.Integer ? (Int128)InlineLiteral.Integer(id) * Millionths : InlineLiteral.DecimalMillionths(id);

    /// <summary>Where ids of one inlined kind ascend with their values, so that numbers are all there is to compare.</summary>
    public static bool IsOrderedById(TermKind kind) => kind is TermKind.Integer or TermKind.Decimal or TermKind.Boolean or TermKind.Date or TermKind.ShortString;

    /// <summary>Null where a time zone is missing on one side.</summary>
    private static bool? EqualInline(TermId left, TermId right)
    {
        if (left == right)
        {
            return true;
        }

        if (left.Kind != right.Kind)
        {
            return IsNumber(left) && IsNumber(right) && InMillionths(left) == InMillionths(right);
        }

        return left.Kind != TermKind.DateTime ? false : HasZone(left) != HasZone(right) ? null : left.Payload >> ZoneBits == right.Payload >> ZoneBits;
    }

    /// <summary>Order of two of the same kind, or of two numbers.</summary>
    private static int CompareValues(TermId left, TermId right) => left.Kind != right.Kind
        ? InMillionths(left).CompareTo(InMillionths(right))
        : left.Kind == TermKind.DateTime ? (left.Payload >> ZoneBits).CompareTo(right.Payload >> ZoneBits) : left.CompareTo(right);

    private static bool HasZone(TermId id) => (id.Payload & ((1 << ZoneBits) - 1)) != 0;

    /// <summary>True for IRIs and blank nodes of the source: nothing else is equal to them, and they are neither less nor greater.</summary>
    private static bool IsResource(TermId id) => id.Kind is TermKind.Iri or TermKind.BlankNode;

    /// <summary>As <see cref="TermOrder"/> ranks literals.</summary>
    private static int Rank(TermId id) => id.Kind switch
    {
        TermKind.ShortString => 0,
        TermKind.Integer or TermKind.Decimal => 1,
        TermKind.Boolean => 2,
        TermKind.Date => 3,
        _ => 4,
    };
}
