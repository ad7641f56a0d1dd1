using System.Globalization;

namespace KarabakhGraph.Networks.Formats;

/// <summary>The times of nodes and edges: their two dates, and the spells of GEXF.</summary>
internal static class Life
{
    /// <summary>The spells of an element: its own, else one from its first to its last date, else none.</summary>
    public static IReadOnlyList<Spell> Spells(IReadOnlyList<Spell> spells, string? start, string? end) =>
        spells.Count > 0 ? spells : FirstDay(start) is { } first && LastDay(end) is { } last && first <= last ? [new Spell(first, last)] : [];

    /// <summary>The dates and spells of an element that was read: spells give the dates that are missing, and a single one that says no more than the dates is none.</summary>
    public static (string? Start, string? End, IReadOnlyList<Spell> Spells) Of(string? start, string? end, List<Spell> spells)
    {
        if (spells.Count == 0)
        {
            return (start, end, []);
        }

        start ??= Text(spells.Min(spell => spell.Start));
        end ??= Text(spells.Max(spell => spell.End));
        return (start, end, Spells([], start, end).SequenceEqual(spells) ? [] : spells);
    }

    /// <summary>The first day of a date, month or year in ISO 8601; null when it is none.</summary>
    public static DateOnly? FirstDay(string? date) => Day(date, "-01-01");

    /// <summary>The last day of a date, month or year in ISO 8601; null when it is none.</summary>
    public static DateOnly? LastDay(string? date) => date?.Length == 7 ? Day(date, "-01-01")?.AddMonths(1).AddDays(-1) : Day(date, "-12-31");

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? date, string rest)
    {
        var text = date switch
        {
            { Length: 4 } => date + rest,
            { Length: 7 } => date + "-01",
            { Length: > 10 } when date[10] == 'T' => date[..10],
            _ => date,
        };
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }
}
