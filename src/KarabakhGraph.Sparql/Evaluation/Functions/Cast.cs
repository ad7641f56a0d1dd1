using System.Globalization;
using System.Numerics;
using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Datatypes;
using KarabakhGraph.Rdf.Vocabularies;
using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Evaluation.Functions;

/// <summary>The constructor functions of XML Schema (SPARQL 1.1, section 17.5; XPath Functions 3.1, section 19); null is an error.</summary>
/// <remarks>Besides the seven datatypes of the table: the derived integers, dates, times and durations. Results are in canonical form.</remarks>
internal static class Cast
{
    /// <summary>Calls a function by IRI; a function that is not known is an error, and so is a wrong number of arguments.</summary>
    public static Term? Call(Iri function, Term[] arguments) => arguments is [var argument] ? To(function, argument) : null;

    private static Literal? To(Iri datatype, Term term)
    {
        if (datatype == Xsd.String)
        {
            return ToText(term);
        }

        if (TermFunctions.SimpleString(term) is { } text)
        {
            return XsdDatatypes.Parse(text.Trim(' ', '\t', '\n', '\r'), datatype) is { } parsed ? new Literal(parsed.ToString(), datatype) : null;
        }

        return term is Literal literal && XsdValue.Of(literal) is { } value ? Convert(value, datatype) : null;
    }

    /// <summary>XPath casts to a string: numbers without an exponent where that is short (section 19.1.2).</summary>
    private static Literal? ToText(Term term) => term switch
    {
        Iri iri => new Literal(iri.Value),
        Literal literal when literal.Datatype == Xsd.String => literal,
        Literal literal => XsdValue.Of(literal) switch
        {
            XsdFloat { Value: var number } value => new Literal(Plain(number, number.ToString("R", CultureInfo.InvariantCulture)) ?? value.ToString()),
            XsdDouble { Value: var number } value => new Literal(Plain(number, number.ToString("R", CultureInfo.InvariantCulture)) ?? value.ToString()),
            var value => value is null ? null : new Literal(value.ToString()),
        },
        _ => null,
    };

    private static Literal? Convert(XsdValue value, Iri datatype)
    {
        if (datatype == Xsd.Boolean)
        {
            var truth = value as XsdBoolean ?? (Numbers.IsNumeric(value) ? new XsdBoolean(!Numbers.IsZeroOrNaN(value)) : null);
            return truth?.ToLiteral();
        }

        if (XsdDatatypes.IsNumeric(datatype))
        {
            var number = value is XsdBoolean { Value: var truth } ? new XsdInteger(truth ? 1 : 0) : value;
            return Numbers.IsNumeric(number) ? ToNumber(number, datatype) : null;
        }

        return value switch
        {
            XsdDateTime date => datatype == date.Datatype ? date.ToLiteral() : date.As(datatype)?.ToLiteral(),
            XsdDuration duration => ToDuration(duration, datatype)?.ToLiteral(),
            _ => null,
        };
    }

    private static Literal? ToNumber(XsdValue number, Iri datatype)
    {
        if (datatype == Xsd.Double)
        {
            return new XsdDouble(Numbers.AsDouble(number)).ToLiteral();
        }

        if (datatype == Xsd.Float)
        {
            return new XsdFloat(number is XsdInteger or XsdDecimal ? Numbers.AsDecimal(number).ToSingle() : (float)Numbers.AsDouble(number)).ToLiteral();
        }

        if (number is XsdFloat or XsdDouble && !double.IsFinite(Numbers.AsDouble(number)))
        {
            return null;
        }

        var exact = number is XsdInteger or XsdDecimal ? Numbers.AsDecimal(number) : XsdDecimal.Exactly(Numbers.AsDouble(number));
        if (datatype == Xsd.Decimal)
        {
            return exact.ToLiteral();
        }

        var digits = exact.Truncated.ToString(CultureInfo.InvariantCulture);
        return XsdDatatypes.Parse(digits, datatype) is null ? null : new Literal(digits, datatype);
    }

    private static XsdDuration? ToDuration(XsdDuration duration, Iri datatype)
    {
        if (datatype == Xsd.Duration)
        {
            return new XsdDuration(duration.Months, duration.Seconds, datatype);
        }

        if (datatype == Xsd.DayTimeDuration)
        {
            return new XsdDuration(BigInteger.Zero, duration.Seconds, datatype);
        }

        return datatype == Xsd.YearMonthDuration ? new XsdDuration(duration.Months, new XsdDecimal(0), datatype) : null;
    }

    /// <summary>The number without an exponent when it is zero or from one millionth up to a million; null otherwise.</summary>
    private static string? Plain(double number, string shortest)
    {
        if (number == 0)
        {
            return double.IsNegative(number) ? "-0" : "0";
        }

        return Math.Abs(number) is >= 1e-6 and < 1e6
            ? decimal.Parse(shortest, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)
            : null;
    }
}
