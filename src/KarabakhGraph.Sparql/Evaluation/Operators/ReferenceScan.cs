using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Evaluation.Operators;

/// <summary>A pattern that the reference evaluator answers.</summary>
internal sealed class ReferenceScan(Execution execution, GraphPattern pattern, GraphScope graph)
    : Operator(execution, [.. BoundVariables.Of(pattern).Possible])
{
    private readonly Batch _batch = new(BoundVariables.Of(pattern).Possible.Count);
    private IEnumerator<Solution>? _solutions;

    public override string Description => $"ReferenceScan {pattern.GetType().Name}";

    public override void Dispose()
    {
        _solutions?.Dispose();
        base.Dispose();
    }

    protected override Batch? Produce()
    {
        _solutions ??= Execution.Reference.Evaluate(pattern, Execution.ReferenceScope(graph)).GetEnumerator();
        _batch.Count = 0;
        while (_batch.Count < _batch.Capacity && _solutions.MoveNext())
        {
            for (var column = 0; column < Variables.Count; column++)
            {
                _batch.Columns[column][_batch.Count] = _solutions.Current[Variables[column]] is { } term ? Execution.Terms.Encode(term) : default;
            }

            _batch.Count++;
        }

        return _batch.Count > 0 ? _batch : null;
    }
}
