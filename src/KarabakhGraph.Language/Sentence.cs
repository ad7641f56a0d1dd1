namespace KarabakhGraph.Language;

/// <summary>A sentence: tokens in the order of the text.</summary>
/// <param name="Span">From the first character of the first token to the end of the last, closing quotes included.</param>
/// <param name="Tokens">At least one.</param>
/// <param name="Paragraph">Number of the paragraph, from 0.</param>
/// <param name="Kind">Running text, dateline or heading.</param>
public sealed record Sentence(TextSpan Span, IReadOnlyList<Token> Tokens, int Paragraph, SentenceKind Kind = SentenceKind.Prose);
