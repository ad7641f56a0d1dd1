namespace KarabakhGraph.Extraction.Mentions;

/// <summary>A sentence says that somebody holds an office.</summary>
/// <param name="Person">Id of the person.</param>
/// <param name="Role">Notation of the role, such as "president".</param>
/// <param name="Of">Id of the state or body; null when the text does not show it.</param>
/// <param name="Sentence">Index of the sentence within the text.</param>
internal sealed record OfficeStatement(string Person, string Role, string? Of, int Sentence);
