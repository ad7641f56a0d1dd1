using KarabakhGraph.Knowledge;
using KarabakhGraph.Language;

namespace KarabakhGraph.Extraction;

/// <summary>From spans, which count UTF-16 code units, to ranges, which count code points.</summary>
internal static class TextRanges
{
    /// <summary>The range of a span.</summary>
    public static CharRange Range(this CodePoints points, TextSpan span) => new(points.FromUnits(span.Start), points.FromUnits(span.End));
}
