using System.Buffers;
using KarabakhGraph.Rdf;

namespace KarabakhGraph.Store.Indexes;

/// <summary>The changes of one commit or of several that follow each other: quads that came and quads that went, in all orders.</summary>
internal sealed record IndexRun(RunPart Added, RunPart Removed)
{
    /// <summary>So many changes are kept as they are until an order is asked for, and sorted anew faster than cursors merge them: some megabytes.</summary>
    private const int Few = 1 << 17;

    /// <summary>Two parts that are packed already.</summary>
    public IndexRun(SortedBlocks[] added, SortedBlocks[] removed)
        : this(new RunPart(added), new RunPart(removed))
    {
    }

    /// <summary>How many quads came and went.</summary>
    public long Changes => Added.Count + Removed.Count;

    /// <summary>The difference that it is.</summary>
    public QuadDelta Delta => new(Removed.Quads, Added.Quads);

    /// <summary>A difference. The arrays are kept when they are short.</summary>
    /// <param name="delta">The difference.</param>
    /// <param name="pool">Where room to sort is rented.</param>
    public static IndexRun Of(QuadDelta delta, ArrayPool<EncodedQuad>? pool = null) =>
        new(Part(delta.Added, pool ?? ArrayPool<EncodedQuad>.Shared), Part(delta.Removed, pool ?? ArrayPool<EncodedQuad>.Shared));

    /// <summary>True when <see cref="Of"/> keeps an array of this length.</summary>
    public static bool Keeps(int length) => length <= Few;

    /// <summary>What several runs, from the oldest to the newest, do together.</summary>
    public static IndexRun Merge(IReadOnlyList<IndexRun> runs)
    {
        if (runs.Sum(run => run.Changes) <= Few)
        {
            return Of(runs.Select(run => run.Delta).Aggregate((all, next) => all.Then(next)));
        }

        var added = new SortedBlocks[KeyOrders.All.Count];
        var removed = new SortedBlocks[KeyOrders.All.Count];
        Parallel.ForEach(KeyOrders.All, order =>
        {
            using var coming = Net(runs, order, wantAdded: true);
            using var going = Net(runs, order, wantAdded: false);
            added[(int)order] = new MemoryBlocksBuilder(order).AddAll(coming).Build();
            removed[(int)order] = new MemoryBlocksBuilder(order).AddAll(going).Build();
        });
        return new(added, removed);
    }

    /// <summary>The quads that several runs, from the oldest to the newest, together add, or those that they remove.</summary>
    public static QuadCursor Net(IReadOnlyList<IndexRun> runs, KeyOrder order, bool wantAdded) => new MergeCursor(
        order,
        [
            .. runs.SelectMany(run => new[] { (Blocks: run.Removed[(int)order], Wanted: !wantAdded), (Blocks: run.Added[(int)order], Wanted: wantAdded) })
                .Where(part => part.Blocks.Count > 0)
                .Select(part => (new BlockCursor(part.Blocks, default, 0, part.Blocks.Count), part.Wanted)),
        ]);

    private static RunPart Part(EncodedQuad[] quads, ArrayPool<EncodedQuad> pool) => Keeps(quads.Length) ? new(quads) : new(RunPart.PackAll(quads, pool));
}
