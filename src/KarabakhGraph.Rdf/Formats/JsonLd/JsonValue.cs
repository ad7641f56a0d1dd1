namespace KarabakhGraph.Rdf.Formats.JsonLd;

/// <summary>A value of a JSON text that knows where it stands.</summary>
/// <param name="place">Where it starts, as <see cref="JsonTexts"/> counts.</param>
internal abstract class JsonValue(long place)
{
    public long Place => place;

    /// <summary>True for strings, numbers and booleans: what JSON-LD calls a scalar.</summary>
    public bool IsScalar => this is JsonString or JsonNumber or JsonBoolean;

    /// <summary>What kind of value it is, for messages.</summary>
    public string Kind => this switch
    {
        JsonString text => $"the string '{(text.Value.Length <= 60 ? text.Value : text.Value[..60] + "...")}'",
        JsonNumber number => $"the number {number.Text}",
        JsonBoolean boolean => boolean.Value ? "true" : "false",
        JsonArray => "an array",
        JsonObject => "a map",
        _ => "null",
    };

    /// <summary>The items of an array; of any other value the value alone.</summary>
    public IReadOnlyList<JsonValue> AsItems() => this is JsonArray array ? array.Items : [this];

    /// <summary>The same JSON, whatever the order of entries and the spelling of numbers.</summary>
    public static bool Same(JsonValue? one, JsonValue? other) => (one, other) switch
    {
        (null, null) or (JsonNull, JsonNull) => true,
        (JsonString a, JsonString b) => a.Value == b.Value,
        (JsonNumber a, JsonNumber b) => a.Text == b.Text || a.Value.Equals(b.Value),
        (JsonBoolean a, JsonBoolean b) => a.Value == b.Value,
        (JsonArray a, JsonArray b) => a.Items.Count == b.Items.Count && a.Items.Zip(b.Items).All(pair => Same(pair.First, pair.Second)),
        (JsonObject a, JsonObject b) => a.Count == b.Count && a.Entries.All(entry => b[entry.Key] is { } value && Same(entry.Value, value)),
        _ => false,
    };
}

internal sealed class JsonNull(long place) : JsonValue(place);

internal sealed class JsonBoolean(bool value, long place) : JsonValue(place)
{
    public bool Value => value;
}

internal sealed class JsonString(string value, long place) : JsonValue(place)
{
    public string Value => value;
}

/// <param name="text">The number as written.</param>
/// <param name="place">Where it starts.</param>
internal sealed class JsonNumber(string text, long place) : JsonValue(place)
{
    public string Text => text;

    /// <summary>The nearest double, infinite when there is none.</summary>
    public double Value => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}

internal sealed class JsonArray(List<JsonValue> items, long place) : JsonValue(place)
{
    public List<JsonValue> Items => items;
}
