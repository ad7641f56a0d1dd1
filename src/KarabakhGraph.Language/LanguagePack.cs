using System.Globalization;
using KarabakhGraph.Yaml;

namespace KarabakhGraph.Language;

/// <summary>What is known of a language: a folder <c>ontology/languages/{code}</c> (schema: <c>ontology/languages/README.md</c>). Immutable; safe for several threads.</summary>
public sealed class LanguagePack
{
    private readonly TextInfo _casing;

    private LanguagePack(string folder, YamlValue grammar)
    {
        grammar.AllowOnly("language", "label", "culture", "function-words", "abbreviations", "clitics", "name-suffixes", "speech-verbs");
        Folder = folder;
        Code = grammar["language"].Text;
        Label = grammar["label"].Text;
        _casing = Culture(grammar["culture"]).TextInfo;
        FunctionWords = Words(grammar["function-words"]);
        Abbreviations = Words(grammar["abbreviations"]);
        Clitics = [.. grammar["clitics"].Texts.OrderByDescending(clitic => clitic.Length).ThenBy(clitic => clitic, StringComparer.Ordinal)];
        NameSuffixes = [.. grammar["name-suffixes"].Texts.OrderByDescending(suffix => suffix.Length).ThenBy(suffix => suffix, StringComparer.Ordinal)];
        SpeechVerbs = Words(grammar["speech-verbs"]);
    }

    /// <summary>The folder it was read from; other parts of the pack are beside.</summary>
    public string Folder { get; }

    /// <summary>BCP 47 tag, such as "nl".</summary>
    public string Code { get; }

    /// <summary>The language's name for itself.</summary>
    public string Label { get; }

    /// <summary>Frequent words that give the language away, in lower case.</summary>
    public IReadOnlySet<string> FunctionWords { get; }

    /// <summary>Words whose full stop ends no sentence, in lower case and without it.</summary>
    public IReadOnlySet<string> Abbreviations { get; }

    /// <summary>Endings that are tokens of their own ("'s"), longest first.</summary>
    public IReadOnlyList<string> Clitics { get; }

    /// <summary>Endings that a name may take within its token (Dutch "Macrons"), longest first.</summary>
    public IReadOnlyList<string> NameSuffixes { get; }

    /// <summary>Verbs that hang a speaker on quoted words, in lower case.</summary>
    public IReadOnlySet<string> SpeechVerbs { get; }

    /// <summary>Reads the pack of one folder.</summary>
    /// <exception cref="YamlFileException">A file of the pack is not as the schema says.</exception>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    public static LanguagePack Read(string folder)
    {
        var grammar = Path.Combine(folder, "grammar.yaml");
        return File.Exists(grammar)
            ? new LanguagePack(folder, YamlFile.Read(grammar))
            : throw new FileNotFoundException($"{folder} is no language pack: it has no grammar.yaml", grammar);
    }

    /// <summary>Reads every pack below a folder such as <c>ontology/languages</c>, sorted by code.</summary>
    /// <exception cref="YamlFileException">A file of a pack is not as the schema says.</exception>
    /// <exception cref="IOException">The folder is missing, or has no pack, or a file cannot be read.</exception>
    public static IReadOnlyList<LanguagePack> ReadAll(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"the folder of language packs is not there: {folder}");
        }

        var packs = Directory.GetDirectories(folder).Where(child => File.Exists(Path.Combine(child, "grammar.yaml"))).Select(Read)
            .OrderBy(pack => pack.Code, StringComparer.Ordinal).ToList();
        return packs.Count > 0 ? packs : throw new FileNotFoundException($"no language pack (a folder with a grammar.yaml) in {folder}", folder);
    }

    /// <summary>The text in lower case, as the language writes it.</summary>
    public string Lower(string text) => _casing.ToLower(text);

    /// <summary>The words of a list in lower case.</summary>
    public IReadOnlySet<string> Words(YamlValue list) => list.Texts.Select(Lower).ToHashSet(StringComparer.Ordinal);

    private static CultureInfo Culture(YamlValue name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name.Text, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            throw name.Error($"'{name.Text}' is no culture known here; use a BCP 47 tag such as 'nl-NL'");
        }
    }
}
