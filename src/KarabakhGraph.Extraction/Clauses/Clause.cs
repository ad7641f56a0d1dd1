namespace KarabakhGraph.Extraction.Clauses;

/// <summary>How a clause hangs on the one it belongs to.</summary>
internal enum ClauseLink
{
    /// <summary>It stands for itself.</summary>
    Main,

    /// <summary>It shares the subject or follows by "and", "but".</summary>
    Coordinated,

    /// <summary>"that ..." or the bare content of a verb of saying.</summary>
    Content,

    /// <summary>"which ...", or a participle ("supported by ...").</summary>
    Relative,

    /// <summary>"after ...", "because ...".</summary>
    Adverbial,

    /// <summary>"to conquer ...".</summary>
    Infinitive,

    /// <summary>"of bombing ...", ", killing ...".</summary>
    Gerund,
}

/// <summary>The verb of a clause with its helpers.</summary>
internal sealed record VerbGroup
{
    /// <summary>Index of the first unit of the group.</summary>
    public required int Start { get; init; }

    /// <summary>Index of the lexical verb.</summary>
    public required int Head { get; init; }

    /// <summary>The indexes of all its units, which no phrase may hold.</summary>
    public required IReadOnlyList<int> Members { get; init; }

    /// <summary>The possible lemmas of the lexical verb.</summary>
    public required IReadOnlyList<VerbReading> Readings { get; init; }

    public required VerbForm Form { get; init; }

    public bool Passive { get; init; }

    public bool Negated { get; init; }

    /// <summary>Classes of the helpers.</summary>
    public WordClass Helpers { get; init; }
}

/// <summary>A clause: a verb and the parts that stand to it in a role. The shape a dependency parse gives as well; rules speak of roles only.</summary>
internal sealed class Clause
{
    /// <summary>Index of the first unit.</summary>
    public required int Start { get; init; }

    /// <summary>Index behind the last unit.</summary>
    public required int End { get; init; }

    public required VerbGroup Verb { get; set; }

    public required ClauseLink Link { get; init; }

    /// <summary>The word that opens it ("that", "after", "of"); null without one.</summary>
    public string? Marker { get; init; }

    /// <summary>The clause it hangs on; null for the first.</summary>
    public Clause? Parent { get; set; }

    /// <summary>The grammatical subject: own, shared or, in a relative clause, the antecedent.</summary>
    public IReadOnlyList<Phrase> Subject { get; set; } = [];

    public IReadOnlyList<Phrase> Objects { get; set; } = [];

    /// <summary>Phrases with a preposition, in the order of the text.</summary>
    public IReadOnlyList<Phrase> Adjuncts { get; set; } = [];

    /// <summary>True when the subject stands in this clause itself.</summary>
    public bool OwnSubject { get; set; }

    public bool Conditional { get; set; }
}
