using System.Text;

namespace KarabakhGraph.Sparql.Evaluation.Functions;

/// <summary>Reads character classes and escapes of XPath regular expressions (XSD 1.1 part 2, appendices G.4.1 and G.4.2).</summary>
internal static class CharacterClassReader
{
    private const int MaxDepth = 50;
    private const string SingleEscapes = @"\|.-^?*+{}()[]$";

    /// <summary>Reads a class in brackets, which may end with the class to subtract; null when it is not valid.</summary>
    public static CharacterSet? Read(string pattern, ref int at) => Read(pattern, ref at, MaxDepth);

    /// <summary>Reads a backslash and what belongs to it; null when it is not valid.</summary>
    public static CharacterSet? TakeEscape(string pattern, ref int at)
    {
        if (at + 1 >= pattern.Length)
        {
            return null;
        }

        var letter = pattern[at + 1];
        at += 2;
        return letter switch
        {
            'n' => CharacterSet.Of('\n'),
            'r' => CharacterSet.Of('\r'),
            't' => CharacterSet.Of('\t'),
            'p' or 'P' => TakeCategory(pattern, ref at, letter == 'P'),
            _ when SingleEscapes.Contains(letter, StringComparison.Ordinal) => CharacterSet.Of(letter),
            _ => CharacterSet.OfEscape(letter),
        };
    }

    public static int TakeCodePoint(string pattern, ref int at)
    {
        if (!Rune.TryGetRuneAt(pattern, at, out var rune))
        {
            return pattern[at++];
        }

        at += rune.Utf16SequenceLength;
        return rune.Value;
    }

    private static CharacterSet? Read(string pattern, ref int at, int depth)
    {
        at++;
        var isNegated = at < pattern.Length && pattern[at] == '^';
        at += isNegated ? 1 : 0;
        var set = CharacterSet.Nothing;
        for (var isFirst = true; at < pattern.Length; isFirst = false)
        {
            if (pattern[at] == ']')
            {
                at++;
                return isFirst ? null : isNegated ? set.Negated() : set;
            }

            if (!isFirst && pattern.AsSpan(at).StartsWith("-[", StringComparison.Ordinal))
            {
                at++;
                if (depth == 0 || Read(pattern, ref at, depth - 1) is not { } subtracted || at >= pattern.Length || pattern[at] != ']')
                {
                    return null;
                }

                at++;
                return (isNegated ? set.Negated() : set).Without(subtracted);
            }

            if (TakeItem(pattern, ref at) is not { } item || set.With(item) is not { } union)
            {
                return null;
            }

            set = union;
        }

        return null;
    }

    /// <summary>An escape, a character or a range of characters.</summary>
    private static CharacterSet? TakeItem(string pattern, ref int at)
    {
        var (set, first) = TakeBound(pattern, ref at);
        var isRange = set is not null && first is not null && at + 1 < pattern.Length && pattern[at] == '-' && pattern[at + 1] is not (']' or '[');
        if (!isRange)
        {
            return set;
        }

        at++;
        return TakeBound(pattern, ref at) is (_, { } last) && first <= last ? CharacterSet.Range(first.Value, last) : null;
    }

    /// <summary>The set of an escape or character, and its code point when it is a single one.</summary>
    private static (CharacterSet? Set, int? CodePoint) TakeBound(string pattern, ref int at)
    {
        if (pattern[at] == '\\')
        {
            var escape = TakeEscape(pattern, ref at);
            return (escape, escape?.SingleCodePoint);
        }

        if (pattern[at] is '[' or ']')
        {
            return (null, null);
        }

        var codePoint = TakeCodePoint(pattern, ref at);
        return (CharacterSet.Of(codePoint), codePoint);
    }

    private static CharacterSet? TakeCategory(string pattern, ref int at, bool isNegated)
    {
        var end = at < pattern.Length && pattern[at] == '{' ? pattern.IndexOf('}', at) : -1;
        if (end < 0)
        {
            return null;
        }

        var name = pattern[(at + 1)..end];
        at = end + 1;
        return CharacterSet.OfCategory(name, isNegated);
    }
}
