using KarabakhGraph.Yaml;

namespace KarabakhGraph.Knowledge.Lexicons;

/// <summary>Entries by id, together with the places of the files that they were read from.</summary>
internal sealed class Registry<T>(string what)
{
    private readonly SortedDictionary<string, (YamlValue Source, T Entry)> _entries = new(StringComparer.Ordinal);

    /// <summary>The entries, sorted by id.</summary>
    public IEnumerable<T> InOrder => _entries.Values.Select(pair => pair.Entry);

    /// <summary>The entries with their places, sorted by id.</summary>
    public IEnumerable<(YamlValue Source, T Entry)> Sources => _entries.Values;

    /// <summary>Adds an entry, whose id nobody else may have.</summary>
    public void Add(YamlValue source, YamlValue id, T entry)
    {
        if (!_entries.TryAdd(id.Text, (source, entry)))
        {
            var first = _entries[id.Text].Source;
            throw id.Error($"the {what} '{id.Text}' stands already in {first.File}:{first.Line}");
        }
    }

    /// <summary>The entry of the id that a value names.</summary>
    public T Find(YamlValue reference) => _entries.TryGetValue(reference.Text, out var found)
        ? found.Entry
        : throw reference.Error($"there is no {what} '{reference.Text}'{Suggestion.For(reference.Text, [.. _entries.Keys])}");
}
