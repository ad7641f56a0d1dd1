namespace KarabakhGraph.Sparql.Evaluation.Operators;

/// <summary>Join (SPARQL 1.1, section 18.5) by a table of the right side; the rows come in the order of the left.</summary>
/// <remarks>
/// The key is what both sides always bind. Other variables of both are compared row by row, where an unbound one agrees with everything.
/// Without a key every row meets every row.
/// </remarks>
internal sealed class HashJoin : Operator
{
    private readonly Operator _left;
    private readonly Operator _right;
    private readonly Variable[] _keyVariables;
    private readonly int[] _leftKey;
    private readonly int[] _rightKey;
    private readonly (int Left, int Right)[] _compatible;

    /// <summary>Where the columns of the output come from; -1 for a side that has none.</summary>
    private readonly (int Left, int Right)[] _columns;
    private Batch _output = new(0, 0);
    private RowTable? _table;
    private Batch? _batch;
    private int _row;
    private int _candidate = -1;

    /// <param name="execution">The evaluation.</param>
    /// <param name="left">The side that streams.</param>
    /// <param name="right">The side that is kept, at best the smaller.</param>
    /// <param name="needed">The variables whose columns somebody reads; null for all.</param>
    public HashJoin(Execution execution, Operator left, Operator right, IReadOnlySet<Variable>? needed)
        : base(execution, [.. left.Variables.Concat(right.Variables).Distinct().Where(variable => needed is null || needed.Contains(variable))], left, right)
    {
        _left = left;
        _right = right;
        Variable[] shared = [.. left.Variables.Where(variable => right.ColumnOf(variable) >= 0)];
        _keyVariables = [.. shared.Where(variable => left.Certain.Contains(variable) && right.Certain.Contains(variable))];
        _leftKey = [.. _keyVariables.Select(left.ColumnOf)];
        _rightKey = [.. _keyVariables.Select(right.ColumnOf)];
        _compatible = [.. shared.Except(_keyVariables).Select(variable => (left.ColumnOf(variable), right.ColumnOf(variable)))];
        _columns = [.. Variables.Select(variable => (left.ColumnOf(variable), right.ColumnOf(variable)))];
        Certain = Variables.Where(variable => left.Certain.Contains(variable) || right.Certain.Contains(variable)).ToHashSet();
        SortedBy = left.SortedBy is { } key && Variables.Contains(key) ? key : null;
    }

    public override string Description => _keyVariables.Length > 0 ? $"HashJoin {string.Join(' ', _keyVariables.AsEnumerable())}" : "HashJoin without a key";

    protected override Batch? Produce()
    {
        _output = Batch.Grown(_output.Capacity == 0 ? null : _output, Variables.Count, EstimatedRows);
        _output.Count = 0;
        while (_batch is not null || (_batch = _left.Next()) is not null)
        {
            if (_table is null)
            {
                _table = new RowTable(_right.Variables.Count, _rightKey, Execution.Budget);
                _table.Fill(_right);
            }

            if (!Probe(_batch, _table))
            {
                return _output;
            }

            _batch = null;
            _row = 0;
            if (_output.Count > Batch.Size / 2)
            {
                return _output;
            }
        }

        return _output.Count > 0 ? _output : null;
    }

    /// <summary>Goes on with the batch; false when the output is full before it is done.</summary>
    private bool Probe(Batch batch, RowTable table)
    {
        for (; _row < batch.Count; _row++)
        {
            var candidate = _candidate >= 0 ? _candidate : table.First(batch.Columns, _leftKey, _row);
            for (; candidate >= 0; candidate = table.Following(candidate))
            {
                if (!table.Matches(candidate, batch.Columns, _leftKey, _row) || !AreCompatible(batch, table, candidate))
                {
                    continue;
                }

                if (_output.Count == _output.Capacity)
                {
                    _candidate = candidate;
                    return false;
                }

                Emit(batch, table, candidate);
            }

            _candidate = -1;
            if (_leftKey.Length == 0 || (_row & 15) == 15)
            {
                Execution.Budget.Check();
            }
        }

        return true;
    }

    private bool AreCompatible(Batch batch, RowTable table, int candidate)
    {
        foreach (var (left, right) in _compatible)
        {
            var (one, other) = (batch.Columns[left][_row], table.Columns[right][candidate]);
            if (one != other && one.IsSome && other.IsSome)
            {
                return false;
            }
        }

        return true;
    }

    private void Emit(Batch batch, RowTable table, int candidate)
    {
        var at = _output.Count++;
        for (var column = 0; column < _columns.Length; column++)
        {
            var (left, right) = _columns[column];
            var value = left >= 0 ? batch.Columns[left][_row] : default;
            _output.Columns[column][at] = value.IsSome || right < 0 ? value : table.Columns[right][candidate];
        }
    }
}
