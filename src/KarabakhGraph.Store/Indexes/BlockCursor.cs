using System.Buffers;
using System.Runtime.InteropServices;
using KarabakhGraph.Rdf;
using KarabakhGraph.Store.Blocks;

namespace KarabakhGraph.Store.Indexes;

/// <summary>Walks a range of <see cref="SortedBlocks"/>, a block a batch; a column is decoded when it is asked for, and only the rows of the batch.</summary>
internal sealed class BlockCursor : QuadCursor
{
    private const int FirstBatchAfterSeek = 32;
    private readonly SortedBlocks _blocks;
    private readonly EncodedQuad _prefix;
    private readonly long _start;
    private readonly long _end;
    private readonly TermId[]?[] _columns = new TermId[]?[Block.Columns];
    private Decoded _decoded;
    private int _block = -1;
    private int _first;
    private long _next;
    private int _most = Block.MaxRows;

    public BlockCursor(SortedBlocks blocks, EncodedQuad prefix, long start, long end)
    {
        _blocks = blocks;
        _prefix = prefix;
        _start = _next = start;
        _end = end;
    }

    /// <inheritdoc/>
    public override bool Read()
    {
        if (_next >= _end)
        {
            Count = 0;
            return false;
        }

        var block = (int)(_next >> Block.RowBits);
        if (block != _block)
        {
            _block = block;
            _decoded = default;
        }

        _first = (int)_next & (Block.MaxRows - 1);
        Count = (int)Math.Min(Math.Min(Block.MaxRows - _first, _end - _next), _most);
        _next += Count;
        _most = Block.MaxRows;
        return true;
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<TermId> Column(QuadPosition position) => InOrder(KeySequence.Place(_blocks.Order, position));

    /// <summary>The column that stands at an index in the order's sequence.</summary>
    public ReadOnlySpan<TermId> InOrder(int column)
    {
        if (Count == 0)
        {
            return default;
        }

        if (_decoded.From(column) > _first || _decoded.To(column) < _first + Count)
        {
            Decode(column);
        }

        return _columns[column].AsSpan(_first, Count);
    }

    /// <summary>A single value of the batch, without decoding its column.</summary>
    public TermId At(int column, int row)
    {
        if (_decoded.From(column) <= _first && _decoded.To(column) >= _first + Count)
        {
            return _columns[column]![_first + row];
        }

        var value = Block.Column(_blocks.Source[_block], column)[_first + row];
        GC.KeepAlive(_blocks);
        return new TermId(value);
    }

    /// <inheritdoc/>
    public override void Seek(EncodedQuad key)
    {
        Span<ulong> values = stackalloc ulong[Block.Columns];
        KeySequence.Write(_blocks.Order, key.With(_prefix), values);
        Count = 0;
        _next = Math.Clamp(_blocks.LowerBound(values), _start, _end);
        _most = FirstBatchAfterSeek;
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        Count = 0;
        _next = _end;
        _decoded = default;
        foreach (ref var column in _columns.AsSpan())
        {
            if (column is not null)
            {
                ArrayPool<TermId>.Shared.Return(column);
                column = null;
            }
        }

        base.Dispose();
    }

    private void Decode(int column)
    {
        var values = _columns[column] ??= ArrayPool<TermId>.Shared.Rent(Block.MaxRows);
        Block.Column(_blocks.Source[_block], column).Read(_first, MemoryMarshal.Cast<TermId, ulong>(values.AsSpan(_first, Count)));
        GC.KeepAlive(_blocks);
        _decoded.Set(column, _first, _first + Count);
    }

    /// <summary>Which rows of the block each column holds decoded, from and to behind.</summary>
    private struct Decoded
    {
        private Rows _rows;

        public readonly int From(int column) => _rows[column] >> 16;

        public readonly int To(int column) => _rows[column] & 0xFFFF;

        public void Set(int column, int from, int to) => _rows[column] = (from << 16) | to;

        [System.Runtime.CompilerServices.InlineArray(Block.Columns)]
        private struct Rows
        {
            private int _column;
        }
    }
}
