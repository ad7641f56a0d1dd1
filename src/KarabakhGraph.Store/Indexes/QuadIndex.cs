using System.Buffers;
using KarabakhGraph.Rdf;
using KarabakhGraph.Store.Blocks;

namespace KarabakhGraph.Store.Indexes;

/// <summary>A set of quads in all orders, immutable: a change makes another index that shares with this one what stays the same.</summary>
/// <remarks>
/// An index is a sequence of runs, the oldest and by far the largest first. A quad is there when it was added once more than removed; so counts over the runs just add up.
/// Whenever four runs of about a size stand at the end they become one, so that their number grows with the logarithm of the changes.
/// </remarks>
internal sealed class QuadIndex
{
    private const int FanIn = 4;
    private const int SmallestTier = 512;
    private readonly IndexRun[] _runs;

    /// <summary>An index of runs, from the oldest to the newest.</summary>
    public QuadIndex(IReadOnlyList<IndexRun> runs) => _runs = [.. runs];

    /// <summary>An index without quads.</summary>
    public static QuadIndex Empty { get; } = new([]);

    /// <summary>How many quads there are.</summary>
    public long Count => _runs.Sum(run => run.Added.Count - run.Removed.Count);

    /// <summary>The runs, from the oldest to the newest.</summary>
    public IReadOnlyList<IndexRun> Runs => _runs;

    /// <summary>How many quads came and went in all runs but the first, and so what scans have to merge.</summary>
    public long Unmerged => _runs.Skip(1).Sum(run => run.Changes);

    /// <summary>An index of quads in any sequence, repetitions included. The array is sorted.</summary>
    public static QuadIndex Build(EncodedQuad[] quads)
    {
        var count = QuadSorter.SortDistinct(quads, quads.Length);
        return Empty.Apply(new([], count == quads.Length ? quads : quads[..count]));
    }

    /// <summary>What removing quads and then adding others really changes. The arrays are sorted, and may become the answer.</summary>
    /// <param name="removed">In any sequence.</param>
    /// <param name="added">In any sequence.</param>
    /// <param name="pool">Where room to sort is rented.</param>
    public QuadDelta Difference(EncodedQuad[] removed, EncodedQuad[] added, ArrayPool<EncodedQuad>? pool = null)
    {
        var adding = added.AsSpan(0, QuadSorter.SortDistinct(added, added.Length, pool));
        var removing = removed.AsSpan(0, QuadSorter.SortDistinct(removed, removed.Length, pool));
        removing = removing[..KeepWithout(removing, adding)];
        removing = removing[..Keep(removing, known: true)];
        adding = adding[..Keep(adding, known: false)];
        return new(removing.Length == removed.Length ? removed : removing.ToArray(), adding.Length == added.Length ? added : adding.ToArray());
    }

    /// <summary>The index after a change.</summary>
    /// <param name="delta">All removed quads are there, none of the added ones is (<see cref="Difference"/>).</param>
    public QuadIndex Apply(QuadDelta delta) => delta.IsEmpty ? this : Append(IndexRun.Of(delta));

    /// <summary>The index after a change.</summary>
    /// <param name="run">What it removes is there, what it adds is not.</param>
    public QuadIndex Append(IndexRun run)
    {
        List<IndexRun> runs = [.. _runs, run];
        while (runs.Count >= FanIn && runs.TakeLast(FanIn).Max(Tier) <= Tier(runs[^1]))
        {
            var merged = IndexRun.Merge(runs[^FanIn..]);
            runs.RemoveRange(runs.Count - FanIn, FanIn);
            if (merged.Changes > 0)
            {
                runs.Add(merged);
            }
        }

        return new([.. runs]);
    }

    /// <summary>The same quads in a single run.</summary>
    public QuadIndex Compact() => _runs.Length <= 1 ? this : new([IndexRun.Merge(_runs)]);

    /// <summary>The same quads in one run, or in two when the changes since the first are few beside it.</summary>
    public QuadIndex Consolidate() =>
        _runs.Length > 1 && Unmerged > _runs[0].Changes / FanIn ? Compact()
        : _runs.Length > 2 ? new([_runs[0], IndexRun.Merge(_runs[1..])])
        : this;

    /// <summary>True when the quad is there.</summary>
    public bool Contains(EncodedQuad quad) => CountMatches(KeyOrder.Spog, quad) > 0;

