using System.Text;

namespace KarabakhGraph.Rdf.Formats.JsonLd;

/// <summary>The contexts that documents name by IRI. They are handed over beforehand: nothing is ever fetched.</summary>
internal sealed class ContextLoader(IReadOnlyDictionary<string, string> contexts, JsonParser parser)
{
    private readonly Dictionary<string, JsonValue> _loaded = new(StringComparer.Ordinal);

    /// <summary>The value of @context in the text of a context.</summary>
    /// <param name="iri">The context's absolute IRI.</param>
    /// <param name="reference">Where it is named.</param>
    public JsonValue Load(string iri, JsonValue reference)
    {
        if (_loaded.TryGetValue(iri, out var known))
        {
            return known;
        }

        if (!contexts.TryGetValue(iri, out var text))
        {
            throw new JsonLdException("loading remote context failed", reference, $"the context '{iri}' stands outside the document, and nothing is fetched; write its content into the document or hand it over to the reader");
        }

        var loaded = Parse(iri, text);
        _loaded.Add(iri, loaded);
        return loaded;
    }

    /// <summary>The value of @context in a text.</summary>
    public JsonValue Parse(string name, string text)
    {
        var json = parser.Parse(name, Encoding.UTF8.GetBytes(text));
        return (json as JsonObject)?["@context"] ?? throw new JsonLdException("invalid remote context", json, $"the text of the context '{name}' is no map with the entry '@context'");
    }
}
