using System.Text.RegularExpressions;

namespace KarabakhGraph.Extraction.Documents;

/// <summary>Reads text and Markdown. Marks that are no words are blanked in the prose, so that an index means the same in text and prose.</summary>
internal static partial class PlainText
{
    private const int LongestTarget = 2_048;
    private const int LongestLabel = 512;
    private const int LongestTag = 1_024;

    public static SourceDocument Read(string text, string identifier, string hash)
    {
        var head = FrontMatter.Read(text);
        var prose = text.ToCharArray();
        Blank(prose, 0, head.End);
        string? issued = null;
        if (DateLine().Match(text, head.End, Math.Min(text.Length - head.End, 200)) is { Success: true } line)
        {
            issued = FrontMatter.Date(line.Groups[1].Value);
            Blank(prose, line.Index, line.Index + line.Length);
        }

        foreach (Match mark in AdvertisementMark().Matches(text))
        {
            Blank(prose, mark.Index, mark.Index + mark.Length);
        }

        var title = head.Title;
        for (var start = head.End; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var at && at < 0 ? text.Length : at;
            var heading = BlankLineMarks(prose, start, end);
            if (heading && title is null)
            {
                title = new string(prose, start, end - start).Trim();
            }

            start = end + 1;
        }

        BlankInlineMarks(prose, head.End);
        return new SourceDocument(identifier, text, new string(prose), hash, title, head.Issued ?? issued, head.Language, head.Publisher, head.Source);
    }

    /// <summary>Marks at the start of a line (heading, quotation, list) and lines made of marks alone. True for a heading.</summary>
    private static bool BlankLineMarks(char[] prose, int start, int end)
    {
        var i = start;
        while (i < end && prose[i] is ' ' or '\t' or '>')
        {
            prose[i++] = ' ';
        }

        var mark = i;
        while (i < end && prose[i] is '#' or '=' or '-' or '*' or '+' or '~' or '_')
        {
            i++;
        }

        var ruler = i - mark >= 3 && prose.AsSpan(i, end - i).IsWhiteSpace();
        var heading = i > mark && i - mark <= 6 && prose[mark] == '#' && i < end && prose[i] == ' ';
        if (ruler || heading || (i == mark + 1 && i < end && prose[i] == ' ' && prose[mark] is '-' or '*' or '+'))
        {
            Blank(prose, mark, i);
        }

        return heading;
    }

    private static void BlankInlineMarks(char[] prose, int start)
    {
        for (var i = start; i < prose.Length; i++)
        {
            switch (prose[i])
            {
                case '*' or '`':
                    prose[i] = ' ';
                    break;
                case '_' when i == 0 || i + 1 == prose.Length || !char.IsLetterOrDigit(prose[i - 1]) || !char.IsLetterOrDigit(prose[i + 1]):
                    prose[i] = ' ';
                    break;
                case ']' when i + 1 < prose.Length && prose[i + 1] == '(':
                    BlankTarget(prose, start, i);
                    break;
                case '<' when i + 1 < prose.Length && (char.IsAsciiLetter(prose[i + 1]) || prose[i + 1] is '/' or '!'):
                    var close = prose.AsSpan(i, Math.Min(LongestTag, prose.Length - i)).IndexOfAny('>', '\n');
                    if (close > 0 && prose[i + close] == '>')
                    {
                        Blank(prose, i, i + close + 1);
                    }

                    break;
            }
        }
    }

    /// <summary><c>[words](address)</c> and <c>![words](address)</c>: the words stay.</summary>
    private static void BlankTarget(char[] prose, int start, int bracket)
    {
        var close = prose.AsSpan(bracket, Math.Min(LongestTarget, prose.Length - bracket)).IndexOfAny(')', '\n');
        var from = Math.Max(start, bracket - LongestLabel);
        var open = prose.AsSpan(from, bracket - from).LastIndexOf('[');
        if (close < 0 || prose[bracket + close] != ')' || open < 0)
        {
            return;
        }

        Blank(prose, bracket, bracket + close + 1);
        prose[from + open] = ' ';
        if (from + open > start && prose[from + open - 1] == '!')
        {
            prose[from + open - 1] = ' ';
        }
    }

    private static void Blank(char[] prose, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            prose[i] = prose[i] is '\n' or '\r' ? prose[i] : ' ';
        }
    }

    [GeneratedRegex(@"\G\s*(?:\[ad_\d{1,3}\]\s*)?date (\d{4}(?:-\d\d(?:-\d\d)?)?)(?![\d-])", RegexOptions.CultureInvariant)]
    private static partial Regex DateLine();

    [GeneratedRegex(@"\[ad_\d{1,3}\]", RegexOptions.CultureInvariant)]
    private static partial Regex AdvertisementMark();
}
