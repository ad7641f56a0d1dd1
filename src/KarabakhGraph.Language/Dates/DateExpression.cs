namespace KarabakhGraph.Language.Dates;

/// <summary>Words that give a date.</summary>
/// <param name="Span">The words, preposition left out.</param>
/// <param name="Value">ISO 8601 with the precision the words have: yyyy, yyyy-MM, yyyy-MM-dd, or start/end for a range.</param>
/// <param name="Relation">How what is told stands to that date.</param>
public sealed record DateExpression(TextSpan Span, string Value, DateRelation Relation);
