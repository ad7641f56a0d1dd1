using System.Globalization;

namespace KarabakhGraph.Networks.Projection;

/// <summary>Dates of documents, maybe without day or month, as the days that they may mean.</summary>
internal static class IsoDates
{
    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The first and the last day that "2020-10-01", "2020-10" or "2020" may mean; null for anything else.</summary>
    public static (DateOnly First, DateOnly Last)? Days(string? text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return (day, day);
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return (month, new DateOnly(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month)));
        }

        return DateOnly.TryParseExact(text, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year) ? (year, new DateOnly(year.Year, 12, 31)) : null;
    }

    /// <summary>True when all days that a date may mean lie within limits; without limits also when nothing is known.</summary>
    public static bool IsWithin(string? text, DateOnly? from, DateOnly? to) =>
        (from is null && to is null) || (Days(text) is var (first, last) && first >= (from ?? DateOnly.MinValue) && last <= (to ?? DateOnly.MaxValue));
}
