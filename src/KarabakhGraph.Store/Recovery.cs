namespace KarabakhGraph.Store;

/// <summary>What opening a store found and did.</summary>
/// <param name="CutBytes">How many bytes of a commit that was never finished stood at the end of the journal; they were cut off, or passed over when reading only.</param>
/// <param name="Replayed">How many commits were read from the journal because no cache held them.</param>
/// <param name="CacheProblem">Why the files of the cache were of no use, in a sentence; null when they were, or when there were none.</param>
public sealed record Recovery(long CutBytes, long Replayed, string? CacheProblem = null);
