using KarabakhGraph.Extraction.Clauses;
using KarabakhGraph.Knowledge;
using KarabakhGraph.Language;
using KarabakhGraph.Yaml;

namespace KarabakhGraph.Extraction.Events;

/// <summary>All event triggers of a language, from its <c>triggers.yaml</c> (schema: <c>ontology/languages/README.md</c>). Immutable; safe for several threads.</summary>
internal sealed class TriggerBook
{
    private readonly Dictionary<string, Frame> _frames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(VerbPattern Pattern, Trigger Trigger)>> _verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(NounPattern Pattern, Trigger Trigger)>> _nouns = new(StringComparer.Ordinal);
    private readonly List<(NounPattern Pattern, Trigger Trigger)> _endings = [];
    private readonly LanguagePack _pack;
    private readonly ClauseGrammar _grammar;

    private TriggerBook(LanguagePack pack, ClauseGrammar grammar, IReadOnlySet<string> kinds, YamlValue file)
    {
        (_pack, _grammar) = (pack, grammar);
        file.AllowOnly("frames", "triggers", "light-verbs", "aspect-verbs", "prospective-verbs", "suffer-nouns", "suffer-prepositions", "benefit-prepositions");
        foreach (var (name, frame) in file["frames"].Entries)
        {
            frame.AllowOnly("verb", "noun", "implies", "symmetric");
            _frames.Add(name, new Frame(Roles(frame.Find("verb")), Roles(frame.Find("noun")), frame.Find("implies")?.OneOf("opposes", "supports"), frame.Find("symmetric")?.Flag ?? false));
        }

        LightVerbs = [.. file["light-verbs"].Texts.SelectMany(AddVerbs)];
        AspectVerbs = [.. file["aspect-verbs"].Texts.SelectMany(AddVerbs)];
        foreach (var pattern in AspectVerbs)
        {
            grammar.AddSureVerb(pattern.Lemma);
        }

        ProspectiveVerbs = [.. file["prospective-verbs"].Texts.SelectMany(AddVerbs)];
        SufferNouns = pack.Words(file["suffer-nouns"]);
        SufferPrepositions = pack.Words(file["suffer-prepositions"]);
        BenefitPrepositions = pack.Words(file["benefit-prepositions"]);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var triggers = new List<Trigger>();
        foreach (var entry in file["triggers"].Items)
        {
            if (!ids.Add(entry["id"].Text))
            {
                throw entry["id"].Error($"the trigger '{entry["id"].Text}' is there twice");
            }

            triggers.Add(Read(entry, kinds));
        }

        Triggers = triggers;
    }

    public IReadOnlyList<Trigger> Triggers { get; }

    /// <summary>Verbs that only say that an event of their object took place: "launch an attack".</summary>
    public IReadOnlyList<VerbPattern> LightVerbs { get; }

    /// <summary>Verbs that say that the event of their subject goes on: "fighting continues".</summary>
    public IReadOnlyList<VerbPattern> AspectVerbs { get; }

    /// <summary>Verbs whose infinitive lies ahead: "is expected to meet".</summary>
    public IReadOnlyList<VerbPattern> ProspectiveVerbs { get; }

    /// <summary>Nouns that make their owner suffer the event of their of-phrase: "the target of rocket fire".</summary>
    public IReadOnlySet<string> SufferNouns { get; }

    /// <summary>Prepositions that make the subject suffer the event: "under fire".</summary>
    public IReadOnlySet<string> SufferPrepositions { get; }

    /// <summary>Prepositions that make the subject the one who is helped: "with the support of X".</summary>
    public IReadOnlySet<string> BenefitPrepositions { get; }

    /// <summary>Reads the triggers of a pack and makes their verbs known to its grammar.</summary>
    /// <exception cref="YamlFileException">The file is not as the schema says.</exception>
    public static TriggerBook Read(LanguagePack pack, ClauseGrammar grammar, IReadOnlySet<string> kinds) =>
        new(pack, grammar, kinds, YamlFile.Read(Path.Combine(pack.Folder, "triggers.yaml")));

    /// <summary>The best trigger for the verb of a clause: the one with most fixed words.</summary>
    public (Trigger Trigger, VerbPattern Pattern, IReadOnlyList<int> At)? Match(Clause clause, IReadOnlyList<Unit> units)
    {
        (Trigger, VerbPattern Pattern, IReadOnlyList<int>)? best = null;
        foreach (var reading in clause.Verb.Readings)
        {
            foreach (var (pattern, trigger) in _verbs.GetValueOrDefault(reading.Lemma) ?? [])
            {
                if ((best is null || pattern.FixedWords > best.Value.Pattern.FixedWords) && pattern.Match(clause, units) is { } at)
                {
                    best = (trigger, pattern, at);
                }
            }
        }

        return best;
    }

    /// <summary>The longest noun trigger that begins at a unit.</summary>
    public (Trigger Trigger, int End)? MatchNoun(IReadOnlyList<Unit> units, int at)
    {
        (Trigger Trigger, int End)? best = null;
        foreach (var (pattern, trigger) in (_nouns.GetValueOrDefault(units[at].Lower) ?? []).Concat(units[at].Lower.Length > 5 ? _endings : []))
        {
            if (pattern.Match(units, at) is { } end && (best is null || end > best.Value.End))
            {
                best = (trigger, end);
            }
        }

        return best;
    }

