namespace KarabakhGraph.Store;

/// <summary>A commit, as the journal tells of it.</summary>
/// <param name="Number">1 for the first, each one more than that before it.</param>
/// <param name="Time">When it was made, in milliseconds, by the clock of the machine; never before the commit before it.</param>
/// <param name="Removed">How many quads it removed.</param>
/// <param name="Added">How many quads it added.</param>
/// <param name="Quads">How many quads the store holds after it.</param>
/// <param name="Graphs">The graphs that lost or gained quads, in the order of their ids, the default graph first.</param>
public sealed record CommitInfo(long Number, DateTimeOffset Time, long Removed, long Added, long Quads, IReadOnlyList<GraphChange> Graphs);
