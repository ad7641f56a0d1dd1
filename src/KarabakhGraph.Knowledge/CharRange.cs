namespace KarabakhGraph.Knowledge;

/// <summary>A stretch of a document's text in Unicode code points, as RFC 5147 and NIF 2.0 count.</summary>
/// <param name="Begin">Index of the first code point, from 0; a byte order mark is not counted.</param>
/// <param name="End">Index behind the last code point.</param>
public readonly record struct CharRange(int Begin, int End);
