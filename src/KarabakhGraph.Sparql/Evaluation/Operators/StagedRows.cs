namespace KarabakhGraph.Sparql.Evaluation.Operators;

/// <summary>Rows that are all made before the rest of the plan starts. Between every so many joins it bounds how deep operators call one another.</summary>
internal sealed class StagedRows : Operator
{
    private readonly Operator _input;
    private readonly RowTable _table;
    private int _next;
    private bool _isFilled;

    public StagedRows(Execution execution, Operator input)
        : base(execution, input.Variables)
    {
        _input = input;
        _table = new RowTable(input.Variables.Count, [], execution.Budget);
        Certain = input.Certain;
        SortedBy = input.SortedBy;
        EstimatedRows = input.EstimatedRows;
        execution.Stages.Add(this);
    }

    public override string Description => "StagedRows";

    /// <summary>Makes the rows, and is done with the input then.</summary>
    public void Fill()
    {
        using (_input)
        {
            _table.Fill(_input);
        }

        _isFilled = true;
    }

    protected override Batch? Produce()
    {
        if (!_isFilled)
        {
            Fill();
        }

        var batch = new Batch(Variables.Count, Math.Min(Batch.Size, _table.Count - _next));
        batch.Count = batch.Capacity;
        for (var column = 0; column < Variables.Count; column++)
        {
            _table.Columns[column].AsSpan(_next, batch.Count).CopyTo(batch.Columns[column]);
        }

        _next += batch.Count;
        return batch.Count > 0 ? batch : null;
    }
}
