namespace KarabakhGraph.Language;

/// <summary>A word, number or mark of punctuation.</summary>
/// <param name="Text">The characters as they stand in the text.</param>
/// <param name="Lower">The text in the lower case of its language.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it looks like.</param>
public sealed record Token(string Text, string Lower, TextSpan Span, TokenKind Kind);
