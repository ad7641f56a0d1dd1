using System.Globalization;
using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Knowledge.Quads;

/// <summary>Dates of ISO 8601 with the precision that a text gives, as literals.</summary>
internal static class IsoDate
{
    /// <summary>xsd:gYear, xsd:gYearMonth or xsd:date, and xsd:string for an interval "start/end".</summary>
    /// <exception cref="ArgumentException">It is no such date.</exception>
    public static Literal Literal(string date) => date.Split('/') is { Length: 2 } interval && interval.All(IsDate)
        ? new Literal(date)
        : !IsDate(date)
            ? throw new ArgumentException($"'{date}' is no date: expected yyyy, yyyy-MM, yyyy-MM-dd or two of them as start/end")
            : new Literal(date, date.Length switch { 4 => Xsd.GYear, 7 => Xsd.GYearMonth, _ => Xsd.Date });

    private static bool IsDate(string date) => DateOnly.TryParseExact(date, Dates.Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
