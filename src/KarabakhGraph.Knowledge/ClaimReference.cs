namespace KarabakhGraph.Knowledge;

/// <summary>Names a claim among many documents.</summary>
/// <param name="Document">Identifier of the document.</param>
/// <param name="Index">Its index within <see cref="DocumentReading.Claims"/>, from 0.</param>
public sealed record ClaimReference(string Document, int Index);
