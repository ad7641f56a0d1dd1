using System.Globalization;
using KarabakhGraph.Yaml;

namespace KarabakhGraph.Language.Dates;

/// <summary>
/// Finds dates and resolves them against the date of the document: a weekday is the last one on or before it ("until Friday": the next), a month or
/// a day without a year the latest one not after it. What cannot be resolved is left out. Safe for several threads.
/// </summary>
public sealed class DateRecognizer
{
    private const int EarliestYear = 1800;
    private const int LatestYear = 2199;

    private readonly DateWords _words;

    /// <summary>A recognizer for the language of a pack.</summary>
    /// <exception cref="YamlFileException"><c>dates.yaml</c> is not as the schema says.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public DateRecognizer(LanguagePack pack) => _words = new DateWords(pack);

    /// <summary>The dates of a sentence, in order.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="documentDate">Date of the document (yyyy, yyyy-MM or yyyy-MM-dd); null when unknown.</param>
    public IReadOnlyList<DateExpression> Recognize(Sentence sentence, string? documentDate)
    {
        var tokens = sentence.Tokens;
        var today = CalendarDate.Parse(documentDate);
        var found = new List<Found>();
        for (var i = 0; i < tokens.Count;)
        {
            var date = At(tokens, i, today);
            if (date is { } one && one.Value.Length > 0)
            {
                found.Add(one);
            }

            i = date?.End ?? i + 1;
        }

        Join(tokens, found);
        return [.. found.Select(date => new DateExpression(
            new TextSpan(tokens[date.Start].Span.Start, tokens[date.End - 1].Span.End), date.Value, Relation(tokens, date.Start)))];
    }

    private DateRelation Relation(IReadOnlyList<Token> tokens, int start) =>
        _words.Since.EndBefore(tokens, start) ? DateRelation.Since : _words.Until.EndBefore(tokens, start) ? DateRelation.Until : DateRelation.On;

    /// <summary>The date that begins at a token. One that is a date yet cannot be resolved has no value.</summary>
    private Found? At(IReadOnlyList<Token> tokens, int start, CalendarDate? today) =>
        Iso(tokens, start) ?? DayThenMonth(tokens, start, today) ?? MonthFirst(tokens, start, today) ?? Weekday(tokens, start, today) ?? RelativeDay(tokens, start, today) ?? Decade(tokens, start) ?? Year(tokens, start);

    private static Found? Iso(IReadOnlyList<Token> tokens, int start) =>
        tokens[start] is { Kind: TokenKind.Number, Text.Length: 7 or 10 } token && CalendarDate.Parse(token.Text) is { } date ? new Found(start, start + 1, date.ToString()) : null;

    /// <summary>"27 September 2020", "17 okt.", "the first of December".</summary>
    private Found? DayThenMonth(IReadOnlyList<Token> tokens, int start, CalendarDate? today)
    {
        if (Day(tokens, start) is not var (end, day))
        {
            return null;
        }

        end = _words.DayJoiners.At(tokens, end)?.End ?? end;
        return _words.Months.At(tokens, end) is var (monthEnd, month) ? Finish(tokens, start, monthEnd, month, day, today) : null;
    }

    /// <summary>"September 27, 2020", "September 2020", "in July".</summary>
    private Found? MonthFirst(IReadOnlyList<Token> tokens, int start, CalendarDate? today)
    {
        if (_words.Months.At(tokens, start) is not var (end, month))
        {
            return null;
        }

        var dayAt = Stop(tokens, end);
        if (Day(tokens, dayAt) is var (dayEnd, day) && YearAt(tokens, dayAt) is null)
        {
            return Finish(tokens, start, dayEnd, month, day, today);
        }

        return YearAt(tokens, dayAt) is not null || _words.MonthIntroductions.EndBefore(tokens, start) ? Finish(tokens, start, end, month, null, today) : null;
    }

    private Found? Finish(IReadOnlyList<Token> tokens, int start, int end, int month, int? day, CalendarDate? today)
    {
        var yearAt = Stop(tokens, end);
        yearAt = yearAt < tokens.Count && tokens[yearAt].Text == "," ? yearAt + 1 : yearAt;
        if (YearAt(tokens, yearAt) is { } year)
        {
            return new Found(start, yearAt + 1, CalendarDate.Create(year, month, day)?.ToString() ?? "");
        }

        var date = today is { } now && Nearest(now, month, day, ahead: _words.Until.EndBefore(tokens, start)) is { } nearest ? nearest.ToString() : "";
        return new Found(start, end, date);
    }

    /// <summary>The latest such month or day that is not after the document's, or, looking ahead, the first that is not before it; within the document's own month either way.</summary>
    private static CalendarDate? Nearest(CalendarDate today, int month, int? day, bool ahead) =>
        CalendarDate.Create(today.Year + (today.Month is not { } now ? 0 : ahead && month < now ? 1 : !ahead && month > now ? -1 : 0), month, day);

