using KarabakhGraph.Knowledge;
using KarabakhGraph.Networks;
using KarabakhGraph.Rdf;
using KarabakhGraph.Yaml;

namespace KarabakhGraph.Cli;

/// <summary>Reads what counts as support and opposition (schema: <c>ontology/README.md</c>).</summary>
internal static class TieWeightsFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file; null for the one beside the program.</param>
    /// <param name="withEvents">Whether events count too.</param>
    /// <exception cref="YamlFileException">The file is not what the schema asks for.</exception>
    public static TieWeights Read(string? path, bool withEvents)
    {
        path ??= Path.Combine(AppContext.BaseDirectory, "ontology", "ties.yaml");
        if (!File.Exists(path))
        {
            throw new CommandException(ExitCode.WrongUsage, $"{path}: no such file; name one that says what counts as support and opposition with --ties");
        }

        var file = YamlFile.Read(path);
        file.AllowOnly("relations", "events", "kinds");
        var relations = Weights(file.Find("relations"), KarabakhVocabulary.RelationTypes, KarabakhVocabulary.Term);
        var events = Weights(file.Find("events"), KarabakhVocabulary.EventTypes, KarabakhVocabulary.Term);
        var kinds = Weights(file.Find("kinds"), null, KarabakhVocabulary.KindTerm);
        return withEvents ? new TieWeights(relations, events, kinds) : TieWeights.RelationsOnly with { Relations = relations };
    }

    private static Dictionary<Iri, double> Weights(YamlValue? section, IReadOnlyList<string>? known, Func<string, Iri> term)
    {
        section?.AllowOnly([.. known ?? [.. section.Entries.Select(entry => entry.Key)]]);
        return (section?.Entries ?? []).ToDictionary(entry => term(entry.Key), entry => Weight(entry.Value));
    }

    private static double Weight(YamlValue value) => value.Number is >= -1 and <= 1 and var weight ? weight : throw value.Error($"'{value.Text}' is not from -1 to 1");
}
