using KarabakhGraph.Extraction.Mentions;
using KarabakhGraph.Knowledge;
using KarabakhGraph.Language;
using KarabakhGraph.Language.Segmentation;
using KarabakhGraph.Yaml;

namespace KarabakhGraph.Extraction.Entities;

/// <summary>A language's words for offices: <c>roles.yaml</c> of its pack (schema: <c>ontology/languages/README.md</c>).</summary>
internal sealed class RolePatterns
{
    private readonly Dictionary<string, string> _notations = new(StringComparer.Ordinal);

    private RolePatterns(YamlValue file, LanguagePack pack)
    {
        file.AllowOnly("roles", "counterparts", "owner-prepositions", "fillers", "regions", "organizations", "possessives", "determiners", "conjunctions");
        var segmenter = new Segmenter(pack);
        foreach (var (notation, words) in file["roles"].Entries)
        {
            file["roles"].AllowOnly([.. KarabakhVocabulary.Roles]);
            foreach (var word in words.Texts)
            {
                var keys = LexiconNames.Keys(segmenter, word);
                Roles.Add(keys, notation);
                _notations[string.Join(' ', keys)] = notation;
            }
        }

        Counterparts = Keys("counterparts");
        OwnerPrepositions = Keys("owner-prepositions");
        Fillers = Keys("fillers");
        Regions = Keys("regions");
        Organizations = file["organizations"].Entries.ToDictionary(pair => NameKey.Of(pack.Lower(pair.Key)), pair => pair.Value.Texts, StringComparer.Ordinal);
        Possessives = Keys("possessives");
        Determiners = Keys("determiners");
        Conjunctions = Keys("conjunctions");

        HashSet<string> Keys(string list) => file[list].Texts.SelectMany(word => LexiconNames.Keys(segmenter, word)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Words for offices with their notation.</summary>
    public PhraseTrie<string> Roles { get; } = new();

    /// <summary>"colleague": the office of the one named before.</summary>
    public IReadOnlySet<string> Counterparts { get; }

    public IReadOnlySet<string> OwnerPrepositions { get; }

    /// <summary>Words between owner, office and person that change nothing.</summary>
    public IReadOnlySet<string> Fillers { get; }

    /// <summary>"this separatist region": the disputed region as owner.</summary>
    public IReadOnlySet<string> Regions { get; }

    /// <summary>"the organization's director": words for a body named before, with the categories of the lexicon that it may have.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Organizations { get; }

    public IReadOnlySet<string> Possessives { get; }

    public IReadOnlySet<string> Conjunctions { get; }

    /// <summary>"its spokeswoman": the body named last as owner.</summary>
    public IReadOnlySet<string> Determiners { get; }

    /// <summary>The notation of a role in so many words, or null.</summary>
    public string? Notation(IReadOnlyList<string> keys) => _notations.GetValueOrDefault(string.Join(' ', keys));

    /// <summary>Reads <c>roles.yaml</c> of a pack.</summary>
    /// <exception cref="YamlFileException">The file is not as the schema says.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static RolePatterns Read(LanguagePack pack) => new(YamlFile.Read(Path.Combine(pack.Folder, "roles.yaml")), pack);
}