    /// <inheritdoc cref="IQuadSource.Scan"/>
    public QuadCursor Scan(KeyOrder order, EncodedQuad prefix)
    {
        Span<ulong> key = stackalloc ulong[Block.Columns];
        key = key[..KeySequence.WritePrefix(order, prefix, key)];
        BlockCursor? only = null;
        List<(BlockCursor Cursor, bool Wanted)>? all = null;
        foreach (var run in _runs)
        {
            for (var wanted = 0; wanted < 2; wanted++)
            {
                var blocks = (wanted == 0 ? run.Removed : run.Added)[(int)order];
                var (start, end) = blocks.Range(key);
                if (start == end)
                {
                    continue;
                }

                var cursor = new BlockCursor(blocks, prefix, start, end);
                if (only is null)
                {
                    only = cursor;
                    continue;
                }

                all ??= [(only, true)];
                all.Add((cursor, wanted == 1));
            }
        }

        return all is not null ? new MergeCursor(order, all) : only ?? new BlockCursor(SortedBlocks.Empty(order), prefix, 0, 0);
    }

    /// <inheritdoc cref="IQuadSource.CountMatches"/>
    public long CountMatches(KeyOrder order, EncodedQuad prefix)
    {
        Span<ulong> key = stackalloc ulong[Block.Columns];
        key = key[..KeySequence.WritePrefix(order, prefix, key)];
        long count = 0;
        foreach (var run in _runs)
        {
            count += CountIn(run.Added[(int)order], key) - CountIn(run.Removed[(int)order], key);
        }

        return count;
    }

    /// <summary>Counts for a predicate: quads exactly, subjects and objects exactly when there is a single run and roughly otherwise.</summary>
    public PredicateStatistics Statistics(TermId predicate)
    {
        var (quads, subjects, objects) = (0L, 0L, 0L);
        foreach (var run in _runs)
        {
            var (came, went) = (run.Added[(int)KeyOrder.Psog].Lead(predicate), run.Removed[(int)KeyOrder.Psog].Lead(predicate));
            quads += came.Rows - went.Rows;
            subjects += came.Seconds - went.Seconds;
            objects += run.Added[(int)KeyOrder.Posg].Lead(predicate).Seconds - run.Removed[(int)KeyOrder.Posg].Lead(predicate).Seconds;
        }

        return quads == 0 ? default : new(quads, Math.Clamp(subjects, 1, quads), Math.Clamp(objects, 1, quads));
    }

    /// <summary>The graphs that hold quads, the default graph among them, ascending by id, with the number of their quads.</summary>
    public IReadOnlyList<GraphEntry> GraphCounts()
    {
        SortedDictionary<ulong, long> counts = [];
        foreach (var run in _runs)
        {
            foreach (var lead in run.Added[(int)KeyOrder.Gspo].Leads)
            {
                counts[lead.Lead] = counts.GetValueOrDefault(lead.Lead) + lead.Rows;
            }

            foreach (var lead in run.Removed[(int)KeyOrder.Gspo].Leads)
            {
                counts[lead.Lead] = counts.GetValueOrDefault(lead.Lead) - lead.Rows;
            }
        }

        return [.. counts.Where(graph => graph.Value > 0).Select(graph => new GraphEntry(new TermId(graph.Key), graph.Value))];
    }

    private static long CountIn(SortedBlocks blocks, ReadOnlySpan<ulong> key)
    {
        var (start, end) = blocks.Range(key);
        return end - start;
    }

    /// <summary>0 up to 512 changes, and one more for each factor of four.</summary>
    private static int Tier(IndexRun run) => System.Numerics.BitOperations.Log2((ulong)Math.Max(1, (run.Changes - 1) / SmallestTier)) / 2;

    /// <summary>Moves the sorted quads that are not among others, which are sorted too, to the front; gives their number.</summary>
    private static int KeepWithout(Span<EncodedQuad> quads, ReadOnlySpan<EncodedQuad> others)
    {
        var (kept, at) = (0, 0);
        foreach (var quad in quads)
        {
            while (at < others.Length && KeyOrder.Spog.Compare(others[at], quad) < 0)
            {
                at++;
            }

            if (at == others.Length || others[at] != quad)
            {
                quads[kept++] = quad;
            }
        }

        return kept;
    }

    /// <summary>Moves those of the sorted quads that are there, or those that are not, to the front; gives their number.</summary>
    private int Keep(Span<EncodedQuad> quads, bool known)
    {
        if (_runs.Length == 0)
        {
            return known ? 0 : quads.Length;
        }

        var kept = 0;
        using var cursor = new SeekingCursor(Scan(KeyOrder.Spog, default));
        foreach (var quad in quads)
        {
            if (cursor.Contains(quad) == known)
            {
                quads[kept++] = quad;
            }
        }

        return kept;
    }
}
