using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Evaluation.Compiled;

/// <summary>An expression that reads one column: worked out once for each term there, as long as the memo lasts. This is how CONTAINS or REGEX look at each literal once.</summary>
internal sealed class MemoizedExpression(CompiledExpression expression, int column, QueryTerms terms) : CompiledExpression(terms)
{
    private readonly IdMemo<bool?> _truths = new();
    private readonly IdMemo<TermId> _values = new();

    public override bool YieldsIds => true;

    public override TermId Evaluate(Batch batch, int row)
    {
        var id = batch.Columns[column][row];
        if (!_values.TryGet(id, out var value))
        {
            _values.Set(id, value = expression.Evaluate(batch, row));
        }

        return value;
    }

    public override bool? Test(Batch batch, int row)
    {
        var id = batch.Columns[column][row];
        if (!_truths.TryGet(id, out var truth))
        {
            _truths.Set(id, truth = expression.Test(batch, row));
        }

        return truth;
    }
}
