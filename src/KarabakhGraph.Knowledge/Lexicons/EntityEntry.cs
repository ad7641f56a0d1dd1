using System.Text.RegularExpressions;
using KarabakhGraph.Yaml;

namespace KarabakhGraph.Knowledge.Lexicons;

/// <summary>One entry of <c>entities:</c>, checked for all that can be seen without the other entries.</summary>
internal static partial class EntityEntry
{
    public static LexiconEntity Read(YamlValue entry)
    {
        entry.AllowOnly("id", "type", "category", "label", "names", "demonyms", "metonyms", "ambiguous", "surname", "gender", "of",
            "part-of", "capital-of", "latitude", "longitude", "wikidata");
        var type = Enum.Parse<EntityType>(entry["type"].OneOf(Enum.GetNames<EntityType>()));
        CheckKeys(entry, type);
        var labels = Labels.Read(entry["label"]);
        var names = Names(labels, entry.Find("names"));
        var (adjectives, people) = Demonyms(entry.Find("demonyms"));
        var (latitude, longitude) = Coordinates(entry);
        return new LexiconEntity
        {
            Id = Slug.Read(entry["id"]),
            Type = type,
            Category = entry.Find("category") is { } category ? Slug.Read(category) : null,
            Labels = labels,
            Names = names,
            Adjectives = adjectives,
            People = people,
            Metonyms = entry.Find("metonyms") is { } metonyms ? ByLanguage(metonyms) : new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal),
            Ambiguous = entry.Find("ambiguous")?.Texts ?? [],
            Surnames = entry.Find("surname")?.Texts ?? (type == EntityType.Person ? LastWords(names) : []),
            Of = entry.Find("of")?.Text,
            PartOf = entry.Find("part-of")?.Texts ?? [],
            CapitalOf = entry.Find("capital-of")?.Text,
            Latitude = latitude,
            Longitude = longitude,
            Wikidata = entry.Find("wikidata") is { } item
                ? WikidataItem().IsMatch(item.Text) ? item.Text : throw item.Error($"'{item.Text}' is no Wikidata item such as Q227")
                : null,
            Gender = entry.Find("gender")?.OneOf("m", "f"),
        };
    }

    /// <summary>Keys that make sense for some types only.</summary>
    private static void CheckKeys(YamlValue entry, EntityType type)
    {
        Only("surname", EntityType.Person);
        Only("gender", EntityType.Person);
        Only("demonyms", EntityType.State, EntityType.Place);
        Only("metonyms", EntityType.State);
        Only("capital-of", EntityType.Place);
        Only("part-of", EntityType.Place, EntityType.State, EntityType.Group);
        Only("latitude", EntityType.Place, EntityType.State);
        Only("longitude", EntityType.Place, EntityType.State);
        Only("of", EntityType.Person, EntityType.Organization, EntityType.Group);

        void Only(string key, params ReadOnlySpan<EntityType> types)
        {
            if (entry.Find(key) is { } value && !types.Contains(type))
            {
                throw value.Error($"'{key}' is not for a {type}, only for: {string.Join(", ", types.ToArray())}");
            }
        }
    }

    /// <summary>All spellings by language: labels first, then further names, each once.</summary>
    private static SortedDictionary<string, IReadOnlyList<string>> Names(IReadOnlyDictionary<string, string> labels, YamlValue? names)
    {
        var further = names is null ? [] : ByLanguage(names);
        var all = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var language in labels.Keys.Union(further.Keys, StringComparer.Ordinal))
        {
            IEnumerable<string> label = labels.TryGetValue(language, out var preferred) ? [preferred] : [];
            all[language] = [.. label.Concat(further.GetValueOrDefault(language, [])).Distinct(StringComparer.Ordinal)];
        }

        return all;
    }

    private static SortedDictionary<string, IReadOnlyList<string>> ByLanguage(YamlValue values)
    {
        var all = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (language, texts) in values.Entries)
        {
            Labels.CheckLanguage(values, language, orAny: true);
            all[language] = texts.Texts;
        }

        return all;
    }

    private static (SortedDictionary<string, IReadOnlyList<string>> Adjectives, SortedDictionary<string, IReadOnlyList<string>> People) Demonyms(YamlValue? demonyms)
    {
        var adjectives = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var people = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (language, words) in demonyms?.Entries ?? [])
        {
            Labels.CheckLanguage(demonyms!, language, orAny: true); // there are entries, so there is a mapping
            words.AllowOnly("adjective", "people");
            if (words.Find("adjective") is { } adjective)
            {
                adjectives[language] = adjective.Texts;
            }

            if (words.Find("people") is { } inhabitants)
            {
                people[language] = inhabitants.Texts;
            }
        }

        return (adjectives, people);
    }

    private static (double? Latitude, double? Longitude) Coordinates(YamlValue entry)
    {
        var (latitude, longitude) = (Degrees(entry.Find("latitude"), 90), Degrees(entry.Find("longitude"), 180));
        return latitude is null == longitude is null ? (latitude, longitude) : throw entry.Error("latitude and longitude come together or not at all");
    }

    private static double? Degrees(YamlValue? value, double limit) => value is null
        ? null
        : Math.Abs(value.Number) <= limit ? value.Number : throw value.Error($"{value.Text} lies outside of -{limit} to {limit} degrees");

    private static List<string> LastWords(SortedDictionary<string, IReadOnlyList<string>> names) =>
        [.. names.Values.SelectMany(list => list).Select(name => name[(name.LastIndexOf(' ') + 1)..]).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex("^Q[1-9][0-9]{0,11}$")]
    private static partial Regex WikidataItem();
}
