using System.Globalization;

namespace KarabakhGraph.Language.Dates;

/// <summary>A date as precise as it is known: a year, a month or a day.</summary>
/// <param name="Year">1 to 9999.</param>
/// <param name="Month">1 to 12; null when unknown.</param>
/// <param name="Day">1 to 31; null when unknown, always when the month is.</param>
internal readonly record struct CalendarDate(int Year, int? Month = null, int? Day = null)
{
    /// <summary>The day, when it is known.</summary>
    public DateOnly? Date => Month is { } month && Day is { } day ? new DateOnly(Year, month, day) : null;

    public static CalendarDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>Reads yyyy, yyyy-MM or yyyy-MM-dd; null when it is none of them or no such day exists.</summary>
    public static CalendarDate? Parse(string? text)
    {
        var parts = (text ?? "").Split('-');
        if (parts is not [{ Length: 4 }] and not [{ Length: 4 }, { Length: 2 }] and not [{ Length: 4 }, { Length: 2 }, { Length: 2 }]
            || parts.Any(part => !int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            return null;
        }

        var numbers = parts.Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToList();
        return Create(numbers[0], numbers.Count > 1 ? numbers[1] : null, numbers.Count > 2 ? numbers[2] : null);
    }

    /// <summary>The date, or null when there is no such day.</summary>
    public static CalendarDate? Create(int year, int? month = null, int? day = null) =>
        year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month ?? 1) ? null : new CalendarDate(year, month, day);

    public override string ToString() => (Month, Day) switch
    {
        (null, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
        ({ } month, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}"),
        ({ } month, { } day) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}-{day:00}"),
    };
}