    private Trigger Read(YamlValue entry, IReadOnlySet<string> kinds)
    {
        entry.AllowOnly("id", "type", "kind", "frame", "verbs", "nouns", "content", "refine", "negated", "needs-argument", "unaccusative", "beside", "status", "example", "implies");
        var frame = entry["frame"];
        if (!_frames.TryGetValue(frame.Text, out var known))
        {
            throw frame.Error($"the frame '{frame.Text}' is not defined above");
        }

        var trigger = new Trigger
        {
            Rule = $"{_pack.Code}/{entry["id"].Text}",
            Type = entry["type"].OneOf([.. KarabakhVocabulary.EventTypes]),
            Kind = Kind(entry["kind"], kinds),
            Frame = entry.Find("implies") is { } implies ? known with { Implies = implies.OneOf("opposes", "supports", "nothing") is var text && text == "nothing" ? null : text } : known,
            Verbs = [.. (entry.Find("verbs")?.Texts ?? []).SelectMany(AddVerbs)],
            Nouns = [.. (entry.Find("nouns")?.Texts ?? []).SelectMany(Nouns)],
            Content = entry.Find("content") is { } content ? ReadContent(content) : null,
            Refinements = [.. (entry.Find("refine")?.Items ?? []).Select(item => Refine(item, kinds))],
            Negated = entry.Find("negated") is { } negated ? ReadNegated(negated, kinds) : null,
            NeedsArgument = entry.Find("needs-argument")?.Flag ?? false,
            Beside = [.. (entry.Find("beside")?.Texts ?? []).Select(id => $"{_pack.Code}/{id}")],
            Unaccusative = entry.Find("unaccusative")?.Flag ?? false,
            Status = entry.Find("status") is { } status ? Status(status) : null,
            Example = entry["example"].Text,
        };
        foreach (var pattern in trigger.Verbs)
        {
            Add(_verbs, pattern.Lemma, (pattern, trigger));
        }

        foreach (var pattern in trigger.Nouns)
        {
            if (pattern.Ending)
            {
                _endings.Add((pattern, trigger));
            }
            else
            {
                Add(_nouns, pattern.Words[0], (pattern, trigger));
            }
        }

        return trigger;
    }

    private static void Add<T>(Dictionary<string, List<T>> book, string key, T value)
    {
        if (!book.TryGetValue(key, out var list))
        {
            book[key] = list = [];
        }

        list.Add(value);
    }

    private IEnumerable<VerbPattern> AddVerbs(string text)
    {
        foreach (var pattern in VerbPattern.ParseAll(_pack.Lower(text), _grammar.VerbLast))
        {
            _grammar.AddVerb(pattern.Lemma);
            yield return pattern;
        }
    }

    private IEnumerable<NounPattern> Nouns(string text)
    {
        var lower = _pack.Lower(text);
        var cut = lower.LastIndexOf(' ') + 1;
        return _grammar.Inflector.Noun(lower[cut..]).Select(noun => NounPattern.Parse(lower[..cut] + noun));
    }

    private static Content ReadContent(YamlValue content)
    {
        content.AllowOnly("status", "sourced", "control", "absorbs");
        return new Content(
            content.Find("status") is { } status ? Status(status) : ClaimStatus.Asserted,
            content.Find("sourced")?.Flag ?? true,
            content.Find("control")?.OneOf("subject", "object") == "object",
            content.Find("absorbs")?.Flag ?? false);
    }

    private Refinement Refine(YamlValue item, IReadOnlySet<string> kinds)
    {
        item.AllowOnly("with", "kind", "type", "drop");
        return new Refinement([.. item["with"].Texts.Select(_pack.Lower)], item.Find("drop") is { Flag: true } ? null : Kind(item["kind"], kinds), item.Find("type")?.OneOf([.. KarabakhVocabulary.EventTypes]));
    }

    private static (string Type, string Kind) ReadNegated(YamlValue value, IReadOnlySet<string> kinds)
    {
        value.AllowOnly("type", "kind");
        return (value["type"].OneOf([.. KarabakhVocabulary.EventTypes]), Kind(value["kind"], kinds));
    }

    private static string Kind(YamlValue value, IReadOnlySet<string> kinds) =>
        kinds.Contains(value.Text) ? value.Text : throw value.Error($"the kind '{value.Text}' is not among the kinds of the lexicon");

    private static ClaimStatus Status(YamlValue value) => value.OneOf("asserted", "denied", "unconfirmed", "future", "called-for") switch
    {
        "denied" => ClaimStatus.Denied,
        "unconfirmed" => ClaimStatus.Unconfirmed,
        "future" => ClaimStatus.Future,
        "called-for" => ClaimStatus.CalledFor,
        _ => ClaimStatus.Asserted,
    };

    private static Dictionary<string, EventRole> Roles(YamlValue? map) => map is null
        ? new Dictionary<string, EventRole>(StringComparer.Ordinal)
        : map.Entries.SelectMany(pair => pair.Key.Split(' ').Select(key => (key, pair.Value))).ToDictionary(
            pair => pair.key.Replace('_', ' '),
            pair => pair.Value.OneOf("agent", "target", "place", "none") switch { "agent" => EventRole.Agent, "target" => EventRole.Target, "place" => EventRole.Place, _ => EventRole.None },
            StringComparer.Ordinal);
}
