using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Evaluation.Operators;

/// <summary>Project (SPARQL 1.1, section 18.5): some columns in a given order; those that the rows do not have are unbound.</summary>
internal sealed class Projection : Operator
{
    private readonly Operator _input;
    private readonly int[] _from;
    private readonly TermId[] _unbound;

    public Projection(Execution execution, Operator input, IReadOnlyList<Variable> variables)
        : base(execution, variables, input)
    {
        _input = input;
        _from = [.. variables.Select(input.ColumnOf)];
        _unbound = Array.IndexOf(_from, -1) < 0 ? [] : new TermId[Batch.Size];
        Certain = input.Certain.Where(variables.Contains).ToHashSet();
        SortedBy = input.SortedBy is { } key && variables.Contains(key) ? key : null;
        EstimatedRows = input.EstimatedRows;
    }

    public override string Description => $"Projection {string.Join(' ', Variables)}";

    protected override Batch? Produce()
    {
        if (_input.Next() is not { } batch)
        {
            return null;
        }

        var columns = new TermId[_from.Length][];
        for (var column = 0; column < columns.Length; column++)
        {
            columns[column] = _from[column] < 0 ? _unbound : batch.Columns[_from[column]];
        }

        Array.Clear(_unbound);
        return new Batch(columns, batch.Capacity) { Count = batch.Count };
    }
}
