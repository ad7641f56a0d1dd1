using System.Globalization;

namespace KarabakhGraph.Language.Segmentation;

/// <summary>Cuts a stretch of text into tokens in one pass. Blanks and control characters belong to no token; everything else to exactly one.</summary>
internal sealed class Tokenizer(LanguagePack pack)
{
    private const string Hyphens = "-\u2010\u2011";
    private const string Apostrophes = "'\u2019\u02BC";

    /// <summary>The tokens of <paramref name="text"/> within <paramref name="span"/>, in order.</summary>
    public List<Token> Tokenize(string text, TextSpan span)
    {
        var tokens = new List<Token>();
        for (var i = span.Start; i < span.End;)
        {
            if (IsBlank(text[i]))
            {
                i++;
                continue;
            }

            var end = AddressEnd(text, i, span.End);
            if (end > i)
            {
                tokens.Add(Make(text, i, end, TokenKind.Address));
            }
            else if ((end = WordEnd(text, i, span.End)) > i)
            {
                AddWord(tokens, text, i, end);
            }
            else
            {
                end = MarkEnd(text, i, span.End);
                tokens.Add(Make(text, i, end, TokenKind.Punctuation));
            }

            i = end;
        }

        return tokens;
    }

    /// <summary>True for white space, control and format characters such as a zero-width blank.</summary>
    internal static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format;

    private static int AddressEnd(string text, int start, int limit)
    {
        var rest = text.AsSpan(start, limit - start);
        if (!rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            && !rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return start;
        }

        var end = start;
        while (end < limit && !IsBlank(text[end]) && !"<>\"“”«»()[]".Contains(text[end], StringComparison.Ordinal))
        {
            end++;
        }

        while (end > start && ".,;:!?'’".Contains(text[end - 1], StringComparison.Ordinal))
        {
            end--;
        }

        return end;
    }

    private static int WordEnd(string text, int start, int limit)
    {
        var end = start;
        while (end < limit)
        {
            var length = LetterLength(text, end, limit);
            if (length > 0)
            {
                end += length;
            }
            else if (end > start && end + 1 < limit && LetterLength(text, end + 1, limit) > 0 && Joins(text, end))
            {
                end++;
            }
            else
            {
                break;
            }
        }

        return end == start + 1 && char.IsLetter(text[start]) ? InitialsEnd(text, start, limit) : end;
    }

    /// <summary>"U.S." and "o.a." are one word with their stops; a single letter with a stop behind it is not.</summary>
    private static int InitialsEnd(string text, int start, int limit)
    {
        var end = start;
        while (end + 1 < limit && char.IsLetter(text[end]) && text[end + 1] == '.')
        {
            end += 2;
        }

        return end >= start + 4 && (end >= limit || !char.IsLetter(text[end])) ? end : start + 1;
    }

    private static bool Joins(string text, int at)
    {
        var c = text[at];
        return char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1])
            ? c is ',' or '.' or ':' or '-'
            : Hyphens.Contains(c, StringComparison.Ordinal) || Apostrophes.Contains(c, StringComparison.Ordinal);
    }

    private static int LetterLength(string text, int at, int limit)
    {
        if (char.IsSurrogatePair(text, at))
        {
            return at + 1 < limit && CharUnicodeInfo.GetUnicodeCategory(text, at) <= UnicodeCategory.OtherLetter ? 2 : 0;
        }

        return char.GetUnicodeCategory(text[at]) is <= UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber ? 1 : 0;
    }

    private static int MarkEnd(string text, int start, int limit)
    {
        var end = start + 1;
        if (text[start] == '.')
        {
            while (end < limit && text[end] == '.')
            {
                end++;
            }
        }
        else if (end < limit && char.IsSurrogatePair(text[start], text[end]))
        {
            end++;
        }

        return end;
    }

    private void AddWord(List<Token> tokens, string text, int start, int end)
    {
        var cut = end;
        foreach (var clitic in pack.Clitics)
        {
            if (end - start > clitic.Length && EndsWith(text, end, clitic) && text[end - clitic.Length - 1] is var before && char.IsLetterOrDigit(before))
            {
                cut = end - clitic.Length;
                break;
            }
        }

        tokens.Add(Make(text, start, cut, IsNumber(text, start, cut) ? TokenKind.Number : TokenKind.Word));
        if (cut < end)
        {
            tokens.Add(Make(text, cut, end, TokenKind.Word));
        }
    }

    private static bool EndsWith(string text, int end, string clitic)
    {
        for (var i = 0; i < clitic.Length; i++)
        {
            var c = text[end - clitic.Length + i];
            if (clitic[i] == '\'' ? !Apostrophes.Contains(c, StringComparison.Ordinal) : char.ToLowerInvariant(c) != clitic[i])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNumber(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsDigit(text[i]) && text[i] is not (',' or '.' or ':' or '-'))
            {
                return false;
            }
        }

        return true;
    }

    private Token Make(string text, int start, int end, TokenKind kind)
    {
        var word = text[start..end];
        return new Token(word, pack.Lower(word), new TextSpan(start, end), kind);
    }
}
