namespace KarabakhGraph.Rdf.Formats.JsonLd;

/// <summary>Writes a document out so that no context is needed to understand it (JSON-LD 1.1 API, section 5.1).</summary>
/// <remarks>Recursive: the parser has bounded the nesting.</remarks>
/// <param name="contexts">Makes contexts.</param>
/// <param name="options">The base IRI of the document, and when to stop.</param>
/// <param name="prefixes">Takes up the prefixes of contexts at the top.</param>
internal sealed class Expander(ContextProcessor contexts, RdfReaderOptions options, PrefixMap prefixes)
{
    private ActiveContext? _top;

    /// <summary>The expanded form of a whole document: node objects and values, top-level graph taken off.</summary>
    public IReadOnlyList<JsonValue> ExpandDocument(ActiveContext context, JsonValue document)
    {
        var expanded = Expand(context, null, document);
        if (expanded is JsonObject { Count: 1 } map && map["@graph"] is { } graph)
        {
            expanded = graph;
        }

        return expanded?.AsItems() ?? [];
    }

    /// <summary>The expanded form of an element; null when nothing is left of it.</summary>
    /// <param name="active">The context in force.</param>
    /// <param name="property">The term or keyword whose value the element is; null at the top.</param>
    /// <param name="element">Any JSON value.</param>
    /// <param name="fromMap">True for values of an index, id or type map, whose type-scoped context has been entered already.</param>
    public JsonValue? Expand(ActiveContext active, string? property, JsonValue element, bool fromMap = false)
    {
        var definition = property is null ? null : active[property];
        switch (element)
        {
            case JsonNull:
                return null;
            case JsonArray array:
                return ExpandItems(active, property, array, fromMap, isList: definition?.Containers.HasFlag(Containers.List) ?? false);
            case JsonObject map:
                return ExpandMap(active, property, definition, map, fromMap);
            default:
                return property is null or "@graph" ? null : ValueExpansion.Expand(WithScoped(active, definition, overrideProtected: false), property, element);
        }
    }

    /// <summary>As <see cref="Expand"/>, always as an array.</summary>
    public JsonArray ExpandToArray(ActiveContext active, string? property, JsonValue element, bool fromMap = false) =>
        AsArray(Expand(active, property, element, fromMap), element);

    public static JsonArray AsArray(JsonValue? value, JsonValue at) => value as JsonArray ?? new JsonArray(value is null ? [] : [value], at.Place);

    /// <summary>The context that a definition scopes to its values; the given one when it scopes none.</summary>
    public ActiveContext WithScoped(ActiveContext active, TermDefinition? definition, bool overrideProtected, bool propagate = true) =>
        definition?.Context is { } scoped ? contexts.ProcessScoped(active, scoped, definition.ContextBase, overrideProtected, propagate) : active;

    private JsonArray ExpandItems(ActiveContext active, string? property, JsonArray array, bool fromMap, bool isList)
    {
        var result = new JsonArray([], array.Place);
        foreach (var item in array.Items)
        {
            var expanded = Expand(active, property, item, fromMap);
            if (isList && expanded is JsonArray)
            {
                var list = new JsonObject(item.Place);
                list.Set("@list", expanded);
                expanded = list;
            }

            if (expanded is not null)
            {
                result.Items.AddRange(expanded.AsItems());
            }
        }

        return result;
    }

    private JsonValue? ExpandMap(ActiveContext active, string? property, TermDefinition? definition, JsonObject element, bool fromMap)
    {
        options.Cancellation.ThrowIfCancellationRequested();
        if (active.Previous is { } previous && !fromMap && !StaysInScope(active, element))
        {
            active = previous;
        }

        active = WithScoped(active, definition, overrideProtected: true);
        if (element["@context"] is { } local)
        {
            active = contexts.Process(active, local, options.BaseIri);
            if (property is null && active != _top)
            {
                _top = active;
                TakePrefixes(active);
            }
        }

        var typeScoped = active;
        var types = TypeEntries(typeScoped, element);
        foreach (var type in types.SelectMany(value => value.AsItems().OfType<JsonString>().OrderBy(type => type.Value, StringComparer.Ordinal)))
        {
            active = WithScoped(active, typeScoped[type.Value], overrideProtected: false, propagate: false);
        }

        var isJson = types is [var first, ..] && first.AsItems() is [.., JsonString last] && IriExpansion.Vocabulary(active, last.Value) == "@json";
        return new MapExpansion(this, property, typeScoped, isJson, element).Expand(active);
    }

    /// <summary>The values of the entries that stand for @type, in the order of their keys.</summary>
    private static IReadOnlyList<JsonValue> TypeEntries(ActiveContext active, JsonObject element)
    {
        var types = element.Entries.Where(entry => IriExpansion.Vocabulary(active, entry.Key) == "@type").ToArray();
        return types.Length <= 1 ? [.. types.Select(entry => entry.Value)] : [.. types.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value)];
    }

    /// <summary>Takes those prefixes that Turtle can have.</summary>
    private void TakePrefixes(ActiveContext active)
    {
        foreach (var (term, definition) in active.Terms.Where(entry => entry.Value.IsPrefix && RdfCharacters.IsPrefix(entry.Key)).OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (definition.Iri is { } ns && NodeWalk.IsWellFormed(ns))
            {
                prefixes[term] = ns;
            }
        }
    }

    /// <summary>Values and bare references are no new nodes, so a context that is not propagated still holds in them.</summary>
    private static bool StaysInScope(ActiveContext active, JsonObject element)
    {
        var keys = element.Entries.Select(entry => IriExpansion.Vocabulary(active, entry.Key));
        return keys.Contains("@value") || (element.Count == 1 && keys.Single() == "@id");
    }
}
