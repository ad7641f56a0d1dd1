namespace KarabakhGraph.Knowledge.Stories;

/// <summary>Documents that are copies or translations of one report, and so count as one source.</summary>
/// <param name="Documents">Identifiers of at least two documents, sorted.</param>
public sealed record Story(IReadOnlyList<string> Documents);
