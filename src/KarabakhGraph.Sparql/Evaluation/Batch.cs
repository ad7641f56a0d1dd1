using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Evaluation;

/// <summary>Some rows of an operator's output, column by column: one column for each of <see cref="Operators.Operator.Variables"/>, in that order.</summary>
/// <remarks>
/// <see cref="TermId.None"/> is an unbound variable. A batch belongs to whoever got it from <see cref="Operators.Operator.Next"/> until the next call:
/// it may be overwritten and shortened (a filter closes its gaps in place), and what must last longer is copied.
/// A batch may have rows and no columns, when only their number matters.
/// </remarks>
internal sealed class Batch
{
    /// <summary>The usual number of rows, small enough for a few columns to stay in the processor's cache.</summary>
    public const int Size = 1024;

    private const int Least = 32;

    public Batch(int columns, int capacity = Size)
    {
        Columns = new TermId[columns][];
        for (var column = 0; column < columns; column++)
        {
            Columns[column] = GC.AllocateUninitializedArray<TermId>(capacity);
        }

        Capacity = capacity;
    }

    /// <summary>A batch of columns that others made, all of at least <paramref name="capacity"/> rows.</summary>
    public Batch(TermId[][] columns, int capacity)
    {
        Columns = columns;
        Capacity = capacity;
    }

    /// <summary>The batch for an operator's next rows: as large as the rows expected at first, and larger as soon as it was full.</summary>
    /// <param name="last">The batch before; null for the first.</param>
    /// <param name="columns">How many columns.</param>
    /// <param name="expected">How many rows the operator is expected to make in all.</param>
    public static Batch Grown(Batch? last, int columns, double expected) => last switch
    {
        null => new Batch(columns, expected < Least ? Least : Size),
        { Count: var count, Capacity: < Size } when count == last.Capacity => new Batch(columns),
        _ => last,
    };

    /// <summary>The columns; only their first <see cref="Count"/> rows mean anything.</summary>
    public TermId[][] Columns { get; }

    /// <summary>Rows that there is room for.</summary>
    public int Capacity { get; }

    /// <summary>Rows that there are.</summary>
    public int Count { get; set; }

    /// <summary>The column without what lies behind the last row.</summary>
    public Span<TermId> Column(int column) => Columns[column].AsSpan(0, Count);

    /// <summary>Keeps only the rows for which <paramref name="kept"/> is true, in their order.</summary>
    public void Keep(ReadOnlySpan<bool> kept)
    {
        var rows = Count;
        Count = 0;
        foreach (var keep in kept[..rows])
        {
            Count += keep ? 1 : 0;
        }

        if (Count == rows)
        {
            return;
        }

        foreach (var column in Columns)
        {
            var next = 0;
            for (var row = 0; row < rows; row++)
            {
                column[next] = column[row];
                next += kept[row] ? 1 : 0;
            }
        }
    }
}
