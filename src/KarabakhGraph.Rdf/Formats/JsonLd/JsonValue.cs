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

/// <summary>A map; its entries keep their order, and no key stands twice.</summary>
internal sealed class JsonObject(long place) : JsonValue(place)
{
    private readonly OrderedDictionary<string, JsonValue> _entries = new(StringComparer.Ordinal);

    public int Count => _entries.Count;

    public IEnumerable<KeyValuePair<string, JsonValue>> Entries => _entries;

    /// <summary>The value of a key; null when there is no such entry.</summary>
    public JsonValue? this[string key] => _entries.GetValueOrDefault(key);

    public bool Has(string key) => _entries.ContainsKey(key);

    public void Set(string key, JsonValue value) => _entries[key] = value;

    public bool Remove(string key) => _entries.Remove(key);

    /// <summary>False when the key is there already.</summary>
    public bool TryAdd(string key, JsonValue value) => _entries.TryAdd(key, value);

    /// <summary>Adds to the array of a key, item by item, and makes the array when there is none (JSON-LD 1.1 API, section 3: add value, as array).</summary>
    public void Append(string key, JsonValue value)
    {
        if (_entries.GetValueOrDefault(key) is not JsonArray array)
        {
            array = new JsonArray(_entries.TryGetValue(key, out var single) ? [single] : [], value.Place);
            _entries[key] = array;
        }

        array.Items.AddRange(value.AsItems());
    }
}
