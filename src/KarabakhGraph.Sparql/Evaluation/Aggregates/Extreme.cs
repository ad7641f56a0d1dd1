using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Evaluation.Compiled;
using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Evaluation.Aggregates;

/// <summary><c>MIN(a)</c> and <c>MAX(a)</c>, in the order of ORDER BY; of equal values the least or greatest as a term.</summary>
internal sealed class Extreme(CompiledExpression argument, Execution execution, bool isGreatest) : ValueAccumulator(argument, execution)
{
    private readonly GroupStates<(TermId Value, bool Failed)> _states = new();

    public override TermId Result(int group) => _states[group] is { Failed: false, Value: var value } ? value : default;

    protected override void Add(int group, TermId value)
    {
        ref var state = ref _states[group];
        if (!value.IsSome)
        {
            state.Failed = true;
        }
        else if (!state.Value.IsSome || (state.Value != value && Compare(value, state.Value) is var sign && (isGreatest ? sign > 0 : sign < 0)))
        {
            state.Value = value;
        }
    }

    private int Compare(TermId left, TermId right) =>
        IdComparison.Order(left, right, Terms) is var sign and not 0 ? sign : TermOrder.OfTerms.Compare(Terms.Decode(left), Terms.Decode(right));
}
