namespace KarabakhGraph.Rdf.Formats.JsonLd;

/// <summary>The expansion of one map (JSON-LD 1.1 API, section 5.1.2, steps 12 to 14).</summary>
/// <param name="expander">Expands what stands inside.</param>
/// <param name="property">The property whose value the map is; null at the top.</param>
/// <param name="typeScoped">The context in which types are read: the one before those that the types scope.</param>
/// <param name="isJson">True when the map's type is @json, so that its value is left as it is.</param>
/// <param name="element">The map.</param>
internal sealed class MapExpansion(Expander expander, string? property, ActiveContext typeScoped, bool isJson, JsonObject element)
{
    private readonly JsonObject _result = new(element.Place);

    /// <summary>The node object, value object, list or set; null when nothing is left of it.</summary>
    public JsonValue? Expand(ActiveContext active)
    {
        ExpandEntries(active, element);
        return ExpandedMap.Finish(_result, property, element);
    }

    private void ExpandEntries(ActiveContext active, JsonObject entries)
    {
        var nests = new List<(string Key, JsonValue Value)>();
        foreach (var (key, value) in entries.Entries)
        {
            if (key == "@context" || IriExpansion.Vocabulary(active, key) is not { } expanded)
            {
                continue;
            }

            if (expanded == "@nest")
            {
                RefuseInReverse(value);
                nests.Add((key, value));
            }
            else if (Keyword.Is(expanded))
            {
                RefuseInReverse(value);
                ExpandKeyword(active, expanded, value);
            }
            else if (expanded.Contains(':', StringComparison.Ordinal))
            {
                ExpandProperty(active, key, expanded, value);
            }
        }

        foreach (var (key, value) in nests)
        {
            var scoped = expander.WithScoped(active, active[key], overrideProtected: true);
            foreach (var nested in value.AsItems())
            {
                ExpandEntries(scoped, Nested(scoped, nested));
            }
        }
    }

    private static JsonObject Nested(ActiveContext active, JsonValue nested) =>
        nested is JsonObject map && !map.Entries.Any(entry => IriExpansion.Vocabulary(active, entry.Key) == "@value")
            ? map
            : throw new JsonLdException("invalid @nest value", nested, $"{(nested is JsonObject ? "a value" : nested.Kind)} stands where a map of nested properties is expected");

    private void RefuseInReverse(JsonValue value)
    {
        if (property == "@reverse")
        {
            throw new JsonLdException("invalid reverse property map", value, "the map of @reverse holds properties alone, no keywords");
        }
    }

    private void ExpandKeyword(ActiveContext active, string keyword, JsonValue value)
    {
        if (_result.Has(keyword) && keyword is not ("@included" or "@type"))
        {
            throw new JsonLdException("colliding keywords", value, $"{keyword} stands twice in this map, perhaps by an alias");
        }

        switch (keyword)
        {
            case "@id":
                SetText(keyword, value, IriExpansion.Document(active, Text(value, "invalid @id value", "an IRI")));
                break;
            case "@type":
                foreach (var type in value.AsItems())
                {
                    var iri = IriExpansion.VocabularyOrDocument(typeScoped, Text(type, "invalid type value", "a type"));
                    AddType(type, iri, asArray: value is JsonArray);
                }

                if (value is JsonArray { Items.Count: 0 } none)
                {
                    _result.Append(keyword, none);
                }

                break;
            case "@graph":
                _result.Set(keyword, expander.ExpandToArray(active, "@graph", value));
                break;
            case "@included":
                Include(active, value);
                break;
            case "@value":
                _result.Set(keyword, isJson || value.IsScalar || value is JsonNull
                    ? value
                    : throw new JsonLdException("invalid value object value", value, $"{value.Kind} stands where the value of a literal is expected: a string, a number, true, false or null"));
                break;
            case "@language":
                SetText(keyword, value, Text(value, "invalid language-tagged string", "a language tag"));
                break;
            case "@direction":
                SetText(keyword, value, TermEntries.Direction(value is JsonNull ? throw new JsonLdException("invalid base direction", value, "null stands where 'ltr' or 'rtl' is expected") : value));
                break;
            case "@index":
                SetText(keyword, value, Text(value, "invalid @index value", "a string"));
                break;
            case "@list":
                if (property is not (null or "@graph"))
                {
                    _result.Set(keyword, expander.ExpandToArray(active, property, value));
                }

                break;
            case "@set":
                _result.Set(keyword, expander.ExpandToArray(active, property, value));
                break;
            case "@reverse":
                Reverse(active, value);
                break;
        }
    }

