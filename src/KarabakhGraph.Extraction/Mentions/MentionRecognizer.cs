using KarabakhGraph.Extraction.Entities;
using KarabakhGraph.Knowledge;
using KarabakhGraph.Knowledge.Lexicons;
using KarabakhGraph.Language;
using KarabakhGraph.Language.Segmentation;
using KarabakhGraph.Yaml;

namespace KarabakhGraph.Extraction.Mentions;

/// <summary>Finds who and what a text names and links it to the lexicon, for texts of one language. Safe for several threads.</summary>
internal sealed class MentionRecognizer
{
    private readonly Lexicon _lexicon;
    private readonly LanguagePack _pack;
    private readonly LexiconNames _names;
    private readonly NamePatterns _patterns;
    private readonly RolePatterns _roles;

    /// <summary>A recognizer for a lexicon and the language of a pack.</summary>
    /// <exception cref="YamlFileException"><c>names.yaml</c> or <c>roles.yaml</c> of the pack is not as the schema says.</exception>
    /// <exception cref="IOException">One of them cannot be read.</exception>
    public MentionRecognizer(Lexicon lexicon, LanguagePack pack)
    {
        _lexicon = lexicon;
        _pack = pack;
        _names = new LexiconNames(lexicon, pack);
        _patterns = NamePatterns.Read(pack);
        _roles = RolePatterns.Read(pack);
    }

    /// <summary>The mentions, new entities and offices of a document.</summary>
    /// <param name="text">The document's prose, segmented with the same pack.</param>
    /// <param name="publisher">Name of the paper or agency in the document's head; null when it gives none.</param>
    public DocumentMentions Recognize(AnnotatedText text, string? publisher = null)
    {
        var registry = new EntityRegistry(_lexicon, _pack.Code);
        var sentences = text.Sentences.Select((sentence, index) => new SentenceView(index, sentence, _pack)).ToList();
        var bodies = new BodyMatcher(_lexicon, _names, _patterns, _pack.Code);
        var scanner = new NameScanner(_names, _patterns, _roles, bodies, new GroupMatcher(_names, _patterns), registry);
        sentences.ForEach(scanner.Scan);

        var region = Region(sentences);
        sentences.ForEach(sentence => ScanBodiesAlone(sentence, bodies, region, registry));
        var unknown = new UnknownNames(_lexicon, _patterns, _roles, _pack, registry, LowerCaseWords(text));
        sentences.ForEach(unknown.Scan);
        sentences.ForEach(unknown.ScanAgain);
        new SurnameJudge(_lexicon).Judge(sentences);
        var metonyms = new MetonymJudge(_lexicon, _patterns);
        var peoples = new PeopleJudge(_lexicon, _patterns, _pack.Code);
        sentences.ForEach(sentence =>
        {
            metonyms.Judge(sentence);
            peoples.Judge(sentence, region);
        });

        var offices = new OfficeFinder(_lexicon, _roles, registry, region);
        foreach (var sentence in sentences.Where(sentence => sentence.Sentence.Kind != SentenceKind.Dateline))
        {
            offices.Find(sentence);
        }

        var mentions = sentences.SelectMany(sentence => sentence.Drafts.OrderBy(draft => draft.First).Select(draft => Mention(sentence, draft, offices.Renamed))).ToList();
        var source = Agency(sentences) ?? (publisher is null ? null : Publisher(publisher, registry));
        var named = mentions.Select(mention => mention.Entity).Append(source).ToHashSet(StringComparer.Ordinal);
        return new DocumentMentions(mentions, [.. registry.Entities.Where(entity => named.Contains(entity.Id))], offices.Found, source);
    }

    /// <summary>The disputed region that a text is about: the state within a state that it names most.</summary>
    private string? Region(List<SentenceView> sentences) => sentences.SelectMany(sentence => sentence.Drafts)
        .Select(draft => draft.Type == EntityType.State ? draft.Entity : _lexicon.Find(draft.Entity)?.Of)
        .Where(state => state is not null && _lexicon.Find(state) is { Type: EntityType.State, PartOf.Count: > 0 })
        .GroupBy(state => state, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;

    private static void ScanBodiesAlone(SentenceView sentence, BodyMatcher bodies, string? region, EntityRegistry registry)
    {
        var state = sentence.Drafts.Where(draft => draft.Type == EntityType.State).OrderBy(draft => draft.First).FirstOrDefault()?.Entity;
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence.At(i) is null && bodies.MatchAlone(sentence, i, region, state, registry) is { } draft)
            {
                sentence.Add(draft);
            }
        }
    }

    private static HashSet<string> LowerCaseWords(AnnotatedText text) =>
        text.Sentences.SelectMany(sentence => sentence.Tokens).Where(token => token.Kind == TokenKind.Word && char.IsLower(token.Text[0])).Select(token => token.Lower).ToHashSet(StringComparer.Ordinal);

    /// <summary>The agency in the brackets of the first dateline.</summary>
    private static string? Agency(List<SentenceView> sentences)
    {
        foreach (var sentence in sentences)
        {
            if (sentence.Sentence.Kind == SentenceKind.Dateline && Dateline.Find([.. sentence.Sentence.Tokens, Behind(sentence)])?.Agencies is { } agencies
                && sentence.Drafts.Where(draft => draft.Type == EntityType.Organization && agencies.Contains(sentence[draft.First].Span)).MinBy(draft => draft.First) is { } agency)
            {
                return agency.Entity;
            }
        }

        return null;
    }

    /// <summary>A dateline is one only with words behind it.</summary>
    private static Token Behind(SentenceView sentence) => sentence[sentence.Count - 1] with { Text = "x", Lower = "x", Kind = TokenKind.Word };

    private string Publisher(string name, EntityRegistry registry)
    {
        var view = new Segmenter(_pack).Segment(name).Sentences.Select(sentence => new SentenceView(0, sentence, _pack)).FirstOrDefault();
        return view is not null && _names.Match(view, 0, (known, end) => known.Entity.Type == EntityType.Organization && end == view.Count) is var (_, found)
            ? found[0].Entity.Id
            : registry.Enter(name, EntityType.Organization);
    }

    private EntityMention Mention(SentenceView sentence, MentionDraft draft, Dictionary<string, string> renamed)
    {
        var last = draft.End - 1;
        var end = sentence[last].Span.End;
        if (draft.Form is MentionForm.Name or MentionForm.Metonym && sentence.Stems[last] is { } stem && IsInflected(sentence, draft))
        {
            end -= sentence.Keys[last].Length - stem.Length;
        }

        return new EntityMention(
            new TextSpan(sentence[draft.First].Span.Start, end), sentence.Index, draft.First, draft.Count, renamed.GetValueOrDefault(draft.Entity, draft.Entity), draft.Type, draft.Form, draft.Confidence, draft.NameOf);
    }

    /// <summary>True when only the name without its ending is one of the entity's.</summary>
    private bool IsInflected(SentenceView sentence, MentionDraft draft) =>
        _lexicon.Find(draft.NameOf ?? draft.Entity) is { } entity && !entity.Names.Values.Append(entity.Surnames).SelectMany(names => names)
            .Any(name => NameKey.Of(_pack.Lower(name)).EndsWith(sentence.Keys[draft.End - 1], StringComparison.Ordinal));
}
