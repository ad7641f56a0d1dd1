using KarabakhGraph.Extraction.Documents;
using KarabakhGraph.Knowledge;
using KarabakhGraph.Knowledge.Lexicons;
using KarabakhGraph.Language;

namespace KarabakhGraph.Extraction.Tests;

/// <summary>A pipeline over the project's own ontology, and readings of short texts by it.</summary>
internal static class Some
{
    private static readonly Lazy<Lexicon> LazyLexicon = new(() => LexiconReader.Read(Path.Combine(Repository.Root, "ontology", "lexicon")));

    private static readonly Lazy<IReadOnlyList<LanguagePack>> LazyPacks = new(() => LanguagePack.ReadAll(Path.Combine(Repository.Root, "ontology", "languages")));

    private static readonly Lazy<ExtractionPipeline> LazyPipeline = new(() => new ExtractionPipeline(Lexicon, Packs));

    public static Lexicon Lexicon => LazyLexicon.Value;

    public static IReadOnlyList<LanguagePack> Packs => LazyPacks.Value;

    public static ExtractionPipeline Pipeline => LazyPipeline.Value;

    public static LanguageRules Rules(string language) =>
        LanguageRules.Read(Packs.Single(pack => pack.Code == language), Lexicon.Kinds.Select(kind => kind.Id).ToHashSet(StringComparer.Ordinal));

    /// <summary>Too few words show their language, so it is declared.</summary>
    public static DocumentReading Reading(string language, string text, string? issued = "2020-11-08") =>
        Pipeline.Read(new SourceDocument("some.txt", text, text, "0", null, issued, language, null, null));

    public static IReadOnlyList<Claim> Claims(string language, string text) => Reading(language, text).Claims;
}
