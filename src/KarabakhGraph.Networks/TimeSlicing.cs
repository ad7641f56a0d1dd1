using System.Globalization;
using KarabakhGraph.Networks.Projection;

namespace KarabakhGraph.Networks;

/// <summary>How time is cut: by day, week (ISO 8601), month, quarter or year, or every so many days.</summary>
/// <param name="Unit">"day", "week", "month", "quarter", "year", or "days".</param>
/// <param name="Days">The number of days of the unit "days".</param>
public sealed record TimeSlicing(string Unit, int Days = 0)
{
    /// <summary>Reads "month", or an ISO 8601 duration of days such as "P10D".</summary>
    public static bool TryParse(string text, out TimeSlicing slicing)
    {
        slicing = new TimeSlicing(text);
        if (text is "day" or "week" or "month" or "quarter" or "year")
        {
            return true;
        }

        if (text is ['P', .. var digits, 'D'] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= 36_600)
        {
            slicing = new TimeSlicing("days", days);
            return true;
        }

        return false;
    }

    /// <summary>The slices from that of one day to that of another, in order, without a gap. Slices of days begin at the first day.</summary>
    public IEnumerable<TimeSlice> Between(DateOnly first, DateOnly last)
    {
        for (var start = Unit == "days" ? first : StartOf(first); start <= last;)
        {
            var next = Next(start);
            yield return new TimeSlice(NameOf(start), start, next?.AddDays(-1) ?? DateOnly.MaxValue);
            if (next is not { } later)
            {
                break; // the calendar ends here
            }

            start = later;
        }
    }

    private DateOnly StartOf(DateOnly day) => Unit switch
    {
        "week" => day.DayNumber < 7 ? DateOnly.MinValue : day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        "month" => new DateOnly(day.Year, day.Month, 1),
        "quarter" => new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1),
        "year" => new DateOnly(day.Year, 1, 1),
        _ => day,
    };

    private DateOnly? Next(DateOnly start)
    {
        try
        {
            return Unit switch
            {
                "week" => start.AddDays(7),
                "month" => start.AddMonths(1),
                "quarter" => start.AddMonths(3),
                "year" => start.AddYears(1),
                "days" => start.AddDays(Days),
                _ => start.AddDays(1),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private string NameOf(DateOnly start) => Unit switch
    {
        "week" => string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(start.ToDateTime(default)):D4}-W{ISOWeek.GetWeekOfYear(start.ToDateTime(default)):D2}"),
        "month" => start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        "quarter" => string.Create(CultureInfo.InvariantCulture, $"{start.Year:D4}-Q{(start.Month + 2) / 3}"),
        "year" => start.ToString("yyyy", CultureInfo.InvariantCulture),
        _ => IsoDates.Text(start),
    };
}
