using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Optimization;

/// <summary>One step of a join plan: how the next operand is joined to the rows so far, and what is known of the rows then.</summary>
internal sealed class JoinStep
{
    /// <summary>The step before; null at the first, and at the input of a plan that has one.</summary>
    public JoinStep? Previous { get; init; }

    /// <summary>The number of the operand; -1 for the input of the plan.</summary>
    public int Leaf { get; init; } = -1;

    public JoinMethod Method { get; init; }

    /// <summary>The order of the index, for those methods that read one.</summary>
    public KeyOrder Order { get; init; }

    /// <summary>The operands joined so far, as bits.</summary>
    public ulong Leaves { get; init; }

    /// <summary>The variables that rows may bind, as bits.</summary>
    public ulong Bound { get; init; }

    /// <summary>The variables that all rows bind, as bits.</summary>
    public ulong Certain { get; init; }

    /// <summary>The number of the variable by which the rows ascend; -1 for none.</summary>
    public int SortedBy { get; init; }

    /// <summary>Rows expected.</summary>
    public double Rows { get; set; }

    /// <summary>What all steps up to here are expected to cost, in about nanoseconds.</summary>
    public double Cost { get; init; }

    /// <summary>Different terms expected per variable; 0 for those that are not bound.</summary>
    public required double[] Distinct { get; init; }
}

/// <summary>How an operand is joined.</summary>
internal enum JoinMethod
{
    /// <summary>The first: a pattern is scanned.</summary>
    Scan,

    /// <summary>The first: an operator is read.</summary>
    Read,

    /// <summary>A pattern is looked up for every row.</summary>
    Lookup,

    /// <summary>A path is walked from what the rows bind.</summary>
    Path,

    /// <summary>The operand is kept in a table that the rows are looked up in.</summary>
    HashRight,

    /// <summary>The rows are kept in a table that the operand is looked up in.</summary>
    HashLeft,
}
