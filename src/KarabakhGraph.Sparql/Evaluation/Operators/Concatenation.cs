using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Evaluation.Operators;

/// <summary>Union (SPARQL 1.1, section 18.5): the rows of one input after those of the other.</summary>
internal sealed class Concatenation : Operator
{
    private readonly int[][] _from;
    private readonly TermId[] _unbound = new TermId[Batch.Size];
    private int _current;

    public Concatenation(Execution execution, params IReadOnlyList<Operator> inputs)
        : base(execution, [.. inputs.SelectMany(input => input.Variables).Distinct()], inputs)
    {
        _from = [.. inputs.Select(input => Variables.Select(input.ColumnOf).ToArray())];
        Certain = Variables.Where(variable => inputs.All(input => input.Certain.Contains(variable))).ToHashSet();
        EstimatedRows = inputs.Sum(input => input.EstimatedRows);
    }

    public override string Description => "Concatenation";

    protected override Batch? Produce()
    {
        for (; _current < Inputs.Count; _current++)
        {
            if (Inputs[_current].Next() is { } batch)
            {
                Array.Clear(_unbound);
                var from = _from[_current];
                return new Batch([.. from.Select(column => column < 0 ? _unbound : batch.Columns[column])], batch.Capacity) { Count = batch.Count };
            }
        }

        return null;
    }
}
