namespace KarabakhGraph.Knowledge.Ties;

/// <summary>One edge of the who-supports-whom graph: what the documents together say of one side's stand towards another.</summary>
/// <param name="From">Id of the state, or of the actor that acts for none.</param>
/// <param name="To">Id of the state or actor supported or opposed.</param>
/// <param name="Sign">1 supports, -1 opposes.</param>
/// <param name="BasedOn">The claims that count, sorted by document and number.</param>
/// <param name="StoryCount">Independent sources: copies and translations of one report count once.</param>
/// <param name="FirstReported">Date of the earliest dated document in ISO 8601; null when none has a date.</param>
/// <param name="LastReported">Date of the latest dated document.</param>
public sealed record Tie(
    string From,
    string To,
    int Sign,
    IReadOnlyList<ClaimReference> BasedOn,
    int StoryCount,
    string? FirstReported,
    string? LastReported)
{
    /// <summary>The number of claims.</summary>
    public int ClaimCount => BasedOn.Count;

    /// <summary>The number of documents.</summary>
    public int DocumentCount => BasedOn.Select(claim => claim.Document).Distinct(StringComparer.Ordinal).Count();
}
