using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Evaluation.Aggregates;

/// <summary>A set function of an expression's values.</summary>
internal abstract class ValueAccumulator(CompiledExpression argument, Execution execution) : Accumulator
{
    private readonly TermId[] _values = new TermId[Batch.Size];
    private readonly HashSet<(int Group, TermId Value)> _known = [];

    /// <summary>Whether equal terms of a group count once.</summary>
    public bool IsDistinct { get; set; }

    protected QueryTerms Terms => execution.Terms;

    protected QueryBudget Budget => execution.Budget;

    public sealed override void Add(Batch batch, ReadOnlySpan<int> groups)
    {
        argument.Evaluate(batch, _values.AsSpan(0, batch.Count));
        for (var row = 0; row < groups.Length; row++)
        {
            if (!IsDistinct || IsNew(groups[row], _values[row]))
            {
                Add(groups[row], _values[row]);
            }
        }
    }

    /// <summary>Takes a value in; <see cref="TermId.None"/> is an error.</summary>
    protected abstract void Add(int group, TermId value);

    private bool IsNew(int group, TermId value)
    {
        var isNew = _known.Add((group, value));
        Budget.Hold(isNew ? 40 : 0);
        return isNew;
    }
}
