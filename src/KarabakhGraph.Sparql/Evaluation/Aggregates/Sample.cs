using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Evaluation.Aggregates;

/// <summary><c>SAMPLE(a)</c>: the first value that is no error.</summary>
internal sealed class Sample(CompiledExpression argument, Execution execution) : ValueAccumulator(argument, execution)
{
    private readonly GroupStates<TermId> _values = new();

    public override TermId Result(int group) => _values[group];

    protected override void Add(int group, TermId value)
    {
        ref var known = ref _values[group];
        known = known.IsSome ? known : value;
    }
}
