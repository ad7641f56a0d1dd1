namespace KarabakhGraph.Language.Segmentation;

/// <summary>The head of a report: where it was written, when, and by which agency: "Yerevan, Oct. 9 (Reuters) –".</summary>
/// <param name="TokenCount">How many tokens it has, the dash included.</param>
/// <param name="Agencies">The words in brackets; null without brackets.</param>
public sealed record Dateline(int TokenCount, TextSpan? Agencies)
{
    private const int LongestPart = 24;

    /// <summary>
    /// The dateline with which a paragraph begins, or null. Names of places and perhaps a date, then an agency in brackets, then a dash; without an
    /// agency the first place must stand in capitals or a date must follow, since "Shusha – the heart of the region" is no dateline.
    /// </summary>
    public static Dateline? Find(IReadOnlyList<Token> tokens)
    {
        var i = 0;
        var names = 0;
        var numbers = 0;
        var comma = false;
        while (i < tokens.Count && i < LongestPart && InFront(tokens, i))
        {
            names += tokens[i].Kind == TokenKind.Word ? 1 : 0;
            numbers += tokens[i].Kind == TokenKind.Number ? 1 : 0;
            comma |= tokens[i].Text == ",";
            i++;
        }

        if (names == 0 || tokens[0].Kind != TokenKind.Word || i >= tokens.Count)
        {
            return null;
        }

        TextSpan? agencies = null;
        if (tokens[i].Text == "(")
        {
            var open = ++i;
            while (i < tokens.Count && i < open + LongestPart && tokens[i].Text != ")" && (tokens[i].Kind == TokenKind.Word || tokens[i].Text is "/" or "," or "." or "&" or "-"))
            {
                i++;
            }

            if (i == open || i >= tokens.Count || tokens[i].Text != ")")
            {
                return null;
            }

            agencies = new TextSpan(tokens[open].Span.Start, tokens[i - 1].Span.End);
            i++;
        }
        else if (!(numbers > 0 && comma) && !(tokens[0].Text.Length > 2 && IsUpper(tokens[0].Text)))
        {
            return null;
        }

        var dash = i;
        while (i < tokens.Count && tokens[i].Text is "-" or "–" or "—" or "―" or ":")
        {
            i++;
        }

        return i > dash && i < tokens.Count ? new Dateline(i, agencies) : null;
    }

    /// <summary>Before the bracket or dash: capitalized words, numbers of a date with lower-case month names, commas, slashes, stops.</summary>
    private static bool InFront(IReadOnlyList<Token> tokens, int i) => tokens[i].Kind switch
    {
        TokenKind.Word => char.IsUpper(tokens[i].Text[0]) || (i > 0 && tokens[i - 1].Kind == TokenKind.Number && tokens[i].Text.Length <= 12),
        TokenKind.Number => i > 0,
        _ => i > 0 && (tokens[i].Text is "/" or "," or "."),
    };

    private static bool IsUpper(string word)
    {
        foreach (var c in word)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }
}
