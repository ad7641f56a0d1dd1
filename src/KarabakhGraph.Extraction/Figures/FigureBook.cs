using KarabakhGraph.Extraction.Clauses;
using KarabakhGraph.Extraction.Events;
using KarabakhGraph.Knowledge;
using KarabakhGraph.Language;
using KarabakhGraph.Yaml;

namespace KarabakhGraph.Extraction.Figures;

/// <summary>The words of a language for victims and losses (<c>figures.yaml</c>). Immutable; safe for several threads.</summary>
internal sealed class FigureBook
{
    private readonly Dictionary<string, string> _victims = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _nouns = new(StringComparer.Ordinal);
    private readonly List<(VerbPattern Pattern, string Kind)> _verbs = [];

    private FigureBook(LanguagePack pack, ClauseGrammar grammar, YamlValue file)
    {
        file.AllowOnly("victims", "nouns", "verbs", "none", "including", "cumulative", "unknown-counts", "intransitive", "through");
        foreach (var (name, words) in file["victims"].Entries)
        {
            foreach (var word in words.Texts)
            {
                _victims[pack.Lower(word)] = name;
            }
        }

        foreach (var (kind, words) in file["nouns"].Entries)
        {
            foreach (var word in words.Texts)
            {
                _nouns[pack.Lower(word)] = Kind(kind, words);
            }
        }

        foreach (var (kind, words) in file["verbs"].Entries)
        {
            foreach (var word in words.Texts)
            {
                var pattern = VerbPattern.Parse(pack.Lower(word), grammar.VerbLast);
                grammar.AddVerb(pattern.Lemma);
                _verbs.Add((pattern, Kind(kind, words)));
            }
        }

        None = [.. file["none"].Items.Select(item =>
        {
            item.AllowOnly("words", "kinds");
            return (pack.Lower(item["words"].Text).Split(' '), item["kinds"].Items.Select(kind => kind.OneOf([.. KarabakhVocabulary.CasualtyKinds])).ToArray());
        })];
        Including = pack.Words(file["including"]);
        Cumulative = pack.Words(file["cumulative"]);
        UnknownCounts = pack.Words(file["unknown-counts"]);
        Intransitive = pack.Words(file["intransitive"]);
        Through = pack.Words(file["through"]);
    }

    /// <summary>Phrases that say that there were none, with the kinds they hold for.</summary>
    public IReadOnlyList<(string[] Words, string[] Kinds)> None { get; }

    public IReadOnlySet<string> Including { get; }

    public IReadOnlySet<string> Cumulative { get; }

    /// <summary>Counts that are no number: "dozens".</summary>
    public IReadOnlySet<string> UnknownCounts { get; }

    /// <summary>Prepositions whose phrase suffers: Dutch "aan 400 mensen het leven gekost".</summary>
    public IReadOnlySet<string> Through { get; }

    /// <summary>Lemmas whose subject is the victim: "die".</summary>
    public IReadOnlySet<string> Intransitive { get; }

    /// <exception cref="YamlFileException">The file is not as the schema says.</exception>
    public static FigureBook Read(LanguagePack pack, ClauseGrammar grammar) => new(pack, grammar, YamlFile.Read(Path.Combine(pack.Folder, "figures.yaml")));

    /// <summary>What victims of a noun are called; null for a noun that names no people.</summary>
    public string? Victims(string noun) => _victims.GetValueOrDefault(noun);

    /// <summary>The kind of a noun that tells the loss itself: "dead", "wounded".</summary>
    public string? NounKind(string noun) => _nouns.GetValueOrDefault(noun);

    /// <summary>The kind of loss that the verb of a clause tells, and whether its subject suffers it.</summary>
    public (string Kind, bool SubjectSuffers)? VerbKind(Clause clause, IReadOnlyList<Unit> units)
    {
        (VerbPattern Pattern, string Kind)? best = null;
        foreach (var candidate in _verbs)
        {
            if ((best is null || candidate.Pattern.FixedWords > best.Value.Pattern.FixedWords) && candidate.Pattern.Match(clause, units) is not null)
            {
                best = candidate;
            }
        }

        return best is { } found ? (found.Kind, Intransitive.Contains(found.Pattern.Lemma) || clause.Verb.Passive) : null;
    }

    private static string Kind(string kind, YamlValue at) => KarabakhVocabulary.CasualtyKinds.Contains(kind) ? kind : throw at.Error($"'{kind}' is no kind of loss; known are {string.Join(", ", KarabakhVocabulary.CasualtyKinds)}");
}
