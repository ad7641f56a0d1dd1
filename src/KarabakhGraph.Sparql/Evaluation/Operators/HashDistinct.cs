namespace KarabakhGraph.Sparql.Evaluation.Operators;

/// <summary>Distinct (SPARQL 1.1, section 18.5): each row the first time it comes.</summary>
internal sealed class HashDistinct : Operator
{
    private readonly Operator _input;
    private readonly RowSet _known;
    private readonly bool[] _marks = new bool[Batch.Size];

    public HashDistinct(Execution execution, Operator input)
        : base(execution, input.Variables, input)
    {
        _input = input;
        _known = new RowSet(input.Variables.Count, execution.Budget);
        Certain = input.Certain;
        SortedBy = input.SortedBy;
        EstimatedRows = input.EstimatedRows;
    }

    public override string Description => "HashDistinct";

    protected override Batch? Produce()
    {
        while (_input.Next() is { } batch)
        {
            for (var row = 0; row < batch.Count; row++)
            {
                _marks[row] = _known.Add(batch.Columns, row, out _);
            }

            batch.Keep(_marks);
            if (batch.Count > 0)
            {
                return batch;
            }
        }

        return null;
    }
}
