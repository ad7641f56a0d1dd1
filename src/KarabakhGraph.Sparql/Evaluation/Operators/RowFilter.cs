using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation.Compiled;
using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Evaluation.Operators;

/// <summary>Filter (SPARQL 1.1, section 18.5): keeps the rows on which the condition is true.</summary>
internal sealed class RowFilter : Operator
{
    private readonly Operator _input;
    private readonly Expression _condition;
    private readonly CompiledExpression _compiled;
    private readonly bool[] _marks = new bool[Batch.Size];

    public RowFilter(Execution execution, Operator input, Expression condition, GraphScope graph)
        : base(execution, input.Variables, input)
    {
        _input = input;
        _condition = condition;
        _compiled = ExpressionCompiler.Compile(condition, input.Variables, execution, graph);
        Certain = input.Certain;
        SortedBy = input.SortedBy;
    }

    public override string Description => $"RowFilter {_condition}";

    protected override Batch? Produce()
    {
        while (_input.Next() is { } batch)
        {
            var marks = _marks.AsSpan(0, batch.Count);
            marks.Fill(true);
            _compiled.Test(batch, marks);
            batch.Keep(marks);
            if (batch.Count > 0)
            {
                return batch;
            }
        }

        return null;
    }
}
