namespace KarabakhGraph.Knowledge;

/// <summary>One thing that one sentence of one document says, with the words that show it.</summary>
/// <param name="About">What is claimed.</param>
/// <param name="Claimants">Ids of those who say so; none when the document speaks in its own voice.</param>
/// <param name="Status">The standing the sentence gives it.</param>
/// <param name="Evidence">The sentence.</param>
/// <param name="Trigger">The words within it that gave the claim away.</param>
/// <param name="Confidence">0 to 1; what it means stands in the ontology.</param>
/// <param name="Rule">Id of the language pack's rule that made it, such as "en/shell".</param>
/// <param name="Denies">For a denial, the index (within <see cref="DocumentReading.Claims"/>) of the claim denied; else null.</param>
public sealed record Claim(
    ClaimContent About,
    IReadOnlyList<string> Claimants,
    ClaimStatus Status,
    CharRange Evidence,
    CharRange Trigger,
    decimal Confidence,
    string Rule,
    int? Denies = null);
