namespace KarabakhGraph.Knowledge.Lexicons;

/// <summary>An actor or place of the lexicon (one entry of <c>ontology/lexicon/*.yaml</c>, see <c>ontology/README.md</c>).</summary>
public sealed record LexiconEntity
{
    /// <summary>Slug of the usual English name.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required EntityType Type { get; init; }

    /// <summary>"ministry", "city", "news-agency" ...; null when the entry gives none.</summary>
    public string? Category { get; init; }

    /// <summary>The preferred label by language; "en" is always there.</summary>
    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    /// <summary>All spellings by language, labels included; the key "any" holds those of no particular language.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Names { get; init; }

    /// <summary>Adjectives by language ("Azerbaijani").</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Adjectives { get; init; }

    /// <summary>Words for the people by language ("Azerbaijanis").</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> People { get; init; }

    /// <summary>Names of a house or office that always stand for the state, by language ("Kremlin").</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Metonyms { get; init; }

    /// <summary>Names that count only beside a cue word.</summary>
    public required IReadOnlyList<string> Ambiguous { get; init; }

    /// <summary>Surnames of a person, derived from the names when the entry gives none.</summary>
    public required IReadOnlyList<string> Surnames { get; init; }

    /// <summary>The state or body it belongs to.</summary>
    public string? Of { get; init; }

    /// <summary>Places or states that a place lies in.</summary>
    public required IReadOnlyList<string> PartOf { get; init; }

    /// <summary>The state whose capital it is.</summary>
    public string? CapitalOf { get; init; }

    /// <summary>WGS84 degrees; null when unknown.</summary>
    public double? Latitude { get; init; }

    /// <summary>WGS84 degrees; null when unknown.</summary>
    public double? Longitude { get; init; }

    /// <summary>Wikidata item such as "Q227"; null when not known for certain.</summary>
    public string? Wikidata { get; init; }

    /// <summary>"m" or "f"; null when the entry gives none.</summary>
    public string? Gender { get; init; }
}
