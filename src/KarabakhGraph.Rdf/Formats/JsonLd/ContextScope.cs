using System.Collections.Immutable;

namespace KarabakhGraph.Rdf.Formats.JsonLd;

/// <summary>In what circumstances a local context is processed (the optional inputs of JSON-LD 1.1 API, section 4.1.2).</summary>
/// <param name="BaseUrl">What references to contexts resolve against; null when there is none.</param>
internal sealed record ContextScope(string? BaseUrl)
{
    /// <summary>The contexts named by IRI that led here.</summary>
    public ImmutableArray<string> Remote { get; init; } = [];

    /// <summary>True when protected terms may be defined anew.</summary>
    public bool OverrideProtected { get; init; }

    /// <summary>False when the context ends with the node it stands in.</summary>
    public bool Propagate { get; init; } = true;

    /// <summary>False while a scoped context is looked through for errors, when contexts that led here are not entered again.</summary>
    public bool Validate { get; init; } = true;
}
