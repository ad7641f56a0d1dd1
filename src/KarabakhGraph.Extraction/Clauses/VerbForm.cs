namespace KarabakhGraph.Extraction.Clauses;

/// <summary>Which form of a verb a word may be.</summary>
[Flags]
internal enum VerbForm
{
    None = 0,

    /// <summary>The form of the dictionary: English "take", Dutch "nemen".</summary>
    Infinitive = 1,

    /// <summary>A finite form of the present.</summary>
    Present = 1 << 1,

    /// <summary>A finite form of the past.</summary>
    Past = 1 << 2,

    /// <summary>The form of perfect and passive.</summary>
    Participle = 1 << 3,

    /// <summary>English "taking"; Dutch "nemend" is not used.</summary>
    Gerund = 1 << 4,

    Finite = Present | Past,
}
