using System.Collections.Immutable;

namespace KarabakhGraph.Rdf.Formats.JsonLd;

/// <summary>The context in force at a place of a document (JSON-LD 1.1 API, section 4.1). Changes only while it is being made.</summary>
/// <param name="originalBase">The base IRI of the document, to which a null context returns; null when there is none.</param>
internal sealed class ActiveContext(string? originalBase)
{
    private ImmutableDictionary<string, TermDefinition> _terms = ImmutableDictionary.Create<string, TermDefinition>(StringComparer.Ordinal);
    private int _protected;

    public string? BaseIri { get; set; } = originalBase;

    public string? OriginalBase { get; } = originalBase;

    public string? Vocabulary { get; set; }

    public string? Language { get; set; }

    public string? Direction { get; set; }

    /// <summary>The context to return to at the next node when this one is not propagated.</summary>
    public ActiveContext? Previous { get; set; }

    public bool HasProtectedTerms => _protected > 0;

    public IEnumerable<KeyValuePair<string, TermDefinition>> Terms => _terms;

    /// <summary>The definition of a term; null when it has none.</summary>
    public TermDefinition? this[string term] => _terms.GetValueOrDefault(term);

    public ActiveContext Clone() => (ActiveContext)MemberwiseClone();

    public void Define(string term, TermDefinition definition)
    {
        _protected += (definition.IsProtected ? 1 : 0) - (this[term] is { IsProtected: true } ? 1 : 0);
        _terms = _terms.SetItem(term, definition);
    }

    public void Undefine(string term)
    {
        if (_terms.TryGetValue(term, out var definition))
        {
            _terms = _terms.Remove(term);
            _protected -= definition.IsProtected ? 1 : 0;
        }
    }
}
