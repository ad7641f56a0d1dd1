using System.Globalization;
using System.Numerics;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Rdf.Datatypes;

/// <summary>
/// A value of <c>xsd:dateTime</c> or of a datatype that keeps some of its parts: <c>date</c>, <c>time</c>, <c>gYear</c>, <c>gYearMonth</c>,
/// <c>gMonth</c>, <c>gMonthDay</c>, <c>gDay</c> (the seven-property model, XSD 1.1 part 2, appendix D.2.1).
/// </summary>
/// <remarks>
/// Years are those of XSD 1.1 (year 0 is 1 BCE), from -999,999,999 to 999,999,999. A value without a time zone may lie up to 14 hours on either
/// side of where it would lie in UTC, so its order with one that has a time zone is not always known (<see cref="Compare"/>).
/// </remarks>
public sealed record XsdDateTime : XsdValue
{
    private const int MaxOffsetSeconds = 14 * 3600;
    private static readonly BigInteger SecondsOfDay = 86400;
    private readonly Iri _datatype;

    internal XsdDateTime(Iri datatype) => _datatype = datatype;

    /// <inheritdoc/>
    public override Iri Datatype => _datatype;

    /// <summary>The year; null for datatypes without it.</summary>
    public long? Year { get; init; }

    /// <summary>The month from 1; null for datatypes without it.</summary>
    public int? Month { get; init; }

    /// <summary>The day of the month from 1; null for datatypes without it.</summary>
    public int? Day { get; init; }

    /// <summary>The hour, 0 to 23; null for datatypes without it.</summary>
    public int? Hour { get; init; }

    /// <summary>The minute; null for datatypes without it.</summary>
    public int? Minute { get; init; }

    /// <summary>The second with its fraction; null for datatypes without it.</summary>
    public XsdDecimal? Second { get; init; }

    /// <summary>The time zone in minutes east of UTC, -840 to 840; null when absent.</summary>
    public int? Offset { get; init; }

    /// <summary>Reads the lexical form of the given datatype; null when it is ill-typed.</summary>
    public static XsdDateTime? Parse(ReadOnlySpan<char> lexical, Iri datatype) =>
        lexical.Length <= MaxLexicalLength ? new DateTimeLexer(lexical).Read(datatype) : null;

    /// <summary>The moment of a clock, in UTC, without a fraction's trailing zeros.</summary>
    public static XsdDateTime Of(DateTimeOffset moment)
    {
        var utc = moment.UtcDateTime;
        return new XsdDateTime(Xsd.DateTime)
        {
            Year = utc.Year,
            Month = utc.Month,
            Day = utc.Day,
            Hour = utc.Hour,
            Minute = utc.Minute,
            Second = new XsdDecimal(utc.Ticks % TimeSpan.TicksPerMinute, 7),
            Offset = 0,
        };
    }

    /// <summary>The partial order of XSD (part 2, section 3.3.7) among values of one datatype: negative, zero or positive, and null when it is not determinate.</summary>
    /// <exception cref="ArgumentException">The datatypes differ.</exception>
    public int? Compare(XsdDateTime other)
    {
        var order = CompareOnTimeLine(other);
        if (Offset is null == other.Offset is null)
        {
            return order;
        }

        var difference = SecondsSinceEpoch() - other.SecondsSinceEpoch();
        return BigInteger.Abs(difference.Unscaled) > MaxOffsetSeconds * BigInteger.Pow(10, difference.Scale) ? order : null;
    }

    /// <summary>A total order among values of one datatype, for sorting: UTC stands for absent time zones. Agrees with <see cref="Compare"/> wherever that knows.</summary>
    /// <exception cref="ArgumentException">The datatypes differ.</exception>
    public int CompareOnTimeLine(XsdDateTime other) => Datatype == other.Datatype
        ? SecondsSinceEpoch().CompareTo(other.SecondsSinceEpoch())
        : throw new ArgumentException($"A value of {other.Datatype} has no order with one of {Datatype}.", nameof(other));

