using KarabakhGraph.Extraction.Clauses;
using KarabakhGraph.Extraction.Events;
using KarabakhGraph.Language;
using KarabakhGraph.Yaml;

namespace KarabakhGraph.Extraction.Attribution;

/// <summary>The words with which a language says who says so (<c>reporting.yaml</c>). Immutable; safe for several threads.</summary>
internal sealed class ReportingBook
{
    private readonly Dictionary<string, List<VerbPattern>> _verbs = new(StringComparer.Ordinal);

    private ReportingBook(LanguagePack pack, ClauseGrammar grammar, YamlValue file)
    {
        file.AllowOnly("verbs", "sources", "source-links", "anaphors", "no-confirmation", "possessors");
        foreach (var text in file["verbs"].Texts)
        {
            var pattern = VerbPattern.Parse(pack.Lower(text), grammar.VerbLast);
            grammar.AddVerb(pattern.Lemma);
            if (!_verbs.TryGetValue(pattern.Lemma, out var list))
            {
                _verbs[pattern.Lemma] = list = [];
            }

            list.Add(pattern);
        }

        Sources = pack.Words(file["sources"]);
        SourceLinks = pack.Words(file["source-links"]);
        Anaphors = pack.Words(file["anaphors"]);
        NoConfirmation = [.. file["no-confirmation"].Texts.Select(text => pack.Lower(text).Split(' '))];
        Possessors = pack.Words(file["possessors"]);
    }

    /// <summary>Prepositions of the claimant: "according to".</summary>
    public IReadOnlySet<string> Sources { get; }

    /// <summary>Prepositions that lead from a noun to the claimant behind it: "a report from X".</summary>
    public IReadOnlySet<string> SourceLinks { get; }

    /// <summary>Words by which a verb of saying points to what was said before: "announced this".</summary>
    public IReadOnlySet<string> Anaphors { get; }

    /// <summary>Phrases that say that nobody confirms what was just told.</summary>
    public IReadOnlyList<string[]> NoConfirmation { get; }

    /// <summary>Words that show that the sentence is the speaker's own: "our", "enemy".</summary>
    public IReadOnlySet<string> Possessors { get; }

    /// <summary>All lemmas, for finding bare content clauses.</summary>
    public IEnumerable<string> Lemmas => _verbs.Keys;

    /// <exception cref="YamlFileException">The file is not as the schema says.</exception>
    public static ReportingBook Read(LanguagePack pack, ClauseGrammar grammar) => new(pack, grammar, YamlFile.Read(Path.Combine(pack.Folder, "reporting.yaml")));

    public bool IsReporting(Clause clause, IReadOnlyList<Unit> units)
    {
        foreach (var reading in clause.Verb.Readings)
        {
            foreach (var pattern in _verbs.GetValueOrDefault(reading.Lemma) ?? [])
            {
                if (pattern.Match(clause, units) is not null)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
