using System.Numerics;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Rdf.Datatypes;

/// <summary>The datatypes whose values are known here, by IRI, and the way from lexical form to value of each.</summary>
public static class XsdDatatypes
{
    private delegate XsdValue? Reading(ReadOnlySpan<char> lexical);

    /// <summary>Least and greatest value of the datatypes derived from integer; null where there is no bound.</summary>
    private static readonly Dictionary<Iri, (BigInteger? Least, BigInteger? Greatest)> IntegerRanges = new()
    {
        [Derived("long")] = (long.MinValue, long.MaxValue),
        [Derived("int")] = (int.MinValue, int.MaxValue),
        [Derived("short")] = (short.MinValue, short.MaxValue),
        [Derived("byte")] = (sbyte.MinValue, sbyte.MaxValue),
        [Derived("nonNegativeInteger")] = (0, null),
        [Derived("positiveInteger")] = (1, null),
        [Derived("nonPositiveInteger")] = (null, 0),
        [Derived("negativeInteger")] = (null, -1),
        [Derived("unsignedLong")] = (0, ulong.MaxValue),
        [Derived("unsignedInt")] = (0, uint.MaxValue),
        [Derived("unsignedShort")] = (0, ushort.MaxValue),
        [Derived("unsignedByte")] = (0, byte.MaxValue),
    };

    private static readonly Dictionary<Iri, Reading> Readings = new()
    {
        [Xsd.Boolean] = XsdBoolean.Parse,
        [Xsd.Decimal] = XsdDecimal.Parse,
        [Xsd.Integer] = XsdInteger.Parse,
        [Xsd.Float] = XsdFloat.Parse,
        [Xsd.Double] = XsdDouble.Parse,
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
    public static bool IsKnown(Iri datatype) => Readings.ContainsKey(datatype) || IntegerRanges.ContainsKey(datatype);

    /// <summary>True for integer and the datatypes derived from it, decimal, float and double.</summary>
    public static bool IsNumeric(Iri datatype) =>
        datatype == Xsd.Integer || datatype == Xsd.Decimal || datatype == Xsd.Float || datatype == Xsd.Double || IntegerRanges.ContainsKey(datatype);

    /// <summary>The value of a lexical form, taken as it is (no white space is trimmed); null when it is ill-typed or the datatype is not known.</summary>
    public static XsdValue? Parse(string lexical, Iri datatype)
    {
        if (IntegerRanges.TryGetValue(datatype, out var range))
        {
            return XsdInteger.Parse(lexical) is { } integer && !(integer.Value < range.Least) && !(integer.Value > range.Greatest) ? integer : null;
        }

        return Readings.GetValueOrDefault(datatype)?.Invoke(lexical);
    }

    private static Iri Derived(string name) => new(Xsd.Namespace + name);
}
