namespace KarabakhGraph.Language;

/// <summary>A stretch of a text in UTF-16 code units.</summary>
/// <param name="Start">Index of the first unit, from 0.</param>
/// <param name="End">Index behind the last unit.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>The number of UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>True when the other span lies wholly within this one.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>True when the two have at least one unit in common.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;
}
