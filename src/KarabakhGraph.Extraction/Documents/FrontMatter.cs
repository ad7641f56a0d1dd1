using System.Globalization;

namespace KarabakhGraph.Extraction.Documents;

/// <summary>
/// The head of a document between two lines of three hyphens. Only plain <c>key: value</c> lines are looked at, whatever else YAML allows is passed over:
/// heads in the wild are often not quite YAML (<c>title: Karabakh: a truce</c>), and a head must not keep an article from being read.
/// </summary>
internal sealed class FrontMatter
{
    private static readonly string[] Formats =
        ["yyyy-M-d", "yyyy/M/d", "MMMM d, yyyy", "MMM d, yyyy", "d MMMM yyyy", "d MMM yyyy"];

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    private FrontMatter(int end) => End = end;

    /// <summary>Index behind the head; 0 when there is none.</summary>
    public int End { get; }

    public string? Title => Value("title", "headline");

    public string? Issued => Date(Value("date", "published", "issued", "pubdate"));

    public string? Publisher => Value("publisher", "agency", "site", "newspaper");

    public string? Language => Value("language", "lang");

    public string? Source => Value("url", "link", "canonical");

    /// <summary>The head of a text; an empty one when it has none.</summary>
    public static FrontMatter Read(string text)
    {
        if (Line(text, 0, out var next) is not "---")
        {
            return new FrontMatter(0);
        }

        var lines = new List<string>();
        for (var at = next; at < text.Length; at = next)
        {
            var line = Line(text, at, out next);
            if (line is "---" or "...")
            {
                var head = new FrontMatter(next);
                head.Add(lines);
                return head;
            }

            lines.Add(line);
        }

        return new FrontMatter(0);
    }

    /// <summary>A date in ISO 8601 (yyyy, yyyy-MM, yyyy-MM-dd) out of what heads give as one; null when it is none.</summary>
    public static string? Date(string? value)
    {
        if (value is null)
        {
            return null;
        }

        var day = value.Split('T', ' ') is [{ Length: >= 8 } first, ..] && char.IsDigit(first[0]) && first.Contains('-', StringComparison.Ordinal) ? first : value;
        if (DateOnly.TryParseExact(day, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var date))
        {
            return date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return DateOnly.TryParseExact(value, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            || DateOnly.TryParseExact(value, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? value : null;
    }

    private static string Line(string text, int start, out int next)
    {
        var end = text.IndexOf('\n', start);
        next = end < 0 ? text.Length : end + 1;
        return text[start..(end < 0 ? text.Length : end)].TrimEnd();
    }

    private void Add(List<string> lines)
    {
        foreach (var line in lines)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && !char.IsWhiteSpace(line[0]))
            {
                _values.TryAdd(line[..colon].TrimEnd(), Unquoted(line[(colon + 1)..].Trim()));
            }
        }
    }

    private static string Unquoted(string value) => value switch
    {
        ['"', .. var inner, '"'] => inner.Replace("\\\"", "\"", StringComparison.Ordinal),
        ['\'', .. var inner, '\''] => inner.Replace("''", "'", StringComparison.Ordinal),
        _ => value,
    };

    private string? Value(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (_values.TryGetValue(key, out var value) && value.Length > 0)
            {
                return value;
            }
        }

        return null;
    }
}
