using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Evaluation.Operators;

/// <summary>Different rows, numbered in the order in which they came: by open addressing over their columns.</summary>
internal sealed class RowSet
{
    private readonly QueryBudget _budget;
    private readonly int[] _all;
    private readonly TermId[][] _columns;
    private int[] _slots = new int[64];

    public RowSet(int columns, QueryBudget budget)
    {
        _budget = budget;
        _all = [.. Enumerable.Range(0, columns)];
        _columns = new TermId[columns][];
        for (var column = 0; column < columns; column++)
        {
            _columns[column] = new TermId[32];
        }
    }

    public int Count { get; private set; }

    /// <summary>A term of a row.</summary>
    public TermId this[int row, int column] => _columns[column][row];

    /// <summary>Puts a row in; false when it is there already.</summary>
    /// <param name="columns">The columns that hold the row.</param>
    /// <param name="row">Its place in them.</param>
    /// <param name="number">Its number here.</param>
    public bool Add(TermId[][] columns, int row, out int number)
    {
        var mask = _slots.Length - 1;
        for (var slot = RowTable.Hash(columns, _all, row) & mask; ; slot = (slot + 1) & mask)
        {
            number = _slots[slot] - 1;
            if (number < 0)
            {
                _slots[slot] = Count + 1;
                break;
            }

            if (IsSame(number, columns, row))
            {
                return false;
            }
        }

        number = Count++;
        for (var column = 0; column < _columns.Length; column++)
        {
            _columns[column][number] = columns[column][row];
        }

        if (2 * Count == _slots.Length)
        {
            Grow();
        }

        return true;
    }

    private bool IsSame(int number, TermId[][] columns, int row)
    {
        for (var column = 0; column < _columns.Length; column++)
        {
            if (_columns[column][number] != columns[column][row])
            {
                return false;
            }
        }

        return true;
    }

    private void Grow()
    {
        _budget.Hold((long)_slots.Length * (sizeof(int) + ((long)_columns.Length * sizeof(ulong) / 2)));
        for (var column = 0; column < _columns.Length; column++)
        {
            Array.Resize(ref _columns[column], _slots.Length);
        }

        _slots = new int[2 * _slots.Length];
        var mask = _slots.Length - 1;
        for (var number = 0; number < Count; number++)
        {
            var slot = RowTable.Hash(_columns, _all, number) & mask;
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            _slots[slot] = number + 1;
        }
    }
}