    /// <summary>The same parts as a value of another datatype; parts that this one lacks are 0 for times and absent otherwise (XPath casts).</summary>
    /// <returns>Null when the target needs a year, month or day that is not there.</returns>
    public XsdDateTime? As(Iri datatype)
    {
        if (datatype == Xsd.DateTime)
        {
            return Year is null || Day is null ? null : this with { Target = datatype, Hour = Hour ?? 0, Minute = Minute ?? 0, Second = Second ?? new XsdDecimal(0) };
        }

        if (datatype == Xsd.Date)
        {
            return Year is null || Day is null ? null : this with { Target = datatype, Hour = null, Minute = null, Second = null };
        }

        return datatype == Xsd.Time && Hour is not null ? this with { Target = datatype, Year = null, Month = null, Day = null } : null;
    }

    /// <summary>The canonical form, its time zone kept (<c>Z</c> for UTC).</summary>
    public override string ToString() => Datatype.Value[Xsd.Namespace.Length..] switch
    {
        "dateTime" => $"{YearText}-{MonthText}-{DayText}T{TimeText}{ZoneText}",
        "date" => $"{YearText}-{MonthText}-{DayText}{ZoneText}",
        "time" => $"{TimeText}{ZoneText}",
        "gYear" => $"{YearText}{ZoneText}",
        "gYearMonth" => $"{YearText}-{MonthText}{ZoneText}",
        "gMonth" => $"--{MonthText}{ZoneText}",
        "gMonthDay" => $"--{MonthText}-{DayText}{ZoneText}",
        _ => $"---{DayText}{ZoneText}",
    };

    /// <summary>The time zone as SPARQL's <c>tz</c> gives it: <c>Z</c>, <c>+05:30</c>, or empty when absent.</summary>
    public string ZoneText => Offset switch
    {
        null => "",
        0 => "Z",
        { } minutes => string.Create(CultureInfo.InvariantCulture, $"{(minutes < 0 ? '-' : '+')}{Math.Abs(minutes) / 60:00}:{Math.Abs(minutes) % 60:00}"),
    };

    private string YearText => (Year < 0 ? "-" : "") + Math.Abs(Year!.Value).ToString("0000", CultureInfo.InvariantCulture); // callers' datatypes have a year

    private string MonthText => Two(Month);

    private string DayText => Two(Day);

    private string TimeText => $"{Two(Hour)}:{Two(Minute)}:{(Second!.CompareTo(new XsdDecimal(10)) < 0 ? "0" : "")}{Second}"; // callers' datatypes have a second

    private Iri Target
    {
        init => _datatype = value;
    }

    /// <summary>Number of days in a month of the proleptic Gregorian calendar; without a year, that of a leap year.</summary>
    internal static int DaysInMonth(long? year, int month) => month switch
    {
        2 => year is null || (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>Parts that the datatype lacks are those of 1972-12-31T00:00:00, the reference of XPath (section 9.4).</summary>
    private XsdDecimal SecondsSinceEpoch()
    {
        var month = Month ?? (Year is null ? 12 : 1);
        var day = Day ?? (Year is null && Month is null ? 31 : 1);
        var minutes = ((Hour ?? 0) * 60) + (Minute ?? 0) - (Offset ?? 0);
        return new XsdDecimal((DaysFromCivil(Year ?? 1972, month, day) * SecondsOfDay) + (minutes * 60)) + (Second ?? new XsdDecimal(0));
    }

    /// <summary>Days since 0000-03-01, counting years from March so that the leap day comes last.</summary>
    private static BigInteger DaysFromCivil(long year, int month, int day)
    {
        var marchYear = month > 2 ? year : year - 1;
        var era = Math.DivRem(marchYear, 400, out var yearOfEra);
        if (yearOfEra < 0)
        {
            era--;
            yearOfEra += 400;
        }

        var dayOfYear = (((153 * ((month + 9) % 12)) + 2) / 5) + day - 1;
        return (era * (BigInteger)146097) + (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
    }

    private static string Two(int? number) => number!.Value.ToString("00", CultureInfo.InvariantCulture); // callers' datatypes have the part
}
