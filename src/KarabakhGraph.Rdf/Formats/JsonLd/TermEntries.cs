namespace KarabakhGraph.Rdf.Formats.JsonLd;

/// <summary>Values in contexts that say what they mean by themselves (JSON-LD 1.1 API, section 4.2.2, steps 19 to 26).</summary>
internal static class TermEntries
{
    private static readonly HashSet<string> Allowed = new(StringComparer.Ordinal)
    {
        "@id", "@reverse", "@container", "@context", "@direction", "@index", "@language", "@nest", "@prefix", "@protected", "@type",
    };

    public static void RefuseOthers(string term, JsonObject entries)
    {
        foreach (var (key, value) in entries.Entries)
        {
            if (!Allowed.Contains(key))
            {
                throw new JsonLdException("invalid term definition", value, $"'{key}' is no part of the definition of a term, as of '{term}'");
            }
        }
    }

    /// <summary>A language tag; null for null.</summary>
    public static string? Language(JsonValue value, string code) => value switch
    {
        JsonNull => null,
        JsonString tag => tag.Value,
        _ => throw new JsonLdException(code, value, $"{value.Kind} stands where a language tag or null is expected"),
    };

    /// <summary>"ltr" or "rtl"; null for null.</summary>
    public static string? Direction(JsonValue value) => value switch
    {
        JsonNull => null,
        JsonString { Value: "ltr" or "rtl" } direction => direction.Value,
        _ => throw new JsonLdException("invalid base direction", value, $"{value.Kind} stands where 'ltr', 'rtl' or null is expected"),
    };

    public static string Nest(JsonValue value) => value is JsonString { Value: var nest } && (nest == "@nest" || !Keyword.Is(nest))
        ? nest
        : throw new JsonLdException("invalid @nest value", value, $"{value.Kind} stands where '@nest' or a term is expected");

    public static bool Boolean(JsonValue value, string code) => value is JsonBoolean boolean
        ? boolean.Value
        : throw new JsonLdException(code, value, $"{value.Kind} stands where true or false is expected");

    public static Containers Containers(JsonValue value)
    {
        var all = JsonLd.Containers.None;
        foreach (var item in value.AsItems())
        {
            all |= item is JsonString { Value: var name } ? Container(name) : JsonLd.Containers.None;
        }

        var kinds = value.AsItems().Count;
        var rest = all & ~JsonLd.Containers.Set;
        var valid = kinds == System.Numerics.BitOperations.PopCount((uint)all) && all switch
        {
            JsonLd.Containers.List => true,
            _ when rest is JsonLd.Containers.None or JsonLd.Containers.Index or JsonLd.Containers.Graph or JsonLd.Containers.Id or JsonLd.Containers.Type or JsonLd.Containers.Language => kinds > 0,
            _ => rest is (JsonLd.Containers.Graph | JsonLd.Containers.Id) or (JsonLd.Containers.Graph | JsonLd.Containers.Index),
        };
        return valid ? all : throw new JsonLdException("invalid container mapping", value, $"{value.Kind} stands where a container is expected: one of @graph, @id, @index, @language, @list, @set, @type, or a combination that the specification allows");
    }

    private static Containers Container(string name) => name switch
    {
        "@graph" => JsonLd.Containers.Graph,
        "@id" => JsonLd.Containers.Id,
        "@index" => JsonLd.Containers.Index,
        "@language" => JsonLd.Containers.Language,
        "@list" => JsonLd.Containers.List,
        "@set" => JsonLd.Containers.Set,
        "@type" => JsonLd.Containers.Type,
        _ => JsonLd.Containers.None,
    };
}
