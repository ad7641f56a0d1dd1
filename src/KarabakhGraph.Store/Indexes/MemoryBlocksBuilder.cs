using KarabakhGraph.Rdf;

namespace KarabakhGraph.Store.Indexes;

/// <summary>Packs sorted quads into memory.</summary>
internal sealed class MemoryBlocksBuilder(KeyOrder order) : SortedBlocksBuilder(order)
{
    private readonly KeyOrder _order = order;
    private readonly List<byte[]> _blocks = [];

    /// <inheritdoc/>
    protected override void Append(ReadOnlySpan<byte> block) => _blocks.Add(block.ToArray());

    /// <inheritdoc/>
    protected override SortedBlocks Finish(long count, ulong[] firsts, LeadCount[] leads) => new(_order, count, firsts, new MemoryBlocks([.. _blocks]), leads);
}
