using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Evaluation.Aggregates;

/// <summary><c>COUNT(a)</c>: the values that are no errors.</summary>
internal sealed class ValueCount(CompiledExpression argument, Execution execution) : ValueAccumulator(argument, execution)
{
    private readonly GroupStates<long> _counts = new();

    public override TermId Result(int group) => InlineLiteral.OfInteger(_counts[group]);

    protected override void Add(int group, TermId value) => _counts[group] += value.IsSome ? 1 : 0;
}
