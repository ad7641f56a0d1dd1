using KarabakhGraph.Extraction.Mentions;
using KarabakhGraph.Knowledge.Lexicons;
using KarabakhGraph.Language;
using KarabakhGraph.Language.Segmentation;

namespace KarabakhGraph.Extraction.Tests;

/// <summary>The ontology of the repository, read once for all tests.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    private static readonly Lazy<Lexicon> TheLexicon = new(() => LexiconReader.Read(Path.Combine(Root, "ontology", "lexicon")));

    private static readonly Lazy<Dictionary<string, (LanguagePack Pack, MentionRecognizer Recognizer)>> Readers = new(() =>
        LanguagePack.ReadAll(Path.Combine(Root, "ontology", "languages")).ToDictionary(pack => pack.Code, pack => (pack, new MentionRecognizer(Lexicon, pack))));

    public static Lexicon Lexicon => TheLexicon.Value;

    public static LanguagePack Pack(string language) => Readers.Value[language].Pack;

    public static (AnnotatedText Text, DocumentMentions Mentions) Recognize(string language, string text, string? publisher = null)
    {
        var (pack, recognizer) = Readers.Value[language];
        var annotated = new Segmenter(pack).Segment(text);
        return (annotated, recognizer.Recognize(annotated, publisher));
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KarabakhGraph.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("the tests must run within the repository");
    }
}
