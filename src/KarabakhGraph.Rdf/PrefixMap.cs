namespace KarabakhGraph.Rdf;

/// <summary>Prefixes and the IRIs they stand for, kept in the order in which they were declared.</summary>
public sealed class PrefixMap
{
    private readonly OrderedDictionary<string, string> _namespaces = new(StringComparer.Ordinal);

    /// <summary>Prefixes (without the colon) and their namespaces, in the order of their first declaration.</summary>
    public IEnumerable<KeyValuePair<string, string>> Entries => _namespaces;

    /// <summary>The namespace of a prefix; setting it again replaces it.</summary>
    public string this[string prefix]
    {
        get => _namespaces[prefix];
        set => _namespaces[prefix] = value;
    }

    /// <summary>Finds the namespace of a prefix; false when it was not declared.</summary>
    public bool TryGetNamespace(string prefix, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? ns) => _namespaces.TryGetValue(prefix, out ns);
}
