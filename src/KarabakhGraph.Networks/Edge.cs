namespace KarabakhGraph.Networks;

/// <summary>A tie of one actor to another, resting on claims.</summary>
/// <param name="Id">Unique within the graph, of the same characters as <see cref="Node.Id"/>.</param>
/// <param name="Source">Id of the node that supports or opposes.</param>
/// <param name="Target">Id of the node that is supported or opposed.</param>
/// <param name="Sign">1 supports, -1 opposes.</param>
/// <param name="Weight">Above 0: the confidences of the claims, summed (for net edges: less those of the opposite sign).</param>
/// <param name="Confidence">That of the surest claim, above 0 and up to 1.</param>
/// <param name="EvidenceCount">The number of claims.</param>
/// <param name="SourceCount">The number of independent sources: copies of one report count once, and so do the reports of one publisher.</param>
/// <param name="Contested">True when there are claims of the opposite sign between the two.</param>
/// <param name="Start">Date of the earliest dated document, in ISO 8601; null when there is none.</param>
/// <param name="End">Date of the latest.</param>
/// <param name="Evidence">IRIs of the claims, sorted.</param>
/// <param name="Quote">The sentence of the surest claim.</param>
/// <param name="SourceUrl">Where the document of that claim says it came from; null when it says nothing.</param>
public sealed record Edge(
    string Id,
    string Source,
    string Target,
    int Sign,
    double Weight,
    double Confidence,
    int EvidenceCount,
    int SourceCount,
    bool Contested,
    string? Start,
    string? End,
    IReadOnlyList<string> Evidence,
    string Quote,
    string? SourceUrl)
{
    /// <summary>"supports" or "opposes".</summary>
    public string Relation => Sign > 0 ? "supports" : "opposes";

    /// <summary>The weight, negative for opposition.</summary>
    public double SignedWeight => Sign * Weight;

    /// <summary>Blue for support, orange for opposition: told apart by the colour-blind too.</summary>
    public string Color => Sign > 0 ? "#0077bb" : "#ee7733";
}
