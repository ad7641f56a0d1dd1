namespace KarabakhGraph.Knowledge;

/// <summary>A real or claimed happening or political speech act (sem:Event, typed by PLOVER).</summary>
/// <param name="Type">PLOVER type in the vocabulary's spelling: "Assault", "Agree", ..., "Other".</param>
/// <param name="Kind">The finer kind as a slug, such as "ceasefire-call".</param>
/// <param name="Agents">Ids of those who did it.</param>
/// <param name="Targets">Ids of those to whom it was done.</param>
/// <param name="Places">Ids of the places where it happened.</param>
/// <param name="Date">When, in ISO 8601 with the precision the text gives (yyyy, yyyy-MM, yyyy-MM-dd, or start/end); null when unknown.</param>
public sealed record Event(
    string Type,
    string Kind,
    IReadOnlyList<string> Agents,
    IReadOnlyList<string> Targets,
    IReadOnlyList<string> Places,
    string? Date) : ClaimContent;
