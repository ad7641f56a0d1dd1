using KarabakhGraph.Yaml;

namespace KarabakhGraph.Knowledge.Lexicons;

/// <summary>One entry of <c>kinds:</c>.</summary>
internal static class KindEntry
{
    public static EventKind Read(YamlValue entry)
    {
        entry.AllowOnly("id", "type", "label", "cameo", "acled");
        var id = Slug.Read(entry["id"]);
        if (KarabakhVocabulary.SlugOf(KarabakhVocabulary.KindTerm(id).Value[KarabakhVocabulary.Namespace.Length..]) != id)
        {
            throw entry["id"].Error($"each word of the kind '{id}' must begin with a letter, since its IRI is written in camel case");
        }

        return new EventKind(
            id,
            entry["type"].OneOf([.. KarabakhVocabulary.EventTypes]),
            Labels.Read(entry["label"]),
            entry.Find("cameo")?.Texts ?? [],
            entry.Find("acled")?.Texts ?? []);
    }
}
