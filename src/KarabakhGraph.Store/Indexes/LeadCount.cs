namespace KarabakhGraph.Store.Indexes;

/// <summary>What stands behind one term that leads an order.</summary>
/// <param name="Lead">The term's id.</param>
/// <param name="Rows">How many quads have it there.</param>
/// <param name="Seconds">How many different terms follow it in the second place.</param>
internal readonly record struct LeadCount(ulong Lead, long Rows, long Seconds);
