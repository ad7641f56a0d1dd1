using KarabakhGraph.Extraction.Events;

namespace KarabakhGraph.Extraction.Relations;

/// <summary>An entry of <c>relations.yaml</c>: words that state a standing relation.</summary>
internal sealed record RelationRule
{
    /// <summary>Language and name: "en/ally".</summary>
    public required string Rule { get; init; }

    /// <summary>Local name of the predicate.</summary>
    public required string Type { get; init; }

    /// <summary>Verbs whose roles stand in the relation.</summary>
    public IReadOnlyList<VerbPattern> Verbs { get; init; } = [];

    /// <summary>The role of the verb that is the relation's subject: "subject", "object" or a preposition.</summary>
    public string From { get; init; } = "subject";

    /// <summary>The role of the verb that is the relation's object.</summary>
    public string To { get; init; } = "object";

    /// <summary>Nouns for somebody who stands in the relation to their owner: "ally".</summary>
    public IReadOnlyList<NounPattern> Nouns { get; init; } = [];

    /// <summary>Prepositions that hang the owner on the noun: "of".</summary>
    public IReadOnlyList<string> Owner { get; init; } = [];

    /// <summary>True when the relation holds both ways.</summary>
    public bool Mutual { get; init; }

    public required string Example { get; init; }
}
