using System.Globalization;
using System.Runtime.ExceptionServices;
using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation.Compiled;
using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Evaluation.Operators;

/// <summary>OrderBy (SPARQL 1.1, section 18.5): all rows, or the first so many, by keys evaluated once; rows that no condition tells apart keep their order.</summary>
/// <remarks>With a limit it keeps little more than the rows in question: whenever as many again have come it sorts and drops the rest, and rows behind the last kept are not taken in.</remarks>
internal sealed class SortedRows : Operator
{
    private const int LeastKept = 4 * Batch.Size;
    private readonly Operator _input;
    private readonly EquatableList<OrderCondition> _conditions;
    private readonly CompiledExpression[] _keys;
    private readonly RowOrder _order;
    private readonly long _limit;
    private readonly TermId[][] _keyValues;
    private readonly TermId[][] _columns;
    private int[] _rows = [];
    private int _count;
    private int _next = -1;
    private bool _isFull;
    private long _comparisons;

    /// <param name="execution">The evaluation.</param>
    /// <param name="input">The rows.</param>
    /// <param name="conditions">The conditions.</param>
    /// <param name="graph">Where EXISTS in the conditions looks.</param>
    /// <param name="limit">How many rows are wanted; null for all.</param>
    public SortedRows(Execution execution, Operator input, EquatableList<OrderCondition> conditions, GraphScope graph, long? limit)
        : base(execution, input.Variables, input)
    {
        _input = input;
        _conditions = conditions;
        _keys = [.. conditions.Select(condition => ExpressionCompiler.Compile(condition.Expression, input.Variables, execution, graph))];
        _order = new RowOrder(execution.Terms);
        _limit = limit ?? long.MaxValue;
        _keyValues = [.. conditions.Select(_ => new TermId[Batch.Size])];

        // The columns of the rows, then those of the keys.
        _columns = new TermId[input.Variables.Count + conditions.Count][];
        Array.Fill(_columns, []);
        Certain = input.Certain;
        EstimatedRows = Math.Min(input.EstimatedRows, _limit);
    }

    public override string Description =>
        $"{(_limit == long.MaxValue ? "SortedRows" : string.Create(CultureInfo.InvariantCulture, $"TopRows {_limit}"))} {string.Join(' ', _conditions.Select(condition => condition.Descending ? $"(desc {condition.Expression})" : $"{condition.Expression}"))}";

    protected override Batch? Produce()
    {
        if (_next < 0)
        {
            while (_limit > 0 && _input.Next() is { } batch)
            {
                Take(batch);
            }

            Sort();
            _next = 0;
        }

        var output = new Batch(Variables.Count, Math.Min(Batch.Size, _count - _next));
        output.Count = output.Capacity;
        for (var column = 0; column < Variables.Count; column++)
        {
            for (var row = 0; row < output.Count; row++)
            {
                output.Columns[column][row] = _columns[column][_rows[_next + row]];
            }
        }

        _next += output.Count;
        return output.Count > 0 ? output : null;
    }

    private void Take(Batch batch)
    {
        for (var key = 0; key < _keys.Length; key++)
        {
            _keys[key].Evaluate(batch, _keyValues[key].AsSpan(0, batch.Count));
        }

        for (var row = 0; row < batch.Count; row++)
        {
            if (_isFull && !IsBeforeLast(row))
            {
                continue;
            }

            if (_count == _rows.Length)
            {
                MakeRoom();
            }

            for (var column = 0; column < _columns.Length; column++)
            {
                var key = column - Variables.Count;
                _columns[column][_count] = key < 0 ? batch.Columns[column][row] : _keyValues[key][row];
            }

            _rows[_count] = _count;
            _count++;
        }
    }

    /// <summary>Makes room for more rows: by dropping those that are not wanted any more, if there is a limit that allows it, or by growing.</summary>
    private void MakeRoom()
    {
        if (_count >= LeastKept && _count / 2 >= _limit)
        {
            Sort();
            Compact();
            _isFull = true;
            return;
        }

        var size = Math.Max(LeastKept, 2 * _rows.Length);
        Execution.Budget.Hold((long)(size - _rows.Length) * (sizeof(int) + (sizeof(ulong) * _columns.Length)));
        Array.Resize(ref _rows, size);
        for (var column = 0; column < _columns.Length; column++)
        {
            Array.Resize(ref _columns[column], size);
        }
    }

    private void Sort()
    {
        try
        {
            _rows.AsSpan(0, _count).Sort(Compare);
        }
        catch (InvalidOperationException failure) when (failure.InnerException is OperationCanceledException or QueryBudgetException)
        {
            ExceptionDispatchInfo.Throw(failure.InnerException);
        }

        _count = (int)Math.Min(_count, _limit);
    }

    private void Compact()
    {
        for (var column = 0; column < _columns.Length; column++)
        {
            var sorted = new TermId[_rows.Length];
            for (var row = 0; row < _count; row++)
            {
                sorted[row] = _columns[column][_rows[row]];
            }

            _columns[column] = sorted;
        }

        for (var row = 0; row < _count; row++)
        {
            _rows[row] = row;
        }
    }

    private int Compare(int left, int right)
    {
        if ((++_comparisons & 0xFFFF) == 0)
        {
            Execution.Budget.Check();
        }

        for (var key = 0; key < _keys.Length; key++)
        {
            var column = _columns[Variables.Count + key];
            if (_order.Compare(column[left], column[right]) is var sign and not 0)
            {
                return _conditions[key].Descending ? -sign : sign;
            }
        }

        return left.CompareTo(right);
    }

    /// <summary>Whether a row of the batch comes before the last row that was kept at the last sorting.</summary>
    private bool IsBeforeLast(int row)
    {
        for (var key = 0; key < _keys.Length; key++)
        {
            if (_order.Compare(_keyValues[key][row], _columns[Variables.Count + key][(int)_limit - 1]) is var sign and not 0)
            {
                return sign < 0 != _conditions[key].Descending;
            }
        }

        return false;
    }
}
