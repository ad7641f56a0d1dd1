namespace KarabakhGraph.Sparql.Evaluation.Operators;

/// <summary>The rows of another operator's batch at the head of a chain of joins, handed in one batch at a time.</summary>
internal sealed class BatchInput(Execution execution, IReadOnlyList<Variable> variables) : Operator(execution, variables)
{
    private Batch? _batch;

    public override string Description => $"BatchInput {string.Join(' ', Variables)}";

    /// <summary>Hands the next rows in.</summary>
    public void Put(Batch batch) => _batch = batch;

    protected override Batch? Produce()
    {
        var batch = _batch;
        _batch = null;
        return batch;
    }
}
