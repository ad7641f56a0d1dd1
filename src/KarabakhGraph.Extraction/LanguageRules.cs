using KarabakhGraph.Extraction.Attribution;
using KarabakhGraph.Extraction.Clauses;
using KarabakhGraph.Extraction.Events;
using KarabakhGraph.Extraction.Figures;
using KarabakhGraph.Extraction.References;
using KarabakhGraph.Extraction.Relations;
using KarabakhGraph.Language;
using KarabakhGraph.Yaml;

namespace KarabakhGraph.Extraction;

/// <summary>The rules of one language: grammar, triggers, verbs of saying, relations, figures and words that point back. Immutable once read; safe for several threads.</summary>
internal sealed record LanguageRules(string Language, ClauseGrammar Grammar, TriggerBook Triggers, ReportingBook Reporting, RelationBook Relations, FigureBook Figures, Nominals Nominals, IReadOnlySet<string> ContentVerbs)
{
    /// <summary>Reads the files of a pack.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="kinds">The ids of the event kinds that rules may name.</param>
    /// <exception cref="YamlFileException">A file is not as the schema says.</exception>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    public static LanguageRules Read(LanguagePack pack, IReadOnlySet<string> kinds)
    {
        var grammar = ClauseGrammar.Read(pack);
        var triggers = TriggerBook.Read(pack, grammar, kinds);
        var reporting = ReportingBook.Read(pack, grammar);
        var relations = RelationBook.Read(pack, grammar);
        var figures = FigureBook.Read(pack, grammar);
        var verbs = YamlFile.Read(Path.Combine(pack.Folder, "verbs.yaml"));
        verbs.AllowOnly("verbs", "sure");
        foreach (var lemma in verbs["verbs"].Texts)
        {
            grammar.AddVerb(pack.Lower(lemma));
        }

        foreach (var lemma in (verbs.Find("sure")?.Texts ?? []).Select(pack.Lower))
        {
            grammar.AddVerb(lemma);
            grammar.AddSureVerb(lemma);
        }

        var content = reporting.Lemmas.Concat(triggers.Triggers.Where(trigger => trigger.Content is not null).SelectMany(trigger => trigger.Verbs).Select(pattern => pattern.Lemma))
            .ToHashSet(StringComparer.Ordinal);
        return new LanguageRules(pack.Code, grammar, triggers, reporting, relations, figures, Nominals.Read(pack), content);
    }
}
