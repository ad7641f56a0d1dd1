using System.Text.RegularExpressions;
using KarabakhGraph.Knowledge.Lexicons;

namespace KarabakhGraph.Knowledge.Tests;

/// <summary>The sample articles, read in the plainest way: the names of the lexicon wherever they stand, and nothing else.</summary>
internal static partial class Corpus
{
    public static Lexicon Lexicon { get; } = LexiconReader.Read(Path.Combine(Repository.Root, "ontology", "lexicon"));

    private static Dictionary<string, string> Names { get; } = Lexicon.Entities
        .SelectMany(entity => entity.Names.Values.Concat(entity.Adjectives.Values).Concat(entity.People.Values).SelectMany(list => list).Concat(entity.Surnames)
            .Select(name => (name, entity.Id)))
        .DistinctBy(pair => pair.name, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    public static IReadOnlyList<DocumentReading> Readings { get; } =
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "tests", "corpus"), "2020-*").Select(Read)];

    /// <summary>A reading of a text that holds every run of capitalized words, as long as possible, that the lexicon knows.</summary>
    public static DocumentReading Read(string identifier, string text, string? issued, string language)
    {
        var mentions = new List<Mention>();
        foreach (Match words in CapitalizedWords().Matches(text))
        {
            for (var at = words.Index; at < words.Index + words.Length;)
            {
                var known = Enumerable.Range(0, words.Index + words.Length - at).Select(cut => text[at..(words.Index + words.Length - cut)]).FirstOrDefault(Names.ContainsKey);
                if (known is not null)
                {
                    mentions.Add(new Mention(new CharRange(at, at + known.Length), Names[known], 1));
                }

                at = known is not null ? at + known.Length : text.IndexOf(' ', at) is > 0 and var space ? space + 1 : text.Length;
            }
        }

        return Some.Reading(identifier, text, issued, language) with { Mentions = mentions };
    }

    private static DocumentReading Read(string path)
    {
        var name = Path.GetFileName(path);
        var text = File.ReadAllText(path);
        if (path.EndsWith(".html", StringComparison.Ordinal))
        {
            text = Markup().Replace(text, " ");
        }

        // As in the front matter, the page's metadata or the line at the top; the file names of the undated ones are not evidence.
        return Read(name, text, text.Contains(name[..10], StringComparison.Ordinal) || path.EndsWith(".html", StringComparison.Ordinal) ? name[..10] : null, name.Contains(".nl.", StringComparison.Ordinal) ? "nl" : "en");
    }

    [GeneratedRegex(@"\p{Lu}[\p{L}\p{M}.'-]*( (?:de|of|van|the|\p{Lu}[\p{L}\p{M}.'-]*))*")]
    private static partial Regex CapitalizedWords();

    [GeneratedRegex("<(head|script|nav|aside|footer)\\b.*?</\\1>|<[^>]+>", RegexOptions.Singleline)]
    private static partial Regex Markup();
}
