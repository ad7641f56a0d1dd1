namespace KarabakhGraph.Sparql.Evaluation.Expressions;

/// <summary>Strings as XPath sees them: sequences of Unicode code points, not of UTF-16 units. A surrogate without its pair counts as one.</summary>
internal static class CodePoints
{
    public static int Count(string text)
    {
        var pairs = 0;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i], text[i + 1]))
            {
                pairs++;
                i++;
            }
        }

        return text.Length - pairs;
    }

    /// <summary>Order by code point, which differs from the order of UTF-16 units above U+FFFF.</summary>
    public static int Compare(string left, string right)
    {
        var length = left.AsSpan().CommonPrefixLength(right);
        if (length == left.Length || length == right.Length)
        {
            return left.Length.CompareTo(right.Length);
        }

        var (one, other) = (left[length], right[length]);
        return (char.IsSurrogate(one), char.IsSurrogate(other)) switch
        {
            (true, false) => 1,
            (false, true) => -1,
            _ => one.CompareTo(other),
        };
    }

    /// <summary>The code points from the first position up to but not including the last; positions count from 0.</summary>
    public static string Slice(string text, int first, int last)
    {
        var start = -1;
        var position = 0;
        for (var i = 0; i < text.Length; position++)
        {
            if (position == first)
            {
                start = i;
            }

            if (position == last)
            {
                return start < 0 ? "" : text[start..i];
            }

            i += i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? 2 : 1;
        }

        return start < 0 ? "" : text[start..];
    }
}
