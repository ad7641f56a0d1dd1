namespace KarabakhGraph.Language.Segmentation;

/// <summary>Groups the tokens of a paragraph into sentences.</summary>
internal sealed class SentenceSplitter(LanguagePack pack)
{
    /// <summary>No sentence has more tokens; what is longer is no prose and is cut, so that later steps stay fast.</summary>
    public const int MaximumTokens = 512;

    private const int ReachOfSpeechVerb = 4;

    /// <summary>Where each sentence begins among the tokens, and the index behind its last; together they cover all tokens.</summary>
    public IEnumerable<(int Start, int End)> Split(string text, IReadOnlyList<Token> tokens)
    {
        var start = 0;
        var quoteOpen = false;
        for (var i = 0; i < tokens.Count; i++)
        {
            quoteOpen ^= tokens[i].Text == "\"";
            if (i + 1 - start >= MaximumTokens)
            {
                yield return (start, i + 1);
                start = i + 1;
            }
            else if (IsTerminator(tokens[i].Text[0]))
            {
                var stop = i;
                while (i + 1 < tokens.Count && Belongs(tokens, i + 1, quoteOpen))
                {
                    i++;
                    quoteOpen ^= tokens[i].Text == "\"";
                }

                if (i + 1 == tokens.Count || Ends(text, tokens, stop, i + 1))
                {
                    yield return (start, i + 1);
                    start = i + 1;
                }
            }
        }

        if (start < tokens.Count)
        {
            yield return (start, tokens.Count);
        }
    }

    /// <summary>True for a mark that can end a sentence.</summary>
    internal static bool IsTerminator(char c) => c is '.' or '!' or '?' or '…' or '。' or '։';

    /// <summary>True for a mark that closes a quotation or a bracket and so stays with the sentence before it.</summary>
    internal static bool IsClosing(char c) => c is '”' or '"' or '’' or '\'' or '»' or ')' or ']' or '“' or '›';

    /// <summary>Further terminators, closing brackets, and closing quotes, these also behind a misplaced blank: <c>ours! ”Aliyev</c>.</summary>
    private static bool Belongs(IReadOnlyList<Token> tokens, int next, bool quoteOpen)
    {
        var mark = tokens[next].Text[0];
        var adjacent = tokens[next - 1].Span.End == tokens[next].Span.Start;
        return mark switch
        {
            '”' or '»' or '›' => true,
            '"' => quoteOpen && (adjacent || next + 1 == tokens.Count || tokens[next + 1].Span.Start > tokens[next].Span.End),
            // German low-high quotes close with this mark; elsewhere it opens and a blank stands before it.
            '“' => adjacent && (next + 1 == tokens.Count || tokens[next + 1].Span.Start > tokens[next].Span.End),
            ')' or ']' or '’' or '\'' => adjacent && tokens[next].Kind == TokenKind.Punctuation,
            _ => adjacent && IsTerminator(mark),
        };
    }

    private bool Ends(string text, IReadOnlyList<Token> tokens, int stop, int next)
    {
        var adjacent = tokens[stop].Span.End == tokens[next].Span.Start;
        if (tokens[stop].Text == ".")
        {
            if (adjacent)
            {
                return stop > 0 && RunsTogether(text, tokens[stop].Span.Start);
            }

            if (stop > 0 && tokens[stop - 1].Span.End == tokens[stop].Span.Start && IsAbbreviation(tokens[stop - 1], tokens[next]))
            {
                return false;
            }
        }

        var quoted = next - stop > 1 && tokens[stop].Text[0] != '.' && IsClosing(tokens[next - 1].Text[0]);
        return !StartsLower(tokens, next) && !(quoted && SpeechVerbFollows(tokens, next));
    }

    /// <summary>"the war.The army": the blank behind the stop was lost.</summary>
    private static bool RunsTogether(string text, int stop) =>
        stop > 1 && stop + 2 < text.Length && char.IsLower(text[stop - 1]) && char.IsLetter(text[stop - 2]) && char.IsUpper(text[stop + 1]) && char.IsLower(text[stop + 2]);

    /// <summary>An initial or a word of the pack's list; one that is an ordinary word too ("no.") only before a number.</summary>
    private bool IsAbbreviation(Token word, Token next) =>
        (word.Text.Length == 1 && char.IsUpper(word.Text[0]))
        || (word.Kind == TokenKind.Word && pack.Abbreviations.Contains(word.Lower) && (next.Kind == TokenKind.Number || !pack.FunctionWords.Contains(word.Lower)));

    /// <summary>A sentence does not begin in lower case; quotes and brackets before the first word are looked through.</summary>
    private static bool StartsLower(IReadOnlyList<Token> tokens, int next)
    {
        while (next < tokens.Count && tokens[next].Kind == TokenKind.Punctuation && !IsTerminator(tokens[next].Text[0]) && tokens[next].Text is not ("-" or "–" or "—" or "•" or "*"))
        {
            next++;
        }

        return next < tokens.Count && char.IsLower(tokens[next].Text[0]);
    }

    private bool SpeechVerbFollows(IReadOnlyList<Token> tokens, int next)
    {
        for (var i = next; i < tokens.Count && i < next + ReachOfSpeechVerb && tokens[i].Kind == TokenKind.Word; i++)
        {
            if (pack.SpeechVerbs.Contains(tokens[i].Lower))
            {
                return true;
            }
        }

        return false;
    }
}