    private static string Text(JsonValue value, string code, string expected) => value is JsonString text
        ? text.Value
        : throw new JsonLdException(code, value, $"{value.Kind} stands where {expected} is expected");

    private void SetText(string keyword, JsonValue at, string? text) => _result.Set(keyword, text is null ? new JsonNull(at.Place) : new JsonString(text, at.Place));

    private void AddType(JsonValue at, string? iri, bool asArray)
    {
        JsonValue type = iri is null ? new JsonNull(at.Place) : new JsonString(iri, at.Place);
        if (asArray || _result.Has("@type"))
        {
            _result.Append("@type", type);
        }
        else
        {
            _result.Set("@type", type);
        }
    }

    private void Include(ActiveContext active, JsonValue value)
    {
        var included = new JsonArray([], value.Place);
        foreach (var item in value.AsItems())
        {
            var expanded = expander.Expand(active, null, item);
            if (!item.IsScalar && expanded is not null && expanded.AsItems().All(IsNode))
            {
                included.Items.AddRange(expanded.AsItems());
            }
            else
            {
                throw new JsonLdException("invalid @included value", item, "@included holds nodes alone");
            }
        }

        _result.Append("@included", included);
    }

    private void Reverse(ActiveContext active, JsonValue value)
    {
        if (value is not JsonObject)
        {
            throw new JsonLdException("invalid @reverse value", value, $"{value.Kind} stands where a map of properties is expected");
        }

        if (expander.Expand(active, "@reverse", value) is not JsonObject expanded)
        {
            return;
        }

        foreach (var (key, items) in expanded.Entries)
        {
            if (key != "@reverse")
            {
                AddReverse(key, items);
                continue;
            }

            foreach (var (twice, forward) in ((JsonObject)items).Entries)
            {
                _result.Append(twice, forward);
            }
        }
    }

    private void AddReverse(string reversed, JsonValue items)
    {
        if (_result["@reverse"] is not JsonObject map)
        {
            map = new JsonObject(items.Place);
            _result.Set("@reverse", map);
        }

        foreach (var item in items.AsItems())
        {
            if (item is JsonObject entries && (entries.Has("@value") || entries.Has("@list")))
            {
                throw new JsonLdException("invalid reverse property value", item, $"a literal or list cannot be the subject of the reverse property '{reversed}'");
            }

            map.Append(reversed, item);
        }
    }

    private void ExpandProperty(ActiveContext active, string key, string expanded, JsonValue value)
    {
        var definition = active[key];
        var containers = definition?.Containers ?? Containers.None;
        JsonValue? result;
        if (definition?.Type == "@json")
        {
            result = Object("@value", value, value);
            ((JsonObject)result).Set("@type", new JsonString("@json", value.Place));
        }
        else if (value is JsonObject map && containers.HasFlag(Containers.Language))
        {
            result = KeyedMaps.Languages(active, definition!, map); // containers are a definition's
        }
        else if (value is JsonObject keyed && (containers & (Containers.Index | Containers.Type | Containers.Id)) != 0)
        {
            result = KeyedMaps.Expand(expander, active, key, definition!, keyed); // as above
        }
        else
        {
            result = expander.Expand(active, key, value);
        }

        if (result is null)
        {
            return;
        }

        if (containers.HasFlag(Containers.List) && !(result is JsonObject list && list.Has("@list")))
        {
            result = Object("@list", Expander.AsArray(result, value), value);
        }

        if (containers.HasFlag(Containers.Graph) && (containers & (Containers.Id | Containers.Index)) == 0)
        {
            result = new JsonArray([.. result.AsItems().Select(item => Object("@graph", Expander.AsArray(item, item), item))], value.Place);
        }

        if (definition?.IsReverse ?? false)
        {
            AddReverse(expanded, result);
        }
        else
        {
            _result.Append(expanded, result);
        }
    }

    private static JsonObject Object(string keyword, JsonValue content, JsonValue at)
    {
        var result = new JsonObject(at.Place);
        result.Set(keyword, content);
        return result;
    }

    private static bool IsNode(JsonValue item) => item is JsonObject map && !map.Has("@value") && !map.Has("@list") && !map.Has("@set");
}
