namespace KarabakhGraph.Extraction.Clauses;

/// <summary>A noun phrase of a clause, with the preposition that opens it, if any.</summary>
/// <param name="Preposition">In lower case; null for a bare phrase (subject, object).</param>
/// <param name="Start">Index of the first unit, the preposition included.</param>
/// <param name="End">Index behind the last unit; what its own of-phrases add is included.</param>
/// <param name="Parts">Its coordinated members: "A", "B" and "C".</param>
/// <param name="Temporal">True when it tells a time ("on Sunday").</param>
internal sealed record Phrase(string? Preposition, int Start, int End, IReadOnlyList<PhrasePart> Parts, bool Temporal)
{
    public bool Bare => Preposition is null;

    public bool Holds(int unit) => Start <= unit && unit < End;
}

/// <summary>One member of a phrase: a head with what stands before it, and its of-phrase.</summary>
/// <param name="Start">Index of the first unit.</param>
/// <param name="HeadEnd">Index behind the head; the of-phrase begins there.</param>
/// <param name="End">Index behind the last unit.</param>
internal readonly record struct PhrasePart(int Start, int HeadEnd, int End);
