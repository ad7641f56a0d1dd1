namespace KarabakhGraph.Sparql.Evaluation.Operators;

/// <summary>Minus (SPARQL 1.1, section 18.5) where variables of both sides may be unbound: drops a row when the right side has one that is compatible and binds at least one of the same variables.</summary>
internal sealed class HashMinus : Operator
{
    private readonly Operator _left;
    private readonly Operator _right;
    private readonly int[] _leftKey;
    private readonly int[] _rightKey;
    private readonly (int Left, int Right)[] _shared;
    private readonly bool[] _marks = new bool[Batch.Size];
    private RowTable? _table;

    /// <param name="execution">The evaluation.</param>
    /// <param name="left">The rows.</param>
    /// <param name="right">What is taken away.</param>
    /// <param name="ignored">A variable that does not count as shared, though it must agree; null for none.</param>
    public HashMinus(Execution execution, Operator left, Operator right, Variable? ignored)
        : base(execution, left.Variables, left, right)
    {
        _left = left;
        _right = right;
        Variable[] shared = [.. left.Variables.Where(variable => right.ColumnOf(variable) >= 0)];
        Variable[] key = [.. shared.Where(variable => left.Certain.Contains(variable) && right.Certain.Contains(variable))];
        _leftKey = [.. key.Select(left.ColumnOf)];
        _rightKey = [.. key.Select(right.ColumnOf)];
        _shared = [.. shared.Where(variable => !variable.Equals(ignored)).Select(variable => (left.ColumnOf(variable), right.ColumnOf(variable)))];
        Certain = left.Certain;
        SortedBy = left.SortedBy;
        EstimatedRows = left.EstimatedRows;
    }

    public override string Description => "HashMinus";

    protected override Batch? Produce()
    {
        while (_left.Next() is { } batch)
        {
            if (_table is null)
            {
                _table = new RowTable(_right.Variables.Count, _rightKey, Execution.Budget);
                _table.Fill(_right);
            }

            for (var row = 0; row < batch.Count; row++)
            {
                _marks[row] = !IsTakenAway(batch, row, _table);
            }

            batch.Keep(_marks);
            if (batch.Count > 0)
            {
                return batch;
            }
        }

        return null;
    }

    private bool IsTakenAway(Batch batch, int row, RowTable table)
    {
        Execution.Budget.Check();
        for (var candidate = table.First(batch.Columns, _leftKey, row); candidate >= 0; candidate = table.Following(candidate))
        {
            if (table.Matches(candidate, batch.Columns, _leftKey, row) && Overlaps(batch, row, table, candidate))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether both bind a same variable, and every one that both bind to the same term.</summary>
    private bool Overlaps(Batch batch, int row, RowTable table, int candidate)
    {
        var overlaps = false;
        foreach (var (left, right) in _shared)
        {
            var (one, other) = (batch.Columns[left][row], table.Columns[right][candidate]);
            if (one.IsSome && other.IsSome)
            {
                if (one != other)
                {
                    return false;
                }

                overlaps = true;
            }
        }

        return overlaps;
    }
}
