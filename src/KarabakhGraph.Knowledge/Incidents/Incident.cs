namespace KarabakhGraph.Knowledge.Incidents;

/// <summary>One happening that several documents report.</summary>
/// <param name="Reports">The claims whose events it is, of at least two documents, sorted by document and number.</param>
/// <param name="Verdict">What they amount to.</param>
public sealed record Incident(IReadOnlyList<ClaimReference> Reports, Verdict Verdict);
