namespace KarabakhGraph.Store.Indexes;

/// <summary>Blocks that are nowhere but in memory.</summary>
internal sealed class MemoryBlocks(byte[][] blocks) : BlockSource
{
    /// <inheritdoc/>
    public override ReadOnlySpan<byte> this[int block] => blocks[block];
}
