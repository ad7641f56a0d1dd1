namespace KarabakhGraph.Rdf.Formats.JsonLd;

/// <summary>A map; its entries keep their order, and no key stands twice.</summary>
/// <remarks>Most maps of a document are small, and looking through a few keys is faster and smaller than a hash table for each.</remarks>
internal sealed class JsonObject(long place) : JsonValue(place)
{
    private const int Small = 8;
    private readonly List<KeyValuePair<string, JsonValue>> _entries = new(4);
    private Dictionary<string, int>? _index;

    public int Count => _entries.Count;

    public IReadOnlyList<KeyValuePair<string, JsonValue>> Entries => _entries;

    /// <summary>The value of a key; null when there is no such entry.</summary>
    public JsonValue? this[string key] => Find(key) is >= 0 and var i ? _entries[i].Value : null;

    public bool Has(string key) => Find(key) >= 0;

    public void Set(string key, JsonValue value)
    {
        if (Find(key) is >= 0 and var i)
        {
            _entries[i] = KeyValuePair.Create(key, value);
        }
        else
        {
            Add(key, value);
        }
    }

    /// <summary>False when the key is there already.</summary>
    public bool TryAdd(string key, JsonValue value)
    {
        if (Has(key))
        {
            return false;
        }

        Add(key, value);
        return true;
    }

    /// <summary>Adds to the array of a key, item by item, and makes the array when there is none (JSON-LD 1.1 API, section 3: add value, as array).</summary>
    public void Append(string key, JsonValue value)
    {
        if (this[key] is not JsonArray array)
        {
            array = new JsonArray(this[key] is { } single ? [single] : [], value.Place);
            Set(key, array);
        }

        if (value is JsonArray items)
        {
            array.Items.AddRange(items.Items);
        }
        else
        {
            array.Items.Add(value);
        }
    }

    private void Add(string key, JsonValue value)
    {
        _index?.Add(key, _entries.Count);
        _entries.Add(KeyValuePair.Create(key, value));
        if (_index is null && _entries.Count > Small)
        {
            _index = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < _entries.Count; i++)
            {
                _index.Add(_entries[i].Key, i);
            }
        }
    }

    /// <summary>Where an entry stands; -1 when there is none.</summary>
    private int Find(string key)
    {
        if (_index is not null)
        {
            return _index.TryGetValue(key, out var known) ? known : -1;
        }

        for (var i = 0; i < _entries.Count; i++)
        {
            if (_entries[i].Key == key)
            {
                return i;
            }
        }

        return -1;
    }
}
