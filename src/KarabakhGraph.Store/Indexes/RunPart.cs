using System.Buffers;
using System.Collections;
using KarabakhGraph.Rdf;

namespace KarabakhGraph.Store.Indexes;

/// <summary>The quads that a run adds, or those that it removes, in all orders. Of few quads an order is packed when it is asked for the first time.</summary>
/// <remarks>Safe for several threads: two that ask at once may both pack, and either result will do.</remarks>
internal sealed class RunPart : IEnumerable<SortedBlocks>
{
    private readonly SortedBlocks?[] _orders;
    private readonly EncodedQuad[]? _quads;

    /// <summary>Quads that are packed already, by the number of the <see cref="KeyOrder"/>.</summary>
    public RunPart(SortedBlocks[] orders) => _orders = orders;

    /// <summary>Few quads.</summary>
    /// <param name="quads">Sorted in <see cref="KeyOrder.Spog"/>, without repetition. Kept.</param>
    public RunPart(EncodedQuad[] quads)
    {
        _quads = quads;
        _orders = new SortedBlocks?[KeyOrders.All.Count];
    }

    /// <summary>How many quads there are.</summary>
    public long Count => _quads?.Length ?? _orders[0]!.Count;

    /// <summary>The quads in one order, by its number.</summary>
    public SortedBlocks this[int order] => Volatile.Read(ref _orders[order]) ?? Keep(order);

    /// <summary>The quads, sorted in <see cref="KeyOrder.Spog"/>. Not to be changed.</summary>
    public EncodedQuad[] Quads => _quads ?? Unpacked();

    /// <inheritdoc/>
    public IEnumerator<SortedBlocks> GetEnumerator() => Enumerable.Range(0, _orders.Length).Select(order => this[order]).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Sorts into every order, each from the one it shares most with, on two threads.</summary>
    /// <param name="quads">Sorted in <see cref="KeyOrder.Spog"/>, without repetition.</param>
    /// <param name="pool">Where room to sort is rented.</param>
    public static SortedBlocks[] PackAll(EncodedQuad[] quads, ArrayPool<EncodedQuad> pool)
    {
        var packed = new SortedBlocks[KeyOrders.All.Count];
        Parallel.Invoke(
            () => WithRoom(pool, quads.Length, (one, other, _) =>
            {
                packed[(int)KeyOrder.Spog] = Pack(KeyOrder.Spog, quads);
                packed[(int)KeyOrder.Psog] = Pack(KeyOrder.Psog, QuadSorter.By(QuadPosition.Predicate, quads, one, other, quads.Length).AsSpan(0, quads.Length));
                packed[(int)KeyOrder.Gspo] = Pack(KeyOrder.Gspo, QuadSorter.By(QuadPosition.Graph, quads, one, other, quads.Length).AsSpan(0, quads.Length));
            }),
            () => WithRoom(pool, quads.Length, (one, other, third) =>
            {
                var byObject = QuadSorter.By(QuadPosition.Object, quads, one, other, quads.Length);
                packed[(int)KeyOrder.Ospg] = Pack(KeyOrder.Ospg, byObject.AsSpan(0, quads.Length));
                var byPredicate = QuadSorter.By(QuadPosition.Predicate, byObject, byObject == one ? other : one, third, quads.Length);
                packed[(int)KeyOrder.Posg] = Pack(KeyOrder.Posg, byPredicate.AsSpan(0, quads.Length));
            }));
        return packed;
    }

    private EncodedQuad[] Unpacked()
    {
        var quads = new EncodedQuad[Count];
        var at = 0;
        using var cursor = new BlockCursor(this[(int)KeyOrder.Spog], default, 0, Count);
        while (cursor.Read())
        {
            var subjects = cursor.Column(QuadPosition.Subject);
            var predicates = cursor.Column(QuadPosition.Predicate);
            var objects = cursor.Column(QuadPosition.Object);
            var graphs = cursor.Column(QuadPosition.Graph);
            for (var row = 0; row < subjects.Length; row++)
            {
                quads[at++] = new(subjects[row], predicates[row], objects[row], graphs[row]);
            }
        }

        return quads;
    }

    private SortedBlocks Keep(int order)
    {
        var packed = _quads!.Length == 0 ? SortedBlocks.Empty((KeyOrder)order) : Pack((KeyOrder)order, Sorted((KeyOrder)order, _quads));
        Volatile.Write(ref _orders[order], packed);
        return packed;
    }

    private static EncodedQuad[] Sorted(KeyOrder order, EncodedQuad[] quads) => order switch
    {
        KeyOrder.Psog => By(QuadPosition.Predicate, quads),
        KeyOrder.Posg => By(QuadPosition.Predicate, By(QuadPosition.Object, quads)),
        KeyOrder.Ospg => By(QuadPosition.Object, quads),
        KeyOrder.Gspo => By(QuadPosition.Graph, quads),
        _ => quads,
    };

    private static SortedBlocks Pack(KeyOrder order, ReadOnlySpan<EncodedQuad> sorted) => new MemoryBlocksBuilder(order).AddAll(sorted).Build();

    private static EncodedQuad[] By(QuadPosition position, EncodedQuad[] quads) =>
        QuadSorter.By(position, quads, new EncodedQuad[quads.Length], new EncodedQuad[quads.Length], quads.Length);

    /// <summary>Lends three arrays of at least a length.</summary>
    private static void WithRoom(ArrayPool<EncodedQuad> pool, int length, Action<EncodedQuad[], EncodedQuad[], EncodedQuad[]> work)
    {
        var (one, other, third) = (pool.Rent(length), pool.Rent(length), pool.Rent(length));
        work(one, other, third);
        pool.Return(one);
        pool.Return(other);
        pool.Return(third);
    }
}
