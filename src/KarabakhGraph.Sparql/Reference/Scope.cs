using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation;
using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Reference;

/// <summary>Where a pattern is evaluated: the active graph, and the context whose EXISTS looks into that graph.</summary>
internal sealed record Scope(ActiveGraph Graph, EvaluationContext Context)
{
    /// <summary>True when the condition is true of the solution; false when it is false or an error (SPARQL 1.1, section 18.5, Filter).</summary>
    public bool Holds(Expression condition, Solution solution) =>
        ExpressionEvaluator.EffectiveBooleanValue(ExpressionEvaluator.Evaluate(condition, solution, Context)) == true;
}
