namespace KarabakhGraph.Networks;

/// <summary>A claim on which an edge rests.</summary>
/// <param name="Claim">The IRI of the claim.</param>
/// <param name="Sign">1 supports, -1 opposes: in a net edge both occur.</param>
/// <param name="Sentence">The words of the source; empty when unknown.</param>
/// <param name="Document">The IRI of the document; null when unknown.</param>
/// <param name="Date">Date of the document in ISO 8601; null when unknown.</param>
/// <param name="Url">Where the document says it came from; null when it says nothing.</param>
public sealed record Evidence(string Claim, int Sign, string Sentence = "", string? Document = null, string? Date = null, string? Url = null)
{
    /// <summary>The IRI of the document's publisher; null when unknown.</summary>
    public string? Publisher { get; init; }
}
