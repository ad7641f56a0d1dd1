using KarabakhGraph.Knowledge;
using KarabakhGraph.Knowledge.Lexicons;
using KarabakhGraph.Language;
using KarabakhGraph.Language.Segmentation;

namespace KarabakhGraph.Extraction.Mentions;

/// <summary>All spellings of the lexicon for texts of one language: those of the language and of none first, those of other languages as a fallback.</summary>
internal sealed class LexiconNames
{
    private const string AnyLanguage = "any";
    private const int ShortestForeign = 4;
    private const int LongestAcronym = 5;

    private readonly LanguagePack _pack;
    private readonly Segmenter _segmenter;
    private readonly PhraseTrie<LexiconName> _names = new();

    public LexiconNames(Lexicon lexicon, LanguagePack pack)
    {
        _pack = pack;
        _segmenter = new Segmenter(pack);
        foreach (var entity in lexicon.Entities)
        {
            Add(entity, entity.Names, NameUse.Name);
            Add(entity, entity.Metonyms, NameUse.Metonym);
            Add(entity, entity.Adjectives, NameUse.Adjective);
            Add(entity, entity.People, NameUse.People);
            foreach (var surname in entity.Surnames)
            {
                Add(entity, surname, NameUse.Surname, foreign: false);
            }
        }
    }

    /// <summary>The longest spelling at a token with all entities that may bear it, best first; null when there is none.</summary>
    public (int End, List<LexiconName> Names)? Match(SentenceView sentence, int start, Func<LexiconName, int, bool> accept)
    {
        if (!sentence.IsWord(start))
        {
            return null;
        }

        foreach (var (end, values) in sentence.Spellings[start] ??= _names.Match(sentence, start))
        {
            var names = values.Where(name => HasCase(sentence, start, end, name) && accept(name, end))
                .OrderBy(name => name.Foreign).ThenBy(name => name.Use).ThenBy(name => name.Ambiguous).ThenBy(name => Preference(name.Entity.Type))
                .ThenBy(name => name.Entity.Id, StringComparer.Ordinal).ToList();
            if (names.Count > 0)
            {
                return (end, names);
            }
        }

        return null;
    }

    /// <summary>The state or body that a part of a compound names or is an adjective of; null when it names none.</summary>
    public LexiconName? Part(Token compound, string part)
    {
        var token = new Token(part, _pack.Lower(part), new TextSpan(compound.Span.Start, compound.Span.Start + part.Length), TokenKind.Word);
        var view = new SentenceView(0, new Sentence(token.Span, [token], 0), _pack);
        return Match(view, 0, (name, _) => name.Entity.Type is EntityType.State or EntityType.Organization && !name.Foreign && name.Use is NameUse.Name or NameUse.Adjective) is var (_, names) ? names[0] : null;
    }

    /// <summary>The keys of the words of a phrase.</summary>
    public IReadOnlyList<string> Keys(string phrase) => Keys(_segmenter, phrase);

    internal static IReadOnlyList<string> Keys(Segmenter segmenter, string phrase) =>
        [.. segmenter.Segment(phrase).Sentences.SelectMany(sentence => sentence.Tokens).Select(token => NameKey.Of(token.Lower))];

    private static int Preference(EntityType type) => type switch
    {
        EntityType.State => 0,
        EntityType.Organization => 1,
        EntityType.Place => 2,
        EntityType.Group => 3,
        _ => 4,
    };

    private void Add(LexiconEntity entity, IReadOnlyDictionary<string, IReadOnlyList<string>> spellings, NameUse use)
    {
        foreach (var (language, names) in spellings)
        {
            var foreign = language != AnyLanguage && language != _pack.Code;
            if (!foreign || use == NameUse.Name)
            {
                foreach (var name in names)
                {
                    Add(entity, name, use, foreign);
                }
            }
        }
    }

    private void Add(LexiconEntity entity, string name, NameUse use, bool foreign)
    {
        if (foreign && (name.Length < ShortestForeign || !char.IsUpper(name[0]) || _pack.FunctionWords.Contains(_pack.Lower(name))))
        {
            return;
        }

        var keys = Keys(name);
        if (keys.Count > 1 && _pack.FunctionWords.Contains(keys[0]) && name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank)
        {
            // "The Kremlin": an article is no part of a mention.
            name = name[(blank + 1)..];
            keys = Keys(name);
        }

        // "Azerbaijan's" is no adjective here: the ending is a word of its own and the name before it a mention.
        if (use != NameUse.Adjective || keys.Count == 1)
        {
            _names.Add(keys, new LexiconName(entity, use, name, foreign, entity.Ambiguous.Contains(name)));
        }
    }

    /// <summary>A capital in the lexicon asks for a capital in the text; an acronym must be spelled as it is.</summary>
    private static bool HasCase(SentenceView sentence, int start, int end, LexiconName name)
    {
        var text = sentence[start].Text;
        var acronym = end == start + 1 && name.Spelling.Length <= LongestAcronym && name.Spelling.All(c => !char.IsLower(c));
        return acronym
            ? text.Length == 1 || text.All(c => !char.IsLower(c))
            : !char.IsUpper(name.Spelling[0]) || char.IsUpper(text[0]);
    }
}
