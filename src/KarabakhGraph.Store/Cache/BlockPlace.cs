namespace KarabakhGraph.Store.Cache;

/// <summary>Where a block stands in its file.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Checksum">CRC-32C of its bytes.</param>
internal readonly record struct BlockPlace(long Start, int Length, uint Checksum);
