namespace KarabakhGraph.Knowledge.Incidents;

/// <summary>An event of one document, made ready to be compared.</summary>
/// <param name="Claim">The claim that reports it.</param>
/// <param name="What">Type and kind.</param>
/// <param name="Sides">For whom the agents act; empty when the report names none.</param>
/// <param name="Scenes">The places and targets; empty when the report names none.</param>
/// <param name="Days">When: the event's own date, else that of the document.</param>
/// <param name="Asserted">True when the report states it as a fact.</param>
/// <param name="Denied">True when the report denies it, or another claim of its document does.</param>
internal sealed record EventReport(
    ClaimReference Claim,
    (string Type, string Kind) What,
    IReadOnlyList<string> Sides,
    IReadOnlyList<string> Scenes,
    Dates Days,
    bool Asserted,
    bool Denied);
