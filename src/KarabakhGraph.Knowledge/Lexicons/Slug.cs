using System.Text.RegularExpressions;
using KarabakhGraph.Yaml;

namespace KarabakhGraph.Knowledge.Lexicons;

/// <summary>Ids: small Latin letters and digits, in words joined by hyphens, so that they stand in an IRI as they are.</summary>
internal static partial class Slug
{
    public static string Read(YamlValue value) => IsSlug(value.Text)
        ? value.Text
        : throw value.Error($"'{value.Text}' must be of small letters a-z and digits, in words joined by hyphens");

    public static bool IsSlug(string text) => Pattern().IsMatch(text);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Pattern();
}
