using System.Diagnostics;

namespace KarabakhGraph.Sparql.Evaluation.Operators;

/// <summary>A step of a query plan, which yields rows batch by batch when it is asked for them.</summary>
/// <remarks>
/// Nothing is read before the first <see cref="Next"/>. An operator that has come to its end may be asked again when its input has got more rows
/// (<see cref="BatchInput"/>), so operators which stream remember no end. An operator owns its inputs and disposes of them. For one thread.
/// </remarks>
internal abstract class Operator : IDisposable
{
    protected Operator(Execution execution, IReadOnlyList<Variable> variables, params IReadOnlyList<Operator> inputs)
    {
        Execution = execution;
        Variables = variables;
        Inputs = inputs;
    }

    /// <summary>The variables of the columns, no variable twice.</summary>
    public IReadOnlyList<Variable> Variables { get; }

    /// <summary>The variables that no row leaves unbound. Joins on others need to look for unbound values.</summary>
    public IReadOnlySet<Variable> Certain { get; init; } = new HashSet<Variable>();

    /// <summary>The variable by whose id the rows ascend; null when they come in no such order.</summary>
    public Variable? SortedBy { get; init; }

    /// <summary>How many rows the planner expects.</summary>
    public double EstimatedRows { get; init; }

    /// <summary>The operators that this one reads.</summary>
    public IReadOnlyList<Operator> Inputs { get; }

    /// <summary>Rows given out so far.</summary>
    public long Rows { get; private set; }

    /// <summary>Time spent here and in the inputs, in ticks of <see cref="Stopwatch"/>; measured only when <see cref="Evaluation.Execution.IsProfiled"/>.</summary>
    public long Elapsed { get; private set; }

    /// <summary>Batches of quads read from the source here.</summary>
    public long Blocks { get; protected set; }

    /// <summary>What it does with what, on one line without the inputs: <c>IndexScan Posg ?s rdf:type kg:Actor</c>.</summary>
    public abstract string Description { get; }

    protected Execution Execution { get; }

    /// <summary>The next rows, at least one; null at the end.</summary>
    /// <exception cref="QueryBudgetException">The query needs more than it may.</exception>
    /// <exception cref="OperationCanceledException">The query was cancelled.</exception>
    public Batch? Next()
    {
        var start = Execution.IsProfiled ? Stopwatch.GetTimestamp() : 0;
        Execution.Budget.Check();
        var batch = Produce();
        if (batch is not null)
        {
            Rows += batch.Count;
            Execution.Budget.Charge(batch.Count);
        }

        if (Execution.IsProfiled)
        {
            Elapsed += Stopwatch.GetTimestamp() - start;
        }

        return batch;
    }

    /// <summary>The number of a variable's column; -1 when there is none.</summary>
    public int ColumnOf(Variable variable)
    {
        for (var column = 0; column < Variables.Count; column++)
        {
            if (Variables[column].Equals(variable))
            {
                return column;
            }
        }

        return -1;
    }

    public virtual void Dispose()
    {
        foreach (var input in Inputs)
        {
            input.Dispose();
        }
    }

    /// <summary>The plan below and with this operator, an input two spaces in.</summary>
    public override string ToString() => PlanText.Of(this);

    /// <summary>Does what <see cref="Next"/> promises.</summary>
    protected abstract Batch? Produce();
}
