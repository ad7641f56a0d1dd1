using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation.Compiled;
using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Evaluation.Operators;

/// <summary>Extend (SPARQL 1.1, section 18.5): a column more, with the value of an expression; unbound where that is an error.</summary>
internal sealed class Extension : Operator
{
    private readonly Operator _input;
    private readonly Variable _variable;
    private readonly Expression _expression;
    private readonly CompiledExpression _compiled;
    private readonly TermId[] _values = new TermId[Batch.Size];
    private readonly TermId[][] _columns;

    /// <param name="execution">The evaluation.</param>
    /// <param name="input">The rows; they have no column of the variable.</param>
    /// <param name="variable">The variable.</param>
    /// <param name="expression">Its value.</param>
    /// <param name="graph">Where EXISTS in the expression looks.</param>
    public Extension(Execution execution, Operator input, Variable variable, Expression expression, GraphScope graph)
        : base(execution, [.. input.Variables, variable], input)
    {
        _input = input;
        _variable = variable;
        _expression = expression;
        _compiled = ExpressionCompiler.Compile(expression, input.Variables, execution, graph);
        _columns = new TermId[Variables.Count][];
        _columns[^1] = _values;
        Certain = expression is Constant ? new HashSet<Variable>([.. input.Certain, variable]) : input.Certain;
        SortedBy = input.SortedBy;
        EstimatedRows = input.EstimatedRows;
    }

    public override string Description => $"Extension {_variable} {_expression}";

    protected override Batch? Produce()
    {
        if (_input.Next() is not { } batch)
        {
            return null;
        }

        _compiled.Evaluate(batch, _values.AsSpan(0, batch.Count));
        batch.Columns.CopyTo(_columns, 0);
        return new Batch(_columns, batch.Capacity) { Count = batch.Count };
    }
}
