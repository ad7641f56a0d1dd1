using System.Globalization;

namespace KarabakhGraph.Knowledge;

/// <summary>The days that a date of ISO 8601 may mean, which a text may give to the year or month only.</summary>
/// <param name="First">Number of the first day.</param>
/// <param name="Last">Number of the last day.</param>
internal readonly record struct Dates(int First, int Last)
{
    /// <summary>What a date may look like; an interval is two of them with a slash between.</summary>
    public static readonly string[] Forms = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    /// <summary>All days, since the date is unknown.</summary>
    public static Dates Any => new(0, DateOnly.MaxValue.DayNumber);

    /// <summary>True when the date names one day.</summary>
    public bool IsDay => First == Last;

    /// <summary>The days of a year, month, day or interval "start/end"; null stands for an unknown date.</summary>
    public static Dates Of(string? date)
    {
        if (date is null)
        {
            return Any;
        }

        if (date.Split('/') is [var start, var end])
        {
            return new Dates(Of(start).First, Of(end).Last);
        }

        var first = DateOnly.ParseExact(date, Forms, CultureInfo.InvariantCulture);
        var length = date.Length switch
        {
            4 => DateTime.IsLeapYear(first.Year) ? 366 : 365,
            7 => DateTime.DaysInMonth(first.Year, first.Month),
            _ => 1,
        };
        return new Dates(first.DayNumber, first.DayNumber + length - 1);
    }

    /// <summary>False when the two are certainly more days apart than given.</summary>
    public bool MayBeWithin(int days, Dates other) => other.First - Last <= days && First - other.Last <= days;
}
