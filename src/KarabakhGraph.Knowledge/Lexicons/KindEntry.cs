using KarabakhGraph.Yaml;

namespace KarabakhGraph.Knowledge.Lexicons;

/// <summary>One entry of <c>kinds:</c>.</summary>
internal static class KindEntry
{
    public static EventKind Read(YamlValue entry)
    {
        entry.AllowOnly("id", "type", "label", "cameo", "acled");
        return new EventKind(
            Slug.Read(entry["id"]),
            entry["type"].OneOf([.. KarabakhVocabulary.EventTypes]),
            Labels.Read(entry["label"]),
            entry.Find("cameo")?.Texts ?? [],
            entry.Find("acled")?.Texts ?? []);
    }
}
