namespace KarabakhGraph.Rdf.Formats.JsonLd;

/// <summary>Maps whose keys are languages, indexes, ids or types (JSON-LD 1.1 API, section 5.1.2, steps 13.7 and 13.8).</summary>
internal static class KeyedMaps
{
    public static JsonArray Languages(ActiveContext active, TermDefinition definition, JsonObject map)
    {
        var result = new JsonArray([], map.Place);
        var direction = definition.Direction is { IsSet: true } own ? own.Value : active.Direction;
        foreach (var (language, values) in map.Entries)
        {
            foreach (var item in values.AsItems().Where(item => item is not JsonNull))
            {
                if (item is not JsonString)
                {
                    throw new JsonLdException("invalid language map value", item, $"{item.Kind} stands in a language map, where strings are expected");
                }

                var literal = new JsonObject(item.Place);
                literal.Set("@value", item);
                if (IriExpansion.Vocabulary(active, language) != "@none")
                {
                    literal.Set("@language", new JsonString(language, item.Place));
                }

                if (direction is not null)
                {
                    literal.Set("@direction", new JsonString(direction, item.Place));
                }

                result.Items.Add(literal);
            }
        }

        return result;
    }

    public static JsonArray Expand(Expander expander, ActiveContext active, string key, TermDefinition definition, JsonObject map)
    {
        var result = new JsonArray([], map.Place);
        foreach (var (index, value) in map.Entries)
        {
            var context = ContextOf(expander, active, definition, index);
            var isNone = IriExpansion.Vocabulary(active, index) == "@none";
            var values = new JsonArray([.. value.AsItems()], value.Place);
            foreach (var item in expander.ExpandToArray(context, key, values, fromMap: true).Items)
            {
                var entry = AsGraph(definition, (JsonObject)item); // what expands to a scalar has become a value object
                if (!isNone)
                {
                    AddKey(active, definition, entry, index, value);
                }

                result.Items.Add(entry);
            }
        }

        return result;
    }

    private static ActiveContext ContextOf(Expander expander, ActiveContext active, TermDefinition definition, string index)
    {
        var context = active.Previous ?? active;
        return definition.Containers.HasFlag(Containers.Type) && context[index] is { Context: not null } type
            ? expander.WithScoped(context, type, overrideProtected: false, propagate: false)
            : active;
    }

    private static JsonObject AsGraph(TermDefinition definition, JsonObject item)
    {
        if (!definition.Containers.HasFlag(Containers.Graph) || (item.Has("@graph") && item.Entries.All(entry => entry.Key is "@graph" or "@id" or "@index")))
        {
            return item;
        }

        var graph = new JsonObject(item.Place);
        graph.Set("@graph", Expander.AsArray(item, item));
        return graph;
    }

    private static void AddKey(ActiveContext active, TermDefinition definition, JsonObject item, string index, JsonValue at)
    {
        if (definition.Containers.HasFlag(Containers.Index) && definition.Index is not null and not "@index")
        {
            AddIndexProperty(active, definition.Index, item, index, at);
        }
        else if (definition.Containers.HasFlag(Containers.Index))
        {
            item.TryAdd("@index", new JsonString(index, at.Place));
        }
        else if (definition.Containers.HasFlag(Containers.Id))
        {
            var iri = IriExpansion.Document(active, index);
            item.TryAdd("@id", iri is null ? new JsonNull(at.Place) : new JsonString(iri, at.Place));
        }
        else if (definition.Containers.HasFlag(Containers.Type) && IriExpansion.Vocabulary(active, index) is { } type)
        {
            item.Set("@type", new JsonArray([new JsonString(type, at.Place), .. item["@type"]?.AsItems() ?? []], at.Place));
        }
    }

    private static void AddIndexProperty(ActiveContext active, string indexKey, JsonObject item, string index, JsonValue at)
    {
        var property = IriExpansion.Vocabulary(active, indexKey)!; // checked when the term was defined
        if (item.Has("@value"))
        {
            throw new JsonLdException("invalid value object", item, $"a literal cannot take up the key '{index}' as its property '{property}'");
        }

        item.Set(property, new JsonArray([ValueExpansion.Expand(active, indexKey, new JsonString(index, at.Place)), .. item[property]?.AsItems() ?? []], at.Place));
    }
}
