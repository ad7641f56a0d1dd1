using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Evaluation.Operators;

/// <summary>The quads that match one pattern, read in one order of the index.</summary>
internal sealed class IndexScan : Operator
{
    private readonly ScanPattern _pattern;
    private readonly KeyOrder _order;
    private readonly QuadSelection _selection;
    private readonly QuadPosition[] _positions;
    private readonly int[] _selected = GC.AllocateUninitializedArray<int>(Batch.Size);
    private Batch? _batch;
    private QuadCursor? _cursor;
    private int _next;

    /// <param name="execution">The evaluation.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="order">The order; the more constants stand in its front, the less is read.</param>
    /// <param name="needed">The variables whose columns somebody reads; null for all.</param>
    public IndexScan(Execution execution, ScanPattern pattern, KeyOrder order, IReadOnlySet<Variable>? needed)
        : base(execution, [.. pattern.Variables.Where(variable => needed is null || needed.Contains(variable))])
    {
        _pattern = pattern;
        _order = order;
        _selection = new QuadSelection(pattern, order);
        _positions = [.. Variables.Select(variable => order.Positions().ToArray().First(position => variable.Equals(pattern[position])))];
        Certain = Variables.ToHashSet();
        SortedBy = SortOf(pattern, order) is { } key && Certain.Contains(key) ? key : null;
    }

    public override string Description => $"IndexScan {_order} {_pattern}";

    /// <summary>The variable by which the quads of a pattern ascend in an order: that of the first place behind the constants.</summary>
    public static Variable? SortOf(ScanPattern pattern, KeyOrder order)
    {
        foreach (var position in order.Positions())
        {
            if (!pattern.Constants[position].IsSome)
            {
                return pattern[position];
            }
        }

        return null;
    }

    public override void Dispose()
    {
        _cursor?.Dispose();
        base.Dispose();
    }

    protected override Batch? Produce()
    {
        if (_pattern.IsEmpty)
        {
            return null;
        }

        _cursor ??= Execution.Source.Scan(_order, _pattern.Prefix(_order));
        while (_next < _cursor.Count || Read(_cursor))
        {
            Execution.Budget.Check();
            var (start, end) = (_next, Math.Min(_next + Batch.Size, _cursor.Count));
            _next = end;
            if (_selection.TakesAll)
            {
                return Copied(_cursor, start, end);
            }

            var count = _selection.Select(_cursor, start, end, _selected);
            if (count > 0)
            {
                return Gathered(_cursor, _selected.AsSpan(0, count));
            }
        }

        return null;
    }

    private bool Read(QuadCursor cursor)
    {
        _next = 0;
        Blocks++;
        return cursor.Read();
    }

    private Batch Copied(QuadCursor cursor, int start, int end)
    {
        var batch = Empty(end - start);
        for (var column = 0; column < _positions.Length; column++)
        {
            cursor.Column(_positions[column])[start..end].CopyTo(batch.Columns[column]);
        }

        return batch;
    }

    private Batch Gathered(QuadCursor cursor, ReadOnlySpan<int> rows)
    {
        var batch = Empty(rows.Length);
        for (var column = 0; column < _positions.Length; column++)
        {
            var from = cursor.Column(_positions[column]);
            var to = batch.Columns[column].AsSpan(0, rows.Length);
            for (var row = 0; row < to.Length; row++)
            {
                to[row] = from[rows[row]];
            }
        }

        return batch;
    }

    private Batch Empty(int rows)
    {
        if (_batch is null || _batch.Capacity < rows)
        {
            _batch = new Batch(_positions.Length, _batch is null ? rows : Batch.Size);
        }

        _batch.Count = rows;
        return _batch;
    }
}
