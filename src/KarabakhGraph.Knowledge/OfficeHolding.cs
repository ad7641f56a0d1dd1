namespace KarabakhGraph.Knowledge;

/// <summary>Somebody holds an office, as a document states it.</summary>
/// <param name="Person">Id of the person.</param>
/// <param name="Role">Notation of the role, such as "president" or "foreign-minister".</param>
/// <param name="Of">Id of the state or body; null when the text names none.</param>
/// <param name="Evidence">The sentence that states it.</param>
public sealed record OfficeHolding(string Person, string Role, string? Of, CharRange Evidence);
