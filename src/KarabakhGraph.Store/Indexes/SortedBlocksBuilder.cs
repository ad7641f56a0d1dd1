using System.Runtime.InteropServices;
using KarabakhGraph.Rdf;
using KarabakhGraph.Store.Blocks;

namespace KarabakhGraph.Store.Indexes;

/// <summary>Packs quads that come sorted and without repetition into blocks. For one thread.</summary>
internal abstract class SortedBlocksBuilder(KeyOrder order)
{
    private readonly ulong[] _columns = new ulong[Block.Columns * Block.MaxRows];
    private readonly ColumnWriter _writer = new();
    private readonly byte[] _block = new byte[Block.MaxLength];
    private readonly List<ulong> _firsts = [];
    private readonly List<LeadCount> _leads = [];
    private readonly bool _countsLeads = CountsLeads(order);
    private int _rows;
    private long _count;
    private ulong _second;

    /// <summary>True for the orders whose leading terms are counted: predicates and graphs.</summary>
    public static bool CountsLeads(KeyOrder order) => order is KeyOrder.Psog or KeyOrder.Posg or KeyOrder.Gspo;

    /// <summary>Adds all quads of an array that is sorted already.</summary>
    public SortedBlocksBuilder AddAll(ReadOnlySpan<EncodedQuad> sorted)
    {
        var places = order.Positions();
        while (!sorted.IsEmpty)
        {
            var some = Math.Min(sorted.Length, Block.MaxRows - _rows);
            var words = MemoryMarshal.Cast<EncodedQuad, ulong>(sorted[..some]);
            for (var i = 0; i < Block.Columns; i++)
            {
                var at = (int)places[i];
                foreach (ref var value in _columns.AsSpan((i * Block.MaxRows) + _rows, some))
                {
                    value = words[at];
                    at += Block.Columns;
                }
            }

            Take(some);
            sorted = sorted[some..];
        }

        return this;
    }

    /// <summary>Adds what a cursor of the same order gives.</summary>
    public SortedBlocksBuilder AddAll(QuadCursor cursor)
    {
        var places = order.Positions();
        while (cursor.Read())
        {
            for (var done = 0; done < cursor.Count;)
            {
                var some = Math.Min(cursor.Count - done, Block.MaxRows - _rows);
                for (var i = 0; i < Block.Columns; i++)
                {
                    MemoryMarshal.Cast<TermId, ulong>(cursor.Column(places[i]).Slice(done, some)).CopyTo(_columns.AsSpan((i * Block.MaxRows) + _rows));
                }

                Take(some);
                done += some;
            }
        }

        return this;
    }

    /// <summary>The sorted quads. Nothing can be added afterwards.</summary>
    public SortedBlocks Build()
    {
        if (_rows > 0)
        {
            Flush();
        }

        return Finish(_count, [.. _firsts], [.. _leads]);
    }

    /// <summary>Takes the bytes of the next block.</summary>
    protected abstract void Append(ReadOnlySpan<byte> block);

    /// <summary>Makes the whole of what was appended.</summary>
    protected abstract SortedBlocks Finish(long count, ulong[] firsts, LeadCount[] leads);

    private void Take(int rows)
    {
        if (_countsLeads)
        {
            Count(rows);
        }

        _rows += rows;
        _count += rows;
        if (_rows == Block.MaxRows)
        {
            Flush();
        }
    }

    private void Count(int rows)
    {
        var leads = _columns.AsSpan(_rows, rows);
        var seconds = _columns.AsSpan(Block.MaxRows + _rows, rows);
        var now = _leads.Count > 0 ? _leads[^1] : default;
        for (var i = 0; i < rows; i++)
        {
            if (leads[i] != now.Lead)
            {
                Keep(now);
                now = new(leads[i], 0, 0);
                _leads.Add(now);
            }

            now = new(now.Lead, now.Rows + 1, now.Seconds + (now.Rows == 0 || seconds[i] != _second ? 1 : 0));
            _second = seconds[i];
        }

        Keep(now);
    }

    private void Keep(LeadCount lead)
    {
        if (_leads.Count > 0)
        {
            _leads[^1] = lead;
        }
    }

    private void Flush()
    {
        for (var i = 0; i < Block.Columns; i++)
        {
            _firsts.Add(_columns[i * Block.MaxRows]);
        }

        Append(_block.AsSpan(0, Block.Write(_writer, _columns, Block.MaxRows, _rows, _block)));
        _rows = 0;
    }
}
