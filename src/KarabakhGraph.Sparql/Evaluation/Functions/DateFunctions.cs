using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Datatypes;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Sparql.Evaluation.Functions;

/// <summary>Functions on dates and times (SPARQL 1.1, section 17.4.5); null is an error.</summary>
/// <remarks>The specification has them for <c>xsd:dateTime</c>; here they also answer for <c>xsd:date</c>, <c>xsd:time</c> and the parts of dates, when these have the part.</remarks>
internal static class DateFunctions
{
    public static Literal Now(DateTimeOffset now) => XsdDateTime.Of(now).ToLiteral();

    public static Literal? Year(Term date) => Integer(Value(date)?.Year);

    public static Literal? Month(Term date) => Integer(Value(date)?.Month);

    public static Literal? Day(Term date) => Integer(Value(date)?.Day);

    public static Literal? Hours(Term date) => Integer(Value(date)?.Hour);

    public static Literal? Minutes(Term date) => Integer(Value(date)?.Minute);

    public static Literal? Seconds(Term date) => Value(date)?.Second?.ToLiteral();

    /// <summary>The time zone as a duration; an error when it is absent.</summary>
    public static Literal? Timezone(Term date) => Value(date)?.Offset is { } minutes
        ? new XsdDuration(0, new XsdDecimal(minutes * 60), Xsd.DayTimeDuration).ToLiteral()
        : null;

    /// <summary>The time zone as text, empty when it is absent.</summary>
    public static Literal? Tz(Term date) => Value(date) is { } value ? new Literal(value.ZoneText) : null;

    private static XsdDateTime? Value(Term term) => term is Literal literal ? XsdValue.Of(literal) as XsdDateTime : null;

    private static Literal? Integer(long? number) => number is { } value ? new XsdInteger(value).ToLiteral() : null;
}
