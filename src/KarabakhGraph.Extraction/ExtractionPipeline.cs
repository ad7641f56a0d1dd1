using KarabakhGraph.Extraction.Documents;
using KarabakhGraph.Extraction.Mentions;
using KarabakhGraph.Knowledge;
using KarabakhGraph.Knowledge.Lexicons;
using KarabakhGraph.Language;
using KarabakhGraph.Language.Dates;
using KarabakhGraph.Language.Numbers;
using KarabakhGraph.Language.Segmentation;
using KarabakhGraph.Yaml;

namespace KarabakhGraph.Extraction;

/// <summary>Reads documents: sentences, mentions, then claims with the words that show them and the rule that made them. Safe for several threads at once.</summary>
public sealed class ExtractionPipeline
{
    private readonly LanguageIdentifier _identifier;
    private readonly Dictionary<string, Reader> _readers;

    /// <summary>A pipeline for the languages of the packs.</summary>
    /// <param name="lexicon">The actors, places and offices known beforehand.</param>
    /// <param name="packs">The languages; those without rules for claims give mentions only.</param>
    /// <exception cref="YamlFileException">A file of a pack is not as its schema says.</exception>
    /// <exception cref="IOException">A file of a pack cannot be read.</exception>
    public ExtractionPipeline(Lexicon lexicon, IReadOnlyList<LanguagePack> packs)
    {
        var kinds = lexicon.Kinds.Select(kind => kind.Id).ToHashSet(StringComparer.Ordinal);
        _identifier = new LanguageIdentifier(packs);
        _readers = packs.ToDictionary(pack => pack.Code, pack => new Reader(lexicon, pack, kinds), StringComparer.Ordinal);
    }

    /// <summary>Everything that one document says.</summary>
    /// <exception cref="DocumentException">The document is in a language without a pack.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public DocumentReading Read(SourceDocument document, CancellationToken cancellationToken = default)
    {
        var reader = ReaderOf(document);
        var text = reader.Segmenter.Segment(document.Prose);
        cancellationToken.ThrowIfCancellationRequested();
        var mentions = reader.Mentions.Recognize(text, document.Publisher);
        cancellationToken.ThrowIfCancellationRequested();
        var issued = DocumentDate.Of(document, text, reader.Dates);
        var claims = reader.Claims?.Read(
            text,
            mentions,
            [.. text.Sentences.SelectMany(sentence => reader.Dates.Recognize(sentence, issued))],
            [.. text.Sentences.SelectMany(reader.Numbers.Recognize)],
            issued,
            cancellationToken) ?? [];
        var points = new CodePoints(document.Text);
        return new DocumentReading(
            document.Identifier,
            document.Text,
            document.ContentHash,
            document.Title,
            issued,
            text.Language,
            mentions.Publisher,
            document.Source,
            mentions.Entities,
            [.. mentions.Mentions.Where(mention => mention.IsMention).Select(mention => new Mention(points.Range(mention.Span), mention.Entity, mention.Confidence, mention.NameOf))],
            [.. mentions.Offices.Select(office => new OfficeHolding(office.Person, office.Role, office.Of, points.Range(text.Sentences[office.Sentence].Span)))],
            claims);
    }

    /// <summary>The language that the words show, else the one that the document declares.</summary>
    private Reader ReaderOf(SourceDocument document)
    {
        var code = _identifier.Identify(document.Prose)?.Code ?? document.DeclaredLanguage;
        return code is not null && _readers.TryGetValue(code, out var reader)
            ? reader
            : throw new DocumentException(document.Identifier, $"its language is none of those known here ({string.Join(", ", _readers.Keys.Order(StringComparer.Ordinal))})");
    }

    /// <summary>What reads one language.</summary>
    private sealed class Reader(Lexicon lexicon, LanguagePack pack, IReadOnlySet<string> kinds)
    {
        public Segmenter Segmenter { get; } = new(pack);

        public MentionRecognizer Mentions { get; } = new(lexicon, pack);

        public DateRecognizer Dates { get; } = new(pack);

        public NumberRecognizer Numbers { get; } = new(pack);

        public ClaimReader? Claims { get; } = File.Exists(Path.Combine(pack.Folder, "triggers.yaml")) ? new ClaimReader(LanguageRules.Read(pack, kinds), lexicon) : null;
    }
}
