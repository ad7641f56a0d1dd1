using KarabakhGraph.Language;
using KarabakhGraph.Yaml;

namespace KarabakhGraph.Extraction.Clauses;

/// <summary>The grammatical words and the verbs of a language, from its <c>clauses.yaml</c> and <c>inflection.yaml</c>. Immutable once built; safe for several threads.</summary>
internal sealed class ClauseGrammar
{
    private static readonly (string Key, WordClass Class)[] Classes =
    [
        ("determiner", WordClass.Determiner), ("possessive", WordClass.Possessive), ("preposition", WordClass.Preposition), ("subordinator", WordClass.Subordinator),
        ("relative", WordClass.Relative), ("coordinator", WordClass.Coordinator), ("passive-auxiliary", WordClass.PassiveAuxiliary),
        ("perfect-auxiliary", WordClass.PerfectAuxiliary), ("support-auxiliary", WordClass.SupportAuxiliary), ("future-modal", WordClass.FutureModal),
        ("necessity-modal", WordClass.NecessityModal), ("possibility-modal", WordClass.PossibilityModal), ("hearsay-modal", WordClass.HearsayModal),
        ("negation", WordClass.Negation), ("pronoun", WordClass.Pronoun), ("adverb", WordClass.Adverb), ("time", WordClass.Time),
        ("infinitive-marker", WordClass.InfinitiveMarker), ("complement", WordClass.Complement), ("expletive", WordClass.Expletive),
        ("conditional", WordClass.Conditional), ("unconfirmed", WordClass.Unconfirmed), ("possessive-marker", WordClass.PossessiveMarker), ("parting", WordClass.Parting), ("copula", WordClass.Copula), ("indefinite", WordClass.Indefinite), ("negative", WordClass.Negative),
    ];

    private readonly Dictionary<string, WordClass> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string[]>> _compounds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<VerbReading>> _verbs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sure = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> _adverbEndings;
    private readonly IReadOnlySet<string> _adverbExceptions;

    private ClauseGrammar(LanguagePack pack, YamlValue file, Inflector inflector)
    {
        file.AllowOnly("order", "of", "by", "words", "adverb-endings", "adverb-ending-exceptions", "place-nouns", "transparent-nouns");
        VerbLast = file["order"].OneOf("object-follows", "verb-last") == "verb-last";
        Of = pack.Words(file["of"]);
        By = pack.Words(file["by"]);
        PlaceNouns = pack.Words(file["place-nouns"]);
        TransparentNouns = pack.Words(file["transparent-nouns"]);
        _adverbEndings = file["adverb-endings"].Texts;
        _adverbExceptions = pack.Words(file["adverb-ending-exceptions"]);
        Inflector = inflector;
        file["words"].AllowOnly([.. Classes.Select(pair => pair.Key)]);
        foreach (var (key, words) in file["words"].Entries)
        {
            var flag = Classes.First(pair => pair.Key == key).Class;
            foreach (var word in words.Texts.Select(pack.Lower))
            {
                _words[word] = _words.GetValueOrDefault(word) | flag;
                AddCompound(word);
            }
        }
    }

    /// <summary>True when nonfinite verbs close the clause (Dutch, German), false when objects follow their verb (English, French).</summary>
    public bool VerbLast { get; }

    /// <summary>The prepositions that hang a noun on a noun.</summary>
    public IReadOnlySet<string> Of { get; }

    /// <summary>The prepositions that name the doer of a passive.</summary>
    public IReadOnlySet<string> By { get; }

    /// <summary>Nouns that only say what kind of place a name is.</summary>
    public IReadOnlySet<string> PlaceNouns { get; }

    /// <summary>Nouns that give way to the name in their of-phrase.</summary>
    public IReadOnlySet<string> TransparentNouns { get; }

    public Inflector Inflector { get; }

    /// <summary>Reads the grammar of a pack.</summary>
    /// <exception cref="YamlFileException">A file is not as the schema says.</exception>
    public static ClauseGrammar Read(LanguagePack pack) => new(
        pack,
        YamlFile.Read(Path.Combine(pack.Folder, "clauses.yaml")),
        new Inflector(YamlFile.Read(Path.Combine(pack.Folder, "inflection.yaml"))));

    /// <summary>Adds a verb, so that its forms are seen as verbs. For use while the rules are read.</summary>
    public void AddVerb(string lemma)
    {
        if (!_known.Add(lemma))
        {
            return;
        }

        foreach (var (word, form) in Inflector.Verb(lemma))
        {
            AddReading(word, new VerbReading(lemma, form, null));
        }

        var bar = lemma.IndexOf('|', StringComparison.Ordinal);
        if (bar >= 0)
        {
            foreach (var (word, form) in Inflector.Verb(lemma[(bar + 1)..]).Where(made => made.Form != VerbForm.Participle))
            {
                AddReading(word, new VerbReading(lemma, form, lemma[..bar]));
            }
        }
    }

    /// <summary>Marks a verb whose finite forms are no nouns ("continues"). For use while the rules are read.</summary>
    public void AddSureVerb(string lemma) => _sure.Add(lemma);

    /// <summary>True when some reading is of a verb whose finite forms are no nouns.</summary>
    public bool IsSureVerb(Unit unit) => unit.Readings.Any(reading => _sure.Contains(reading.Lemma));

    /// <summary>The classes of a word in lower case.</summary>
    public WordClass ClassOf(string lower)
    {
        if (_words.TryGetValue(lower, out var known))
        {
            return known;
        }

        foreach (var ending in _adverbEndings)
        {
            if (lower.Length > ending.Length + 2 && lower.EndsWith(ending, StringComparison.Ordinal) && !_adverbExceptions.Contains(lower))
            {
                return WordClass.Adverb;
            }
        }

        return WordClass.None;
    }

    /// <summary>The ways to read a word as a verb.</summary>
    public IReadOnlyList<VerbReading> VerbReadings(string lower) => _verbs.TryGetValue(lower, out var readings) ? readings : [];

    /// <summary>How many tokens from an index make one grammatical word ("because of"); 1 when none do.</summary>
    public int CompoundLength(IReadOnlyList<Token> tokens, int at)
    {
        if (_compounds.TryGetValue(tokens[at].Lower, out var compounds))
        {
            foreach (var compound in compounds)
            {
                if (at + compound.Length <= tokens.Count && Matches(tokens, at, compound))
                {
                    return compound.Length;
                }
            }
        }

        return 1;
    }

    private static bool Matches(IReadOnlyList<Token> tokens, int at, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (tokens[at + i].Lower != words[i])
            {
                return false;
            }
        }

        return true;
    }

    private void AddCompound(string phrase)
    {
        var words = phrase.Split(' ');
        if (words.Length > 1)
        {
            if (!_compounds.TryGetValue(words[0], out var list))
            {
                _compounds[words[0]] = list = [];
            }

            if (!list.Any(known => known.SequenceEqual(words, StringComparer.Ordinal)))
            {
                list.Add(words);
                list.Sort((a, b) => b.Length.CompareTo(a.Length));
            }
        }
    }

    private void AddReading(string word, VerbReading reading)
    {
        if (!_verbs.TryGetValue(word, out var list))
        {
            _verbs[word] = list = [];
        }

        var at = list.FindIndex(known => known.Lemma == reading.Lemma && known.Particle == reading.Particle);
        if (at >= 0)
        {
            list[at] = list[at] with { Form = list[at].Form | reading.Form };
        }
        else
        {
            list.Add(reading);
        }
    }
}
