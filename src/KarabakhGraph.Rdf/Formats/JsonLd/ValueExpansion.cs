namespace KarabakhGraph.Rdf.Formats.JsonLd;

/// <summary>Makes node references and value objects of scalars (JSON-LD 1.1 API, section 5.3).</summary>
internal static class ValueExpansion
{
    public static JsonObject Expand(ActiveContext context, string property, JsonValue value)
    {
        var definition = context[property];
        var result = new JsonObject(value.Place);
        if (value is JsonString { Value: var text } && definition?.Type is "@id" or "@vocab")
        {
            var iri = definition.Type == "@id" ? IriExpansion.Document(context, ((JsonString)value).Value) : IriExpansion.VocabularyOrDocument(context, ((JsonString)value).Value);
            result.Set("@id", iri is null ? new JsonNull(value.Place) : new JsonString(iri, value.Place));
            return result;
        }

        result.Set("@value", value);
        if (definition?.Type is { } type and not ("@id" or "@vocab" or "@none"))
        {
            result.Set("@type", new JsonString(type, value.Place));
        }
        else if (value is JsonString)
        {
            SetText(result, "@language", definition?.Language is { IsSet: true } language ? language.Tag : context.Language);
            SetText(result, "@direction", definition?.Direction is { IsSet: true } direction ? direction.Value : context.Direction);
        }

        return result;
    }

    private static void SetText(JsonObject result, string keyword, string? text)
    {
        if (text is not null)
        {
            result.Set(keyword, new JsonString(text, result.Place));
        }
    }
}
