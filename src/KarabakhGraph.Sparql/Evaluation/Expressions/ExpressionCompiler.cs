using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Evaluation.Expressions;

/// <summary>Makes expressions ready for the rows of an operator.</summary>
internal static class ExpressionCompiler
{
    /// <param name="expression">The expression.</param>
    /// <param name="columns">The variables of the rows, in the order of their columns.</param>
    /// <param name="execution">The evaluation.</param>
    /// <param name="graph">Where EXISTS looks.</param>
    public static CompiledExpression Compile(Expression expression, IReadOnlyList<Variable> columns, Execution execution, GraphScope graph)
    {
        var read = ExpressionVariables.Of(expression);
        var inputs = columns.Select((variable, column) => (variable, column)).Where(input => read is null || read.Contains(input.variable)).ToList();
        return new SolutionExpression(expression, inputs, read is null ? execution.ContextIn(graph) : execution.Context, execution.Terms);
    }
}
