using KarabakhGraph.Rdf;
using KarabakhGraph.Store.Blocks;

namespace KarabakhGraph.Store.Indexes;

/// <summary>Walks several sorted sources of which some add quads and others take them away.</summary>
/// <remarks>
/// In a quad's history additions and removals take turns. So what all sources together do to it is what its newest source does, when an odd number of them
/// name it, and nothing otherwise. Long stretches of one source are passed on without copying.
/// </remarks>
internal sealed class MergeCursor : QuadCursor
{
    private const int WorthPassing = 64;
    private readonly KeyOrder _order;
    private readonly Source[] _sources;
    private readonly TermId[][] _columns;
    private Source? _passed;
    private int _passedRows;
    private int _used;

    /// <param name="order">The order of all sources.</param>
    /// <param name="sources">From the oldest to the newest; with each, whether its quads are wanted or unwanted.</param>
    public MergeCursor(KeyOrder order, IReadOnlyList<(BlockCursor Cursor, bool Wanted)> sources)
    {
        _order = order;
        _sources = [.. sources.Select(source => new Source(source.Cursor, source.Wanted))];
        _columns = [.. Enumerable.Range(0, Block.Columns).Select(_ => new TermId[Block.MaxRows])];
    }

    /// <inheritdoc/>
    public override bool Read()
    {
        _passed?.Advance(_passedRows);
        _passed = null;
        _used = 0;
        while (_used < Block.MaxRows && Least(out var limit) is { } least)
        {
            if (limit is not null && least.CompareTo(limit) == 0)
            {
                Decide(least);
            }
            else if (!Stretch(least, limit))
            {
                break;
            }
        }

        Count = _passed is null ? _used : _passedRows;
        return Count > 0;
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<TermId> Column(QuadPosition position)
    {
        var column = KeySequence.Place(_order, position);
        return _passed is null ? _columns[column].AsSpan(0, Count) : _passed.Rest(column, Count);
    }

    /// <inheritdoc/>
    public override void Seek(EncodedQuad key)
    {
        Count = 0;
        _passed = null;
        foreach (var source in _sources)
        {
            source.Seek(key);
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        Count = 0;
        _passed = null;
        foreach (var source in _sources)
        {
            source.Dispose();
        }

        base.Dispose();
    }

    /// <summary>The source that stands at the least quad, and the one that stands at the next, or at the same.</summary>
    private Source? Least(out Source? next)
    {
        Source? least = null;
        next = null;
        foreach (var source in _sources)
        {
            if (source.Ended)
            {
                continue;
            }

            if (least is null || source.CompareTo(least) < 0)
            {
                (least, next) = (source, least);
            }
            else if (next is null || source.CompareTo(next) < 0)
            {
                next = source;
            }
        }

        return least;
    }

    /// <summary>Takes a quad that several sources name.</summary>
    private void Decide(Source least)
    {
        Span<ulong> quad = stackalloc ulong[Block.Columns];
        least.Key.CopyTo(quad);
        Source? newest = null;
        var names = 0;
        foreach (var source in _sources)
        {
            if (!source.Ended && source.Key.SequenceEqual(quad))
            {
                newest = source;
                names++;
            }
        }

        if (newest!.Wanted && names % 2 == 1)
        {
            Copy(newest, 1);
        }

        foreach (var source in _sources)
        {
            if (!source.Ended && source.Key.SequenceEqual(quad))
            {
                source.Advance(1);
            }
        }
    }

    /// <summary>Takes the quads of a source up to where the next one stands; false when the batch should end before them.</summary>
    private bool Stretch(Source least, Source? limit)
    {
        var rows = limit is null ? least.Rows : least.RowsBefore(limit.Key);
        if (!least.Wanted)
        {
            least.Advance(rows);
            return true;
        }

        if (rows >= WorthPassing)
        {
            if (_used == 0)
            {
                (_passed, _passedRows) = (least, rows);
            }

            return false;
        }

        rows = Math.Min(rows, Block.MaxRows - _used);
        Copy(least, rows);
        least.Advance(rows);
        return true;
    }

    private void Copy(Source source, int rows)
    {
        for (var column = 0; column < Block.Columns; column++)
        {
            source.Rest(column, rows).CopyTo(_columns[column].AsSpan(_used));
        }

        _used += rows;
    }

    /// <summary>A cursor and the row of its batch at which the merge stands.</summary>
    private sealed class Source : IComparable<Source>, IDisposable
    {
        private readonly BlockCursor _cursor;
        private readonly ulong[] _key = new ulong[Block.Columns];
        private int _row;

        public Source(BlockCursor cursor, bool wanted)
        {
            _cursor = cursor;
            Wanted = wanted;
            Next();
        }

        public bool Wanted { get; }

        public bool Ended { get; private set; }

        public ReadOnlySpan<ulong> Key => _key;

        public int Rows => _cursor.Count - _row;

        public ReadOnlySpan<TermId> Rest(int column, int rows) => _cursor.InOrder(column).Slice(_row, rows);

        public void Advance(int rows)
        {
            _row += rows;
            if (_row == _cursor.Count)
            {
                Next();
            }
            else
            {
                LoadKey();
            }
        }

        public void Seek(EncodedQuad key)
        {
            _cursor.Seek(key);
            Next();
        }

        /// <summary>How many rows, from this one on, stand before a key that is greater than this row's.</summary>
        public int RowsBefore(ReadOnlySpan<ulong> key)
        {
            if (Compare(_cursor.Count - 1, key) < 0)
            {
                return Rows;
            }

            var (low, high) = (_row + 1, _cursor.Count - 1);
            while (low < high)
            {
                var middle = (low + high) >> 1;
                if (Compare(middle, key) < 0)
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle;
                }
            }

            return low - _row;
        }

        public int CompareTo(Source? other) => _key.AsSpan().SequenceCompareTo(other!._key);

        public void Dispose() => _cursor.Dispose();

        private void Next()
        {
            _row = 0;
            Ended = !_cursor.Read();
            if (!Ended)
            {
                LoadKey();
            }
        }

        private void LoadKey()
        {
            for (var column = 0; column < Block.Columns; column++)
            {
                _key[column] = _cursor.At(column, _row).Value;
            }
        }

        private int Compare(int row, ReadOnlySpan<ulong> key)
        {
            for (var column = 0; column < Block.Columns; column++)
            {
                if (_cursor.At(column, row).Value.CompareTo(key[column]) is var sign and not 0)
                {
                    return sign;
                }
            }

            return 0;
        }
    }
}