    private Found? Weekday(IReadOnlyList<Token> tokens, int start, CalendarDate? today)
    {
        if (_words.Weekdays.At(tokens, start) is not var (end, weekday))
        {
            return null;
        }

        if (today?.Date is not { } now)
        {
            return new Found(start, end, "");
        }

        var back = (((int)now.DayOfWeek + 6) % 7) - (weekday - 1);
        back = back < 0 ? back + 7 : back;
        var ahead = _words.Next.EndBefore(tokens, start) || _words.Until.EndBefore(tokens, start);
        return new Found(start, end, CalendarDate.Of(now.AddDays(ahead ? (back == 0 ? 7 : 7 - back) : -back)).ToString());
    }

    private Found? RelativeDay(IReadOnlyList<Token> tokens, int start, CalendarDate? today) => _words.Relative.At(tokens, start) is not var (end, days) ? null
        : today?.Date is { } now ? new Found(start, end, CalendarDate.Of(now.AddDays(days)).ToString())
        : new Found(start, end, days == 0 && today is { } month ? month.ToString() : "");

    /// <summary>"1990s", "jaren 90".</summary>
    private Found? Decade(IReadOnlyList<Token> tokens, int start)
    {
        foreach (var pattern in _words.Decades)
        {
            var words = pattern.Split(' ');
            if (start + words.Length <= tokens.Count && words.SkipLast(1).Select((word, i) => tokens[start + i].Lower == word).All(same => same)
                && Digits(tokens[start + words.Length - 1].Lower, words[^1]) is { } digits)
            {
                var first = digits < 100 ? 1900 + digits : digits;
                return new Found(start, start + words.Length, first % 10 == 0 ? string.Create(CultureInfo.InvariantCulture, $"{first:0000}/{first + 9:0000}") : "");
            }
        }

        return null;
    }

    private static int? Digits(string token, string pattern)
    {
        var open = pattern.IndexOf('{', StringComparison.Ordinal);
        var close = pattern.IndexOf('}', StringComparison.Ordinal);
        var count = pattern.Contains("{year}", StringComparison.Ordinal) ? 4 : 2;
        var tail = pattern[(close + 1)..];
        return open >= 0 && token.Length == open + count + tail.Length && token.StartsWith(pattern[..open], StringComparison.Ordinal) && token.EndsWith(tail, StringComparison.Ordinal)
            && int.TryParse(token.AsSpan(open, count), NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : null;
    }

    private Found? Year(IReadOnlyList<Token> tokens, int start) =>
        YearAt(tokens, start) is { } year && _words.YearIntroductions.EndBefore(tokens, start) ? new Found(start, start + 1, new CalendarDate(year).ToString()) : null;

    private (int End, int Day)? Day(IReadOnlyList<Token> tokens, int at)
    {
        if (at >= tokens.Count)
        {
            return null;
        }

        if (_words.Ordinals.At(tokens, at) is { } ordinal)
        {
            return ordinal;
        }

        var text = tokens[at].Lower;
        var digits = _words.OrdinalEndings.FirstOrDefault(ending => text.Length > ending.Length && char.IsDigit(text[0]) && text.EndsWith(ending, StringComparison.Ordinal)) is { } found ? text[..^found.Length] : text;
        return digits.Length <= 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? (at + 1, day) : null;
    }

    private static int? YearAt(IReadOnlyList<Token> tokens, int at) =>
        at < tokens.Count && tokens[at] is { Kind: TokenKind.Number, Text.Length: 4 } token
        && int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= EarliestYear and <= LatestYear ? year : null;

    /// <summary>Steps over the full stop of an abbreviated month.</summary>
    private static int Stop(IReadOnlyList<Token> tokens, int at) =>
        at < tokens.Count && tokens[at].Text == "." && tokens[at].Span.Start == tokens[at - 1].Span.End && at + 1 < tokens.Count && tokens[at + 1].Kind == TokenKind.Number ? at + 1 : at;

    /// <summary>"from 27 September to 10 November": two dates that are one range.</summary>
    private void Join(IReadOnlyList<Token> tokens, List<Found> found)
    {
        for (var i = 0; i + 1 < found.Count; i++)
        {
            var (first, second) = (found[i], found[i + 1]);
            if (_words.RangeJoiners.At(tokens, first.End) is var (end, _) && end == second.Start && _words.RangeIntroductions.EndBefore(tokens, first.Start)
                && !first.Value.Contains('/', StringComparison.Ordinal) && !second.Value.Contains('/', StringComparison.Ordinal) && string.CompareOrdinal(first.Value, second.Value) < 0)
            {
                found[i] = new Found(first.Start, second.End, $"{first.Value}/{second.Value}");
                found.RemoveAt(i + 1);
            }
        }
    }

    private readonly record struct Found(int Start, int End, string Value);
}
