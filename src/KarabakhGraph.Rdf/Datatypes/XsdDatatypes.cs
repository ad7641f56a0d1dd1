using System.Numerics;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Rdf.Datatypes;

/// <summary>The datatypes whose values are known here, by IRI, and the way from lexical form to value of each.</summary>
public static class XsdDatatypes
{
    private delegate XsdValue? Reading(ReadOnlySpan<char> lexical);

    private static readonly Dictionary<Iri, Reading> Readings = new()
    {
        [Xsd.Boolean] = XsdBoolean.Parse,
        [Xsd.Decimal] = XsdDecimal.Parse,
        [Xsd.Integer] = XsdInteger.Parse,
        [Xsd.Float] = XsdFloat.Parse,
        [Xsd.Double] = XsdDouble.Parse,
        [Derived("long")] = Range(long.MinValue, long.MaxValue),
        [Derived("int")] = Range(int.MinValue, int.MaxValue),
        [Derived("short")] = Range(short.MinValue, short.MaxValue),
        [Derived("byte")] = Range(sbyte.MinValue, sbyte.MaxValue),
        [Derived("nonNegativeInteger")] = Range(0, null),
        [Derived("positiveInteger")] = Range(1, null),
        [Derived("nonPositiveInteger")] = Range(null, 0),
        [Derived("negativeInteger")] = Range(null, -1),
        [Derived("unsignedLong")] = Range(0, ulong.MaxValue),
        [Derived("unsignedInt")] = Range(0, uint.MaxValue),
        [Derived("unsignedShort")] = Range(0, ushort.MaxValue),
        [Derived("unsignedByte")] = Range(0, byte.MaxValue),
        [Xsd.DateTime] = lexical => XsdDateTime.Parse(lexical, Xsd.DateTime),
        [Derived("dateTimeStamp")] = lexical => XsdDateTime.Parse(lexical, Xsd.DateTime) is { Offset: not null } stamp ? stamp : null,
        [Xsd.Date] = lexical => XsdDateTime.Parse(lexical, Xsd.Date),
        [Xsd.Time] = lexical => XsdDateTime.Parse(lexical, Xsd.Time),
        [Xsd.GYear] = lexical => XsdDateTime.Parse(lexical, Xsd.GYear),
        [Xsd.GYearMonth] = lexical => XsdDateTime.Parse(lexical, Xsd.GYearMonth),
        [Xsd.GMonth] = lexical => XsdDateTime.Parse(lexical, Xsd.GMonth),
        [Xsd.GMonthDay] = lexical => XsdDateTime.Parse(lexical, Xsd.GMonthDay),
        [Xsd.GDay] = lexical => XsdDateTime.Parse(lexical, Xsd.GDay),
        [Xsd.Duration] = lexical => XsdDuration.Parse(lexical, Xsd.Duration),
        [Xsd.DayTimeDuration] = lexical => XsdDuration.Parse(lexical, Xsd.DayTimeDuration),
        [Xsd.YearMonthDuration] = lexical => XsdDuration.Parse(lexical, Xsd.YearMonthDuration),
    };

    /// <summary>True when literals of the datatype have a value here or are ill-typed.</summary>
    public static bool IsKnown(Iri datatype) => Readings.ContainsKey(datatype);

    /// <summary>The value of a lexical form, taken as it is (no white space is trimmed); null when it is ill-typed or the datatype is not known.</summary>
    public static XsdValue? Parse(string lexical, Iri datatype) => Readings.GetValueOrDefault(datatype)?.Invoke(lexical);

    private static Iri Derived(string name) => new(Xsd.Namespace + name);

    private static Reading Range(BigInteger? least, BigInteger? greatest) => lexical =>
        XsdInteger.Parse(lexical) is { } integer && !(integer.Value < least) && !(integer.Value > greatest) ? integer : null;
}
