namespace KarabakhGraph.Language.Segmentation;

/// <summary>A stretch of lines that read on: the unit within which sentences are looked for.</summary>
/// <param name="Span">Without the blanks around it.</param>
internal readonly record struct Paragraph(TextSpan Span)
{
    private const int ShortestWrapped = 40;
    private const int LongestWrapped = 120;
    private const string LineEnds = "\n\r\u2028\u2029";

    /// <summary>
    /// Cuts a text at blank lines and at line ends. A line end reads on only in text wrapped by hand: both lines are of usual width and the first does not end a sentence.
    /// </summary>
    public static IEnumerable<Paragraph> Split(string text)
    {
        TextSpan? open = null;
        var last = default(TextSpan);
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny(LineEnds) is var at && at < 0 ? text.Length : start + at;
            var line = Trim(text, start, end);
            if (open is { } paragraph)
            {
                if (line.Length > 0 && ReadsOn(text, last, line))
                {
                    open = new TextSpan(paragraph.Start, line.End);
                }
                else
                {
                    yield return new Paragraph(paragraph);
                    open = line.Length > 0 ? line : null;
                }
            }
            else if (line.Length > 0)
            {
                open = line;
            }

            last = line;
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        if (open is { } rest)
        {
            yield return new Paragraph(rest);
        }
    }

    private static bool ReadsOn(string text, TextSpan first, TextSpan second) =>
        first.Length is >= ShortestWrapped and <= LongestWrapped && second.Length <= LongestWrapped
        && !SentenceSplitter.IsTerminator(text[first.End - 1]) && !SentenceSplitter.IsClosing(text[first.End - 1]);

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && Tokenizer.IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && Tokenizer.IsBlank(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}
