namespace KarabakhGraph.Rdf.Formats.JsonLd;

/// <summary>Checks that an expanded map is a node object, value object, list or set and nothing between (JSON-LD 1.1 API, section 5.1.2, steps 15 to 20).</summary>
internal static class ExpandedMap
{
    /// <summary>What is left of an expanded map: itself, the items of a set, or null for nothing.</summary>
    /// <param name="expanded">The map with its entries expanded.</param>
    /// <param name="property">The property whose value it is; null at the top.</param>
    /// <param name="element">The map as it stands in the document.</param>
    public static JsonValue? Finish(JsonObject expanded, string? property, JsonObject element)
    {
        JsonValue? result = expanded;
        if (expanded["@value"] is { } value)
        {
            result = ValueObject(expanded, value, element);
        }
        else if (expanded["@type"] is { } type and not JsonArray)
        {
            expanded.Set("@type", Expander.AsArray(type, type));
        }

        if (expanded.Has("@list") || expanded.Has("@set"))
        {
            if (expanded.Count > (expanded.Has("@index") ? 2 : 1))
            {
                throw new JsonLdException("invalid set or list object", element, "a map with @list or @set holds @index at most besides");
            }

            result = expanded["@set"] ?? result;
        }

        if (result == expanded && expanded.Count == 1 && expanded.Has("@language"))
        {
            return null;
        }

        var isLoose = property is null or "@graph" && result is JsonObject map
            && (map.Count == 0 || map.Has("@value") || map.Has("@list") || (map.Count == 1 && map.Has("@id")));
        return isLoose ? null : result;
    }

    /// <summary>Step 15; null when its value is null.</summary>
    private static JsonObject? ValueObject(JsonObject expanded, JsonValue value, JsonObject element)
    {
        if (expanded.Entries.Any(entry => entry.Key is not ("@direction" or "@index" or "@language" or "@type" or "@value"))
            || (expanded.Has("@type") && (expanded.Has("@language") || expanded.Has("@direction"))))
        {
            throw new JsonLdException("invalid value object", element, "a map with @value holds besides @index either @type or @language and @direction, nothing else");
        }

        var type = expanded["@type"];
        if (type is JsonString { Value: "@json" } or JsonArray { Items: [JsonString { Value: "@json" }] })
        {
            expanded.Set("@type", new JsonString("@json", type.Place));
            return expanded;
        }

        if (value is JsonNull or JsonArray { Items.Count: 0 })
        {
            return null;
        }

        if (value is not JsonString && expanded.Has("@language"))
        {
            throw new JsonLdException("invalid language-tagged value", value, $"{value.Kind} has a language; only strings have one");
        }

        if (type is not null && !(type is JsonString { Value: var iri } && IriReference.IsAbsolute(iri) && !iri.AsSpan().ContainsAny(RdfCharacters.OutsideIri)))
        {
            throw new JsonLdException("invalid typed value", type, "the type of a literal is one IRI");
        }

        return expanded;
    }
}
