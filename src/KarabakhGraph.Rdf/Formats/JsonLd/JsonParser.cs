using System.Text.Json;

namespace KarabakhGraph.Rdf.Formats.JsonLd;

/// <summary>Reads a JSON text (RFC 8259) as a tree of values, without recursion. Repeated keys are errors, and so is half a surrogate pair.</summary>
/// <param name="texts">Where the text is taken up, so that its places are known.</param>
/// <param name="maxNesting">How many arrays and maps may stand inside each other.</param>
/// <param name="maxTokenLength">The longest string or number, in bytes of UTF-8 as written.</param>
internal sealed class JsonParser(JsonTexts texts, int maxNesting, int maxTokenLength)
{
    private const string Code = "loading document failed";

    /// <exception cref="JsonLdException">The text is no JSON or exceeds a bound.</exception>
    public JsonValue Parse(string? name, ReadOnlyMemory<byte> utf8, CancellationToken cancellation = default)
    {
        var start = texts.Add(name, utf8);
        var json = new Utf8JsonReader(utf8.Span, new JsonReaderOptions { MaxDepth = maxNesting + 1 });
        var open = new Stack<(JsonValue Value, string? Key)>();
        string? key = null;
        JsonValue? root = null;
        while (Next(ref json, start, utf8.Span))
        {
            cancellation.ThrowIfCancellationRequested();
            var place = start + json.TokenStartIndex;
            if (json.TokenType == JsonTokenType.PropertyName)
            {
                key = Text(ref json, place);
                continue;
            }

            JsonValue value;
            if (json.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
            {
                (value, key) = open.Pop();
            }
            else
            {
                value = Value(ref json, place);
                if (value is JsonArray or JsonObject)
                {
                    if (open.Count == maxNesting)
                    {
                        throw new JsonLdException(Code, place, $"arrays and maps are nested more than {maxNesting} deep");
                    }

                    open.Push((value, key));
                    continue;
                }
            }

            if (open.Count == 0)
            {
                root = value;
            }
            else
            {
                Put(open.Peek().Value, key, value);
            }
        }

        return root!; // the JSON reader refuses a text without a value
    }

    private static void Put(JsonValue parent, string? key, JsonValue value)
    {
        if (parent is JsonArray array)
        {
            array.Items.Add(value);
        }
        else if (!((JsonObject)parent).TryAdd(key!, value)) // in a map every value comes after its key
        {
            throw new JsonLdException(Code, value, $"the key '{key}' stands twice in this map");
        }
    }

    private static bool Next(ref Utf8JsonReader json, long start, ReadOnlySpan<byte> utf8)
    {
        try
        {
            return json.Read();
        }
        catch (JsonException error)
        {
            var end = error.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
            throw new JsonLdException(Code, start + Offset(utf8, error), $"this is no JSON: {(end < 0 ? error.Message : error.Message[..end])}");
        }
    }

    /// <summary>The byte of an error: the JSON reader tells lines, which end with LF for it, and bytes in the line, both from 0.</summary>
    private static int Offset(ReadOnlySpan<byte> utf8, JsonException error)
    {
        var offset = 0;
        for (var line = error.LineNumber; line > 0; line--)
        {
            offset += utf8[offset..].IndexOf((byte)'\n') + 1;
        }

        return (int)Math.Min(offset + (error.BytePositionInLine ?? 0), utf8.Length);
    }

    private JsonValue Value(ref Utf8JsonReader json, long place) => json.TokenType switch
    {
        JsonTokenType.StartArray => new JsonArray([], place),
        JsonTokenType.StartObject => new JsonObject(place),
        JsonTokenType.String => new JsonString(Text(ref json, place), place),
        JsonTokenType.Number => new JsonNumber(Text(ref json, place), place),
        JsonTokenType.True => new JsonBoolean(true, place),
        JsonTokenType.False => new JsonBoolean(false, place),
        _ => new JsonNull(place),
    };

    private string Text(ref Utf8JsonReader json, long place)
    {
        if (json.ValueSpan.Length > maxTokenLength)
        {
            throw new JsonLdException(Code, place, $"the token that starts here is longer than {maxTokenLength} bytes");
        }

        try
        {
            return json.TokenType == JsonTokenType.Number ? System.Text.Encoding.ASCII.GetString(json.ValueSpan) : json.GetString()!; // strings and keys are not null
        }
        catch (InvalidOperationException)
        {
            throw new JsonLdException(Code, place, "this string escapes half a surrogate pair, which is no character");
        }
    }
}
