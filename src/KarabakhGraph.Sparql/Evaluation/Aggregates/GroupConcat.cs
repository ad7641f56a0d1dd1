using System.Text;
using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Evaluation.Expressions;
using KarabakhGraph.Sparql.Evaluation.Functions;

namespace KarabakhGraph.Sparql.Evaluation.Aggregates;

/// <summary><c>GROUP_CONCAT(a)</c>, in the order in which the rows come.</summary>
internal sealed class GroupConcat(CompiledExpression argument, Execution execution, string separator) : ValueAccumulator(argument, execution)
{
    private readonly GroupStates<(StringBuilder? Text, bool Failed)> _states = new();

    public override TermId Result(int group) => _states[group] is { Failed: false, Text: var text } ? Terms.Encode(new Literal(text?.ToString() ?? "")) : default;

    protected override void Add(int group, TermId value)
    {
        ref var state = ref _states[group];
        if (state.Failed || !value.IsSome || TermFunctions.Str(Terms.Decode(value)) is not { LexicalForm: var form })
        {
            state.Failed = true;
            return;
        }

        state.Text = state.Text?.Append(separator) ?? new StringBuilder();
        state.Text.Append(form);
        state.Failed = state.Text.Length + (long)separator.Length > StringFunctions.MaxLength;
        Budget.Hold(sizeof(char) * (form.Length + separator.Length));
    }
}
