using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Datatypes;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Sparql.Evaluation.Expressions;

/// <summary>The order of ORDER BY, MIN and MAX: unbound, blank nodes, IRIs, literals (SPARQL 1.1, section 15.1).</summary>
/// <remarks>
/// Where the specification leaves the order open it goes on so that it is total: literals as strings, language-tagged strings, numbers,
/// booleans, dates and times by datatype, durations by datatype, and last, by datatype and lexical form, those without a known value.
/// NaN stands below all numbers. Terms that are equal by value are equal here, so that the next sort condition decides.
/// </remarks>
internal sealed class TermOrder : IComparer<Term?>, IComparer<SortKey>
{
    private TermOrder()
    {
    }

    public static TermOrder Instance { get; } = new();

    /// <summary>This order, and terms of equal value by datatype, lexical form and language, so that only equal terms are equal: 1, 1.0 and "01" have a least and a greatest.</summary>
    public static IComparer<Term> OfTerms { get; } = Comparer<Term>.Create((x, y) =>
    {
        var byValue = Instance.Compare(x, y);
        return byValue == 0 && x is Literal one && y is Literal other ? CompareWithoutValue(one, other) : byValue;
    });

    public int Compare(Term? x, Term? y) => Compare(SortKey.Of(x), SortKey.Of(y));

    public int Compare(SortKey x, SortKey y) => (x.Term, y.Term) switch
    {
        (BlankNode one, BlankNode other) => CodePoints.Compare(one.Label, other.Label),
        (Iri one, Iri other) => CodePoints.Compare(one.Value, other.Value),
        (Literal one, Literal other) => CompareLiterals(one, x.Value, other, y.Value),
        _ => Rank(x.Term).CompareTo(Rank(y.Term)),
    };

    private static int Rank(Term? term) => term switch
    {
        null => 0,
        BlankNode => 1,
        Iri => 2,
        _ => 3,
    };

    private static int CompareLiterals(Literal left, XsdValue? first, Literal right, XsdValue? second)
    {
        var rank = LiteralRank(left, first);
        var byRank = rank.CompareTo(LiteralRank(right, second));
        if (byRank != 0)
        {
            return byRank;
        }

        if (first is null || second is null)
        {
            return CompareWithoutValue(left, right);
        }

        var byDatatype = Numbers.IsNumeric(first) ? 0 : CodePoints.Compare(first.Datatype.Value, second.Datatype.Value);
        return byDatatype != 0 ? byDatatype : CompareValues(first, second);
    }

    private static int LiteralRank(Literal literal, XsdValue? value) => value switch
    {
        null when literal.Datatype == Xsd.String => 0,
        null when literal.Language is not null => 1,
        XsdBoolean => 3,
        XsdDateTime => 4,
        XsdDuration => 5,
        null => 6,
        _ => 2,
    };

    private static int CompareWithoutValue(Literal left, Literal right)
    {
        var byDatatype = CodePoints.Compare(left.Datatype.Value, right.Datatype.Value);
        var byForm = byDatatype != 0 ? byDatatype : CodePoints.Compare(left.LexicalForm, right.LexicalForm);
        return byForm != 0 ? byForm : CodePoints.Compare(left.Language ?? "", right.Language ?? "");
    }

    private static int CompareValues(XsdValue left, XsdValue right) => (left, right) switch
    {
        (XsdBoolean one, XsdBoolean other) => one.Value.CompareTo(other.Value),
        (XsdDateTime one, XsdDateTime other) => one.CompareOnTimeLine(other),
        (XsdDuration one, XsdDuration other) => one.Months.CompareTo(other.Months) is var months and not 0 ? months : one.Seconds.CompareTo(other.Seconds),
        _ => CompareNumbers(left, right),
    };

    /// <summary>By exact value: promotion rounds, and an order by rounded values is not transitive.</summary>
    private static int CompareNumbers(XsdValue left, XsdValue right)
    {
        if (IsExact(left) && IsExact(right))
        {
            return left is XsdInteger first && right is XsdInteger second
                ? first.Value.CompareTo(second.Value)
                : Numbers.AsDecimal(left).CompareTo(Numbers.AsDecimal(right));
        }

        var (one, other) = (Numbers.AsDouble(left), Numbers.AsDouble(right));
        var rounded = one.CompareTo(other);
        if (rounded != 0 || double.IsNaN(one) || (!IsExact(left) && !IsExact(right)))
        {
            return rounded;
        }

        if (double.IsInfinity(one))
        {
            return IsExact(left) ? -Math.Sign(one) : Math.Sign(one);
        }

        return Exact(left).CompareTo(Exact(right));
    }

    private static bool IsExact(XsdValue value) => value is XsdInteger or XsdDecimal;

    private static XsdDecimal Exact(XsdValue value) => IsExact(value) ? Numbers.AsDecimal(value) : XsdDecimal.Exactly(Numbers.AsDouble(value));
}
