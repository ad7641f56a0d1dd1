using KarabakhGraph.Rdf;

namespace KarabakhGraph.Store.Indexes;

/// <summary>The changes of one commit or of several that follow each other: quads that came and quads that went, in all orders.</summary>
/// <param name="Added">By the number of the <see cref="KeyOrder"/>.</param>
/// <param name="Removed">By the number of the <see cref="KeyOrder"/>.</param>
internal sealed record IndexRun(SortedBlocks[] Added, SortedBlocks[] Removed)
{
    private const int WorthTwoThreads = 1 << 14;

    /// <summary>How many quads came and went.</summary>
    public long Changes => Added[0].Count + Removed[0].Count;

    /// <summary>Packs a difference.</summary>
    public static IndexRun Of(QuadDelta delta) => new(Pack(delta.Added), Pack(delta.Removed));

    /// <summary>What several runs, from the oldest to the newest, do together.</summary>
    public static IndexRun Merge(IReadOnlyList<IndexRun> runs)
    {
        var added = new SortedBlocks[KeyOrders.All.Count];
        var removed = new SortedBlocks[KeyOrders.All.Count];
        var work = KeyOrders.All.Select(order => (Action)(() =>
        {
            using var coming = Net(runs, order, wantAdded: true);
            using var going = Net(runs, order, wantAdded: false);
            added[(int)order] = new MemoryBlocksBuilder(order).AddAll(coming).Build();
            removed[(int)order] = new MemoryBlocksBuilder(order).AddAll(going).Build();
        })).ToArray();
        Do(work, runs.Sum(run => run.Changes));
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

    /// <summary>Sorts into every order, each from the one it shares most with: a stable sort by one place keeps the rest.</summary>
    private static SortedBlocks[] Pack(EncodedQuad[] quads)
    {
        if (quads.Length == 0)
        {
            return [.. KeyOrders.All.Select(SortedBlocks.Empty)];
        }

        var packed = new SortedBlocks[KeyOrders.All.Count];
        Do(
            [
                () =>
                {
                    packed[(int)KeyOrder.Spog] = Pack(KeyOrder.Spog, quads);
                    packed[(int)KeyOrder.Psog] = Pack(KeyOrder.Psog, By(QuadPosition.Predicate, quads));
                    packed[(int)KeyOrder.Gspo] = Pack(KeyOrder.Gspo, By(QuadPosition.Graph, quads));
                },
                () =>
                {
                    var byObject = By(QuadPosition.Object, quads);
                    packed[(int)KeyOrder.Ospg] = Pack(KeyOrder.Ospg, byObject);
                    packed[(int)KeyOrder.Posg] = Pack(KeyOrder.Posg, By(QuadPosition.Predicate, byObject));
                },
            ],
            quads.Length);
        return packed;
    }

    private static SortedBlocks Pack(KeyOrder order, EncodedQuad[] sorted) => new MemoryBlocksBuilder(order).AddAll(sorted).Build();

    private static EncodedQuad[] By(QuadPosition position, EncodedQuad[] quads) =>
        QuadSorter.By(position, (EncodedQuad[])quads.Clone(), new EncodedQuad[quads.Length], quads.Length).Sorted;

    private static void Do(Action[] work, long quads)
    {
        if (quads < WorthTwoThreads)
        {
            Array.ForEach(work, one => one());
        }
        else
        {
            Parallel.Invoke(work);
        }
    }
}
