using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation.Compiled;

namespace KarabakhGraph.Sparql.Evaluation.Aggregates;

/// <summary>A set function (SPARQL 1.1, section 18.5.1) worked out for all groups at once while their rows come by; what <see cref="SetFunction"/> is on lists of solutions.</summary>
internal abstract class Accumulator
{
    /// <summary>Takes rows in.</summary>
    /// <param name="batch">The rows.</param>
    /// <param name="groups">The number of each row's group.</param>
    public abstract void Add(Batch batch, ReadOnlySpan<int> groups);

    /// <summary>The value for a group, which may have no rows; <see cref="TermId.None"/> for an error.</summary>
    public abstract TermId Result(int group);

    /// <param name="aggregate">The set function.</param>
    /// <param name="columns">The variables of the rows, in the order of their columns.</param>
    /// <param name="execution">The evaluation.</param>
    /// <param name="graph">Where EXISTS in the argument looks.</param>
    public static Accumulator Of(Aggregate aggregate, IReadOnlyList<Variable> columns, Execution execution, GraphScope graph)
    {
        if (aggregate.Argument is not { } argument)
        {
            int[] visible = [.. columns.Select((variable, column) => variable.IsHidden ? -1 : column).Where(column => column >= 0)];
            return aggregate.Distinct ? new DistinctRowCount(visible, execution.Budget) : new RowCount();
        }

        var value = ExpressionCompiler.Compile(argument, columns, execution, graph);
        ValueAccumulator accumulator = aggregate.Function switch
        {
            AggregateFunction.Count => new ValueCount(value, execution),
            AggregateFunction.Sum => new Sum(value, execution, isMean: false),
            AggregateFunction.Avg => new Sum(value, execution, isMean: true),
            AggregateFunction.Min => new Extreme(value, execution, isGreatest: false),
            AggregateFunction.Max => new Extreme(value, execution, isGreatest: true),
            AggregateFunction.Sample => new Sample(value, execution),
            _ => new GroupConcat(value, execution, aggregate.Separator ?? " "),
        };
        accumulator.IsDistinct = aggregate.Distinct && aggregate.Function is not (AggregateFunction.Min or AggregateFunction.Max or AggregateFunction.Sample);
        return accumulator;
    }
}
