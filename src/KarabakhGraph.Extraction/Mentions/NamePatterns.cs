using KarabakhGraph.Language;
using KarabakhGraph.Language.Segmentation;
using KarabakhGraph.Yaml;

namespace KarabakhGraph.Extraction.Mentions;

/// <summary>How a language names actors and places: <c>names.yaml</c> of its pack (schema: <c>ontology/languages/README.md</c>).</summary>
internal sealed class NamePatterns
{
    private static readonly string[] PhraseLists =
    [
        "owner-prepositions", "owner-fillers", "conjunctions", "side-heads", "population-before", "population-after", "group-nouns", "group-adjectives", "group-prefixes", "lone-groups",
        "group-origins", "actor-verbs", "actor-states", "actor-nouns", "actor-prepositions", "modal-verbs", "auxiliaries", "passive-be", "titles", "name-particles", "surname-endings",
        "place-cues-before", "place-cues-after", "place-prepositions", "unknown-place-prepositions", "organization-cues", "no-names",
    ];

    private readonly Dictionary<string, PhraseTrie<bool>> _phrases = new(StringComparer.Ordinal);

    private NamePatterns(YamlValue file, LanguagePack pack)
    {
        file.AllowOnly(["bodies", .. PhraseLists]);
        var segmenter = new Segmenter(pack);
        foreach (var list in PhraseLists)
        {
            var trie = new PhraseTrie<bool>();
            foreach (var phrase in file[list].Texts)
            {
                trie.Add(LexiconNames.Keys(segmenter, phrase), true);
            }

            _phrases.Add(list, trie);
        }

        foreach (var body in file["bodies"].Items)
        {
            body.AllowOnly("id", "label", "heads", "regional", "national");
            var pattern = new BodyPattern(body["id"].Text, body["label"].Text);
            if (!pattern.Label.Contains("{state}", StringComparison.Ordinal))
            {
                throw body["label"].Error("the label of a body must hold '{state}'");
            }

            Add(Heads, body["heads"]);
            Add(RegionalHeads, body.Find("regional"));
            Add(NationalHeads, body.Find("national"));

            void Add(PhraseTrie<BodyPattern> heads, YamlValue? phrases)
            {
                foreach (var phrase in phrases?.Texts ?? [])
                {
                    heads.Add(LexiconNames.Keys(segmenter, phrase), pattern);
                }
            }
        }

        GroupPrefixes = file["group-prefixes"].Texts;
        SurnameEndings = file["surname-endings"].Texts;
        NameParticles = pack.Words(file["name-particles"]);
        NoNames = pack.Words(file["no-names"]);
    }

    /// <summary>Heads that need an owner: "Defense Ministry".</summary>
    public PhraseTrie<BodyPattern> Heads { get; } = new();

    /// <summary>Heads that without an owner belong to the disputed region: "regional parliament".</summary>
    public PhraseTrie<BodyPattern> RegionalHeads { get; } = new();

    /// <summary>Heads that without an owner belong to the state that the sentence names: "secret service".</summary>
    public PhraseTrie<BodyPattern> NationalHeads { get; } = new();

    /// <summary>Beginnings of a word, or words, that make an adjective of origin: "pro-".</summary>
    public IReadOnlyList<string> GroupPrefixes { get; }

    /// <summary>Endings by which an unknown surname is told.</summary>
    public IReadOnlyList<string> SurnameEndings { get; }

    /// <summary>Small words within a name: "van".</summary>
    public IReadOnlySet<string> NameParticles { get; }

    /// <summary>Capitalized words that are no names.</summary>
    public IReadOnlySet<string> NoNames { get; }

    /// <summary>The phrases of a list.</summary>
    public PhraseTrie<bool> this[string list] => _phrases[list];

    /// <summary>Reads <c>names.yaml</c> of a pack.</summary>
    /// <exception cref="YamlFileException">The file is not as the schema says.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static NamePatterns Read(LanguagePack pack) => new(YamlFile.Read(Path.Combine(pack.Folder, "names.yaml")), pack);
}
