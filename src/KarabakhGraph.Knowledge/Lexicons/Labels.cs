using System.Text.RegularExpressions;
using KarabakhGraph.Yaml;

namespace KarabakhGraph.Knowledge.Lexicons;

/// <summary>Preferred labels by language, of which the English one must be there.</summary>
internal static partial class Labels
{
    public static IReadOnlyDictionary<string, string> Read(YamlValue values)
    {
        var labels = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (language, text) in values.Entries)
        {
            CheckLanguage(values, language, orAny: false);
            labels[language] = text.Text;
        }

        return labels.ContainsKey("en") ? labels : throw values.Error("the English label ('en') is missing here");
    }

    /// <summary>Refuses a key that is no language tag (BCP 47: a language of two or three letters, then subtags).</summary>
    public static void CheckLanguage(YamlValue values, string key, bool orAny)
    {
        if (!(orAny && key == "any") && (key == "any" || !LanguageTag().IsMatch(key)))
        {
            throw values.Error($"'{key}' is no language tag such as en, nl or sr-Latn{(orAny ? ", nor 'any'" : "")}");
        }
    }

    [GeneratedRegex("^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$")]
    private static partial Regex LanguageTag();
}
