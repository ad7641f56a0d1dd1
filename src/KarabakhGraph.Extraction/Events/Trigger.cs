using KarabakhGraph.Knowledge;

namespace KarabakhGraph.Extraction.Events;

/// <summary>An entry of <c>triggers.yaml</c>: words that report an event, and how the words around them take part.</summary>
internal sealed record Trigger
{
    /// <summary>Language and name: "en/shell".</summary>
    public required string Rule { get; init; }

    public required string Type { get; init; }

    public required string Kind { get; init; }

    public required Frame Frame { get; init; }

    public IReadOnlyList<VerbPattern> Verbs { get; init; } = [];

    public IReadOnlyList<NounPattern> Nouns { get; init; } = [];

    public Content? Content { get; init; }

    public IReadOnlyList<Refinement> Refinements { get; init; } = [];

    /// <summary>Type and kind when the verb is negated ("did not recognize"); null: the event is denied.</summary>
    public (string Type, string Kind)? Negated { get; init; }

    /// <summary>At least one of agent and target must be found.</summary>
    public bool NeedsArgument { get; init; }

    /// <summary>The verb counts in the passive (or as a perfect with "to be") without being one: "zijn gevallen".</summary>
    public bool Unaccusative { get; init; }

    /// <summary>Rules beside which, in the same sentence, this one tells nothing new: the wounded of a killing.</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];

    /// <summary>The event is always of this standing.</summary>
    public ClaimStatus? Status { get; init; }

    public required string Example { get; init; }
}
