using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Evaluation.Expressions;

/// <summary>Any expression, by way of a <see cref="Solution"/> made of the columns that it reads.</summary>
internal sealed class SolutionExpression(Expression expression, IReadOnlyList<(Variable Variable, int Column)> inputs, EvaluationContext context, QueryTerms terms)
    : CompiledExpression(terms)
{
    private readonly (Variable Variable, int Column)[] _inputs = [.. inputs.Where(input => !input.Variable.IsRowNumber)];

    public override Term? Term(Batch batch, int row) => ExpressionEvaluator.Evaluate(expression, Solution(batch, row), context);

    private Solution Solution(Batch batch, int row)
    {
        var bound = 0;
        foreach (var (_, column) in _inputs)
        {
            bound += batch.Columns[column][row].IsSome ? 1 : 0;
        }

        var bindings = new KeyValuePair<Variable, Term>[bound];
        bound = 0;
        foreach (var (variable, column) in _inputs)
        {
            if (batch.Columns[column][row] is { IsSome: true } id)
            {
                bindings[bound++] = new(variable, Terms.Decode(id));
            }
        }

        return Sparql.Solution.Taking(bindings);
    }
}
