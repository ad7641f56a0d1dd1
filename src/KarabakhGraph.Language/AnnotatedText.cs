namespace KarabakhGraph.Language;

/// <summary>A text with its language, sentences and tokens.</summary>
/// <param name="Text">The text that all spans count in.</param>
/// <param name="Language">BCP 47 tag of its language.</param>
/// <param name="Sentences">In the order of the text.</param>
public sealed record AnnotatedText(string Text, string Language, IReadOnlyList<Sentence> Sentences)
{
    /// <summary>The characters of a span.</summary>
    public ReadOnlySpan<char> this[TextSpan span] => Text.AsSpan(span.Start, span.Length);
}
