namespace KarabakhGraph.Language.Numbers;

/// <summary>Words or digits that give a whole number.</summary>
/// <param name="Span">The number, qualifier left out.</param>
/// <param name="Value">The number.</param>
/// <param name="Qualifier">"exact", "at-least", "more-than" or "about".</param>
public sealed record NumberExpression(TextSpan Span, long Value, string Qualifier);
