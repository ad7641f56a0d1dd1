using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Evaluation.Operators;

/// <summary>Rows that the query itself gives: VALUES, and the one empty row of the empty pattern.</summary>
internal sealed class ValuesScan : Operator
{
    private readonly TermId[][] _rows;
    private int _next;

    public ValuesScan(Execution execution, Values values)
        : this(execution, values.Variables, [.. values.Rows.Select(row => row.Select(term => term is null ? default : execution.Terms.Encode(term)).ToArray())])
    {
    }

    private ValuesScan(Execution execution, IReadOnlyList<Variable> variables, TermId[][] rows)
        : base(execution, variables)
    {
        _rows = rows;
        Certain = Variables.Where((_, column) => rows.All(row => row[column].IsSome)).ToHashSet();
        EstimatedRows = rows.Length;
    }

    public override string Description => $"ValuesScan {string.Join(' ', Variables)}";

    /// <summary>One row without columns.</summary>
    public static ValuesScan OneRow(Execution execution) => new(execution, [], [[]]);

    /// <summary>No row.</summary>
    public static ValuesScan NoRows(Execution execution, IReadOnlyList<Variable> variables) => new(execution, variables, []);

    protected override Batch? Produce()
    {
        var batch = new Batch(Variables.Count, Math.Min(Batch.Size, _rows.Length - _next));
        for (; batch.Count < batch.Capacity; batch.Count++, _next++)
        {
            for (var column = 0; column < Variables.Count; column++)
            {
                batch.Columns[column][batch.Count] = _rows[_next][column];
            }
        }

        return batch.Count > 0 ? batch : null;
    }
}
