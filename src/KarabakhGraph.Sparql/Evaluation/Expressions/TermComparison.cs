using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Datatypes;
using KarabakhGraph.Rdf.Vocabularies;
using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Evaluation.Expressions;

/// <summary>The operators <c>=</c> and <c>&lt;</c> on terms (SPARQL 1.1, sections 17.3 and 17.4.1.7); null is a type error.</summary>
/// <remarks>
/// Beyond the operators of the table, dates, times and durations are compared as XPath compares them, which section 17.3.1 allows.
/// Two literals whose values are known and differ are unequal even across datatypes, and so is a language-tagged string and anything else;
/// with an unknown datatype or an ill-typed literal nobody can know, which is an error.
/// </remarks>
internal static class TermComparison
{
    /// <summary>A relation of the grammar.</summary>
    public static bool? Compare(ComparisonOperator relation, Term left, Term right)
    {
        return relation switch
        {
            ComparisonOperator.Equal => Equal(left, right),
            ComparisonOperator.NotEqual => !Equal(left, right),
            ComparisonOperator.Less => Less(left, right),
            ComparisonOperator.Greater => Less(right, left),
            ComparisonOperator.LessOrEqual => OrEqual(Less(left, right)),
            _ => OrEqual(Less(right, left)),
        };

        // Terms without an order have no <= either, be they equal.
        bool? OrEqual(bool? less) => less is null or true ? less : Equal(left, right);
    }

    public static bool? Equal(Term left, Term right)
    {
        if (left is not Literal one || right is not Literal other || one.Language is not null || other.Language is not null)
        {
            return left.Equals(right);
        }

        var (first, second) = (XsdValue.Of(one), XsdValue.Of(other));
        if (first is null || second is null)
        {
            return left.Equals(right) ? true : IsKnown(one, first) && IsKnown(other, second) ? false : null;
        }

        return ValuesEqual(first, second);
    }

    public static bool? Less(Term left, Term right)
    {
        if (left is not Literal one || right is not Literal other)
        {
            return null;
        }

        if (one.Datatype == Xsd.String && other.Datatype == Xsd.String)
        {
            return CodePoints.Compare(one.LexicalForm, other.LexicalForm) < 0;
        }

        return XsdValue.Of(one) is { } first && XsdValue.Of(other) is { } second ? ValueLess(first, second) : null;
    }

    /// <summary>Whether the literal denotes something we know.</summary>
    private static bool IsKnown(Literal literal, XsdValue? value) => value is not null || literal.Datatype == Xsd.String;

    private static bool? ValuesEqual(XsdValue left, XsdValue right) => (left, right) switch
    {
        _ when Numbers.IsNumeric(left) && Numbers.IsNumeric(right) => Numbers.Equal(left, right),
        (XsdBoolean one, XsdBoolean other) => one.Value == other.Value,
        (XsdDateTime one, XsdDateTime other) when one.Datatype == other.Datatype => one.Compare(other) is { } order ? order == 0 : null,
        (XsdDuration one, XsdDuration other) => one.Months == other.Months && one.Seconds.CompareTo(other.Seconds) == 0,
        _ => false,
    };

    private static bool? ValueLess(XsdValue left, XsdValue right) => (left, right) switch
    {
        _ when Numbers.IsNumeric(left) && Numbers.IsNumeric(right) => Numbers.Less(left, right),
        (XsdBoolean one, XsdBoolean other) => !one.Value && other.Value,
        (XsdDateTime one, XsdDateTime other) when one.Datatype == other.Datatype => one.Compare(other) is { } order ? order < 0 : null,
        (XsdDuration one, XsdDuration other) when one.Datatype == other.Datatype && one.Datatype == Xsd.DayTimeDuration => one.Seconds.CompareTo(other.Seconds) < 0,
        (XsdDuration one, XsdDuration other) when one.Datatype == other.Datatype && one.Datatype == Xsd.YearMonthDuration => one.Months < other.Months,
        _ => null,
    };
}
