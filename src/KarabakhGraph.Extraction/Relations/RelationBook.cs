using KarabakhGraph.Extraction.Clauses;
using KarabakhGraph.Extraction.Events;
using KarabakhGraph.Knowledge;
using KarabakhGraph.Language;
using KarabakhGraph.Yaml;

namespace KarabakhGraph.Extraction.Relations;

/// <summary>The words of a language for standing relations (<c>relations.yaml</c>). Immutable; safe for several threads.</summary>
internal sealed class RelationBook
{
    private RelationBook(LanguagePack pack, ClauseGrammar grammar, YamlValue file)
    {
        file.AllowOnly("relations", "within", "capital-nouns");
        Within = pack.Words(file["within"]);
        CapitalNouns = pack.Words(file["capital-nouns"]);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        Rules = [.. file["relations"].Items.Select(entry =>
        {
            entry.AllowOnly("id", "type", "verbs", "from", "to", "nouns", "owner", "mutual", "example");
            if (!ids.Add(entry["id"].Text))
            {
                throw entry["id"].Error($"the relation '{entry["id"].Text}' is there twice");
            }

            return new RelationRule
            {
                Rule = $"{pack.Code}/{entry["id"].Text}",
                Type = entry["type"].OneOf([.. KarabakhVocabulary.RelationTypes]),
                Verbs = [.. (entry.Find("verbs")?.Texts ?? []).Select(text =>
                {
                    var pattern = VerbPattern.Parse(pack.Lower(text), grammar.VerbLast);
                    grammar.AddVerb(pattern.Lemma);
                    return pattern;
                })],
                From = entry.Find("from")?.Text ?? "subject",
                To = entry.Find("to")?.Text ?? "object",
                Nouns = [.. (entry.Find("nouns")?.Texts ?? []).SelectMany(text => Plural(grammar, pack.Lower(text))).Select(NounPattern.Parse)],
                Owner = entry.Find("owner")?.Texts ?? [],
                Mutual = entry.Find("mutual")?.Flag ?? false,
                Example = entry["example"].Text,
            };
        })];
    }

    public IReadOnlyList<RelationRule> Rules { get; }

    /// <summary>Prepositions that put a place within another: "in".</summary>
    public IReadOnlySet<string> Within { get; }

    /// <summary>Nouns for the first town of a state or region.</summary>
    public IReadOnlySet<string> CapitalNouns { get; }

    /// <exception cref="YamlFileException">The file is not as the schema says.</exception>
    public static RelationBook Read(LanguagePack pack, ClauseGrammar grammar) => new(pack, grammar, YamlFile.Read(Path.Combine(pack.Folder, "relations.yaml")));

    private static IEnumerable<string> Plural(ClauseGrammar grammar, string noun)
    {
        var cut = noun.LastIndexOf(' ') + 1;
        return grammar.Inflector.Noun(noun[cut..]).Select(word => noun[..cut] + word);
    }
}
