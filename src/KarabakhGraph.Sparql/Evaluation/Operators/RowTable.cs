using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Evaluation.Operators;

/// <summary>Rows kept in memory column by column, chained by a hash of some columns; rows of equal hash follow one another in the order in which they came.</summary>
internal sealed class RowTable
{
    private readonly QueryBudget _budget;
    private readonly int[] _key;
    private int[] _first = [];
    private int[] _following = [];
    private int _mask;

    /// <param name="columns">How many columns the rows have.</param>
    /// <param name="key">The columns that are hashed.</param>
    /// <param name="budget">Pays for the memory.</param>
    public RowTable(int columns, int[] key, QueryBudget budget)
    {
        Columns = new TermId[columns][];
        Array.Fill(Columns, []);
        _key = key;
        _budget = budget;
    }

    public TermId[][] Columns { get; }

    public int Count { get; private set; }

    /// <summary>Reads an operator to its end and keeps all its rows.</summary>
    public void Fill(Operator input)
    {
        while (input.Next() is { } batch)
        {
            var room = Columns.Length > 0 ? Columns[0].Length : int.MaxValue;
            if (Count + batch.Count > room)
            {
                var size = Math.Max(Count + batch.Count, 2 * room);
                _budget.Hold((long)(size - room) * sizeof(ulong) * Columns.Length);
                for (var column = 0; column < Columns.Length; column++)
                {
                    Array.Resize(ref Columns[column], size);
                }
            }

            for (var column = 0; column < Columns.Length; column++)
            {
                batch.Column(column).CopyTo(Columns[column].AsSpan(Count));
            }

            Count += batch.Count;
        }

        Chain();
    }

    /// <summary>The first row whose hash is that of the key; -1 when there is none.</summary>
    /// <param name="columns">Columns that hold keys.</param>
    /// <param name="key">Which of them, in the order of the table's own key.</param>
    /// <param name="row">The row of the key.</param>
    public int First(TermId[][] columns, int[] key, int row) => _first[Hash(columns, key, row) & _mask] - 1;

    /// <summary>The next row of the same hash; -1 when there is none.</summary>
    public int Following(int row) => _following[row] - 1;

    /// <summary>Whether a row has the key.</summary>
    public bool Matches(int row, TermId[][] columns, int[] key, int keyRow)
    {
        for (var i = 0; i < key.Length; i++)
        {
            if (Columns[_key[i]][row] != columns[key[i]][keyRow])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A hash of some columns of a row.</summary>
    public static int Hash(TermId[][] columns, int[] key, int row)
    {
        ulong hash = 0;
        foreach (var column in key)
        {
            hash = (hash ^ columns[column][row].Value) * 0x9E3779B97F4A7C15;
            hash ^= hash >> 32;
        }

        return (int)hash;
    }

    private void Chain()
    {
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, _key.Length == 0 ? 1 : Count + (Count / 2)));
        _budget.Hold((long)(size + Count) * sizeof(int));
        _mask = size - 1;
        _first = new int[size];
        _following = new int[Count];
        for (var row = Count - 1; row >= 0; row--)
        {
            ref var first = ref _first[Hash(Columns, _key, row) & _mask];
            _following[row] = first;
            first = row + 1;
        }
    }
}
