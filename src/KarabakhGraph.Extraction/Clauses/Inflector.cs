using System.Text.RegularExpressions;
using KarabakhGraph.Yaml;

namespace KarabakhGraph.Extraction.Clauses;

/// <summary>Makes the forms of verbs and nouns by the rules and exceptions of a language pack (<c>inflection.yaml</c>).</summary>
internal sealed class Inflector
{
    private static readonly (string Key, VerbForm Form)[] Forms =
        [("present", VerbForm.Present), ("past", VerbForm.Past), ("participle", VerbForm.Participle), ("gerund", VerbForm.Gerund)];

    private readonly Dictionary<VerbForm, List<(Regex Match, string Give)>> _rules = [];
    private readonly List<(Regex Match, string Give)> _plurals;
    private readonly Dictionary<string, Dictionary<VerbForm, IReadOnlyList<string>>> _irregular = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> _prefixes;
    private readonly string? _participlePrefix;

    public Inflector(YamlValue file)
    {
        file.AllowOnly("verbs", "plurals", "irregular", "prefixes", "participle-prefix");
        file["verbs"].AllowOnly("present", "past", "participle", "gerund");
        foreach (var (key, form) in Forms)
        {
            _rules[form] = file["verbs"].Find(key) is { } rules ? Rules(rules) : [];
        }

        _plurals = Rules(file["plurals"]);
        _prefixes = file.Find("prefixes")?.Texts ?? [];
        _participlePrefix = file.Find("participle-prefix")?.Text;
        foreach (var (lemma, entry) in file["irregular"].Entries)
        {
            entry.AllowOnly("present", "past", "participle", "gerund");
            _irregular[lemma] = Forms.Where(form => entry.Find(form.Key) is not null).ToDictionary(form => form.Form, form => entry[form.Key].Texts);
        }
    }

    /// <summary>Every form of a verb. A bar marks a separable particle ("neer|schieten"): the forms are those written as one word.</summary>
    public IEnumerable<(string Word, VerbForm Form)> Verb(string lemma)
    {
        var bar = lemma.IndexOf('|', StringComparison.Ordinal);
        if (bar >= 0)
        {
            var particle = lemma[..bar];
            return Verb(lemma[(bar + 1)..]).Select(form => (particle + form.Word, form.Form));
        }

        return Forms.SelectMany(form => Conjugate(lemma, form.Form)).Prepend((lemma, VerbForm.Infinitive));
    }

    /// <summary>A noun and its plural, as far as the rules know one.</summary>
    public IEnumerable<string> Noun(string noun)
    {
        yield return noun;
        if (Apply(_plurals, noun) is { } plural && plural != noun)
        {
            yield return plural;
        }
    }

    private IEnumerable<(string Word, VerbForm Form)> Conjugate(string lemma, VerbForm form)
    {
        if (_irregular.TryGetValue(lemma, out var known) && known.TryGetValue(form, out var words))
        {
            return words.Select(word => (word, form));
        }

        foreach (var prefix in _prefixes)
        {
            if (lemma.StartsWith(prefix, StringComparison.Ordinal) && _irregular.TryGetValue(lemma[prefix.Length..], out known) && known.TryGetValue(form, out words))
            {
                // A prefixed verb's participle goes without the participle prefix: schieten, geschoten, but beschieten, beschoten.
                return words.Select(word => (prefix + (form == VerbForm.Participle && _participlePrefix is { } cut && word.StartsWith(cut, StringComparison.Ordinal) ? word[cut.Length..] : word), form));
            }
        }

        return _rules[form].Where(rule => rule.Match.IsMatch(lemma)).Take(1)
            .SelectMany(rule => rule.Match.Replace(lemma, rule.Give, 1).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(word => (word, form));
    }

    private static string? Apply(List<(Regex Match, string Give)> rules, string word)
    {
        foreach (var (match, give) in rules)
        {
            if (match.IsMatch(word))
            {
                return match.Replace(word, give, 1);
            }
        }

        return null;
    }

    private static List<(Regex Match, string Give)> Rules(YamlValue list) => [.. list.Items.Select(item =>
    {
        item.AllowOnly("match", "give");
        return (Pattern(item["match"]), item["give"].Text);
    })];

    private static Regex Pattern(YamlValue pattern)
    {
        try
        {
            return new Regex(pattern.Text, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        }
        catch (ArgumentException error)
        {
            throw pattern.Error($"'{pattern.Text}' is no regular expression: {error.Message}");
        }
    }
}
