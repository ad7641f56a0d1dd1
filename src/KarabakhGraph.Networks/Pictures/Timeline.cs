using System.Globalization;
using KarabakhGraph.Networks.Formats;

namespace KarabakhGraph.Networks.Pictures;

/// <summary>How much support and opposition there is in each slice of time.</summary>
/// <param name="Counts">What is counted: "claims" by the dates of their documents, or "ties" from their first to their last date when the claims have no dates.</param>
/// <param name="Unit">"day", "week", "month" or "year".</param>
/// <param name="Slices">From the first to the last, none left out.</param>
internal sealed record Timeline(string Counts, string Unit, IReadOnlyList<Slice> Slices)
{
    private const int MostSlices = 62;
    private static readonly string[] Units = ["day", "week", "month", "year"];

    /// <summary>The timeline of a network; null when nothing has a date, or all the same.</summary>
    public static Timeline? Of(IEnumerable<Edge> edges)
    {
        var ties = edges.ToList();
        var claims = ties.SelectMany(edge => edge.Evidence)
            .Select(evidence => (evidence.Sign, First: Life.FirstDay(evidence.Date), Last: Life.FirstDay(evidence.Date)))
            .Where(claim => claim.First is not null).ToList();
        var dated = claims.Count > 0
            ? claims
            : [.. ties.Select(edge => (edge.Sign, First: Life.FirstDay(edge.Start), Last: Life.LastDay(edge.End))).Where(edge => edge.First is not null && edge.Last >= edge.First)];
        if (dated.Count == 0)
        {
            return null;
        }

        var (start, end) = (dated.Min(entry => entry.First!.Value), dated.Max(entry => entry.Last!.Value)); // undated ones are left out
        var unit = Units.First(unit => unit == "year" || Starts(start, end, unit).Take(MostSlices + 1).Count() <= MostSlices);
        var starts = Starts(start, end, unit).ToList();
        if (starts.Count < 2)
        {
            return null;
        }

        return new Timeline(claims.Count > 0 ? "claims" : "ties", unit, [.. starts.Select((day, at) => Count(day, at + 1 < starts.Count ? starts[at + 1] : DateOnly.MaxValue))]);

        Slice Count(DateOnly day, DateOnly next)
        {
            var here = dated.Where(entry => entry.First < next && entry.Last >= day).ToList();
            return new Slice(Name(day, unit), here.Count(entry => entry.Sign > 0), here.Count(entry => entry.Sign < 0));
        }
    }

    /// <summary>The first days of the slices; no more than the years that .NET knows.</summary>
    private static IEnumerable<DateOnly> Starts(DateOnly start, DateOnly end, string unit)
    {
        var day = unit switch
        {
            "week" => start.AddDays(-Math.Min(start.DayNumber, ((int)start.DayOfWeek + 6) % 7)),
            "month" => new DateOnly(start.Year, start.Month, 1),
            "year" => new DateOnly(start.Year, 1, 1),
            _ => start,
        };
        while (day <= end)
        {
            yield return day;
            if (day.Year >= 9998)
            {
                yield break;
            }

            day = unit switch { "day" => day.AddDays(1), "week" => day.AddDays(7), "month" => day.AddMonths(1), _ => day.AddYears(1) };
        }
    }

    private static string Name(DateOnly day, string unit) => day.ToString(unit switch { "year" => "yyyy", "month" => "yyyy-MM", _ => "yyyy-MM-dd" }, CultureInfo.InvariantCulture);
}

/// <summary>A slice of time.</summary>
/// <param name="Name">Its first day, its month or its year.</param>
/// <param name="Support">The number of claims or ties of support.</param>
/// <param name="Opposition">The number of claims or ties of opposition.</param>
internal readonly record struct Slice(string Name, int Support, int Opposition);
