using KarabakhGraph.Knowledge;
using KarabakhGraph.Language;

namespace KarabakhGraph.Extraction;

/// <summary>Turns positions in UTF-16 code units into positions in Unicode code points. Immutable; safe for several threads.</summary>
internal sealed class CodePoints
{
    private readonly int[] _lowSurrogates;

    public CodePoints(string text)
    {
        var found = new List<int>();
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
            {
                found.Add(i);
            }
        }

        _lowSurrogates = [.. found];
    }

    public CharRange Range(TextSpan span) => new(At(span.Start), At(span.End));

    /// <summary>Every low surrogate before a position counts for nothing.</summary>
    private int At(int position)
    {
        var at = Array.BinarySearch(_lowSurrogates, position);
        return position - (at < 0 ? ~at : at);
    }
}
