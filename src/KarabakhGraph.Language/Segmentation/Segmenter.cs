namespace KarabakhGraph.Language.Segmentation;

/// <summary>Turns a text into paragraphs, sentences and tokens. Linear in the length of the text; safe for several threads.</summary>
public sealed class Segmenter
{
    private readonly LanguagePack _pack;
    private readonly Tokenizer _tokenizer;
    private readonly SentenceSplitter _splitter;

    /// <summary>A segmenter for the language of a pack.</summary>
    public Segmenter(LanguagePack pack)
    {
        _pack = pack;
        _tokenizer = new Tokenizer(pack);
        _splitter = new SentenceSplitter(pack);
    }

    /// <summary>The tokens and sentences of a text; every character that is no blank or control character lies in exactly one token.</summary>
    public AnnotatedText Segment(string text)
    {
        var sentences = new List<Sentence>();
        var number = 0;
        foreach (var paragraph in Paragraph.Split(text))
        {
            Segment(text, paragraph.Span, number++, sentences);
        }

        return new AnnotatedText(text, _pack.Code, sentences);
    }

    private void Segment(string text, TextSpan paragraph, int number, List<Sentence> sentences)
    {
        var tokens = _tokenizer.Tokenize(text, paragraph);
        if (tokens.Count == 0)
        {
            return;
        }

        var body = 0;
        if (Dateline.Find(tokens) is { } dateline)
        {
            body = dateline.TokenCount;
            sentences.Add(Make(tokens, 0, body, number, SentenceKind.Dateline));
        }

        var rest = tokens[body..];
        var heading = body == 0 && !SentenceSplitter.IsTerminator(text[paragraph.End - 1]) && !SentenceSplitter.IsClosing(text[paragraph.End - 1]);
        foreach (var (start, end) in _splitter.Split(text, rest))
        {
            sentences.Add(Make(rest, start, end, number, heading && start == 0 && end == rest.Count ? SentenceKind.Heading : SentenceKind.Prose));
        }
    }

    private static Sentence Make(List<Token> tokens, int start, int end, int paragraph, SentenceKind kind) =>
        new(new TextSpan(tokens[start].Span.Start, tokens[end - 1].Span.End), tokens[start..end], paragraph, kind);
}
