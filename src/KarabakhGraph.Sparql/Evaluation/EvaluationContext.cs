using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation.Functions;

namespace KarabakhGraph.Sparql.Evaluation;

/// <summary>What expressions may ask besides their solution. One query has one; inside GRAPH a copy with another <see cref="Exists"/>.</summary>
/// <remarks>
/// The expression side is <c>ExpressionEvaluator.Evaluate(Expression, Solution, EvaluationContext)</c>, which yields a term or, for an error, null;
/// <c>ExpressionEvaluator.EffectiveBooleanValue(Term?)</c>, which yields true, false or, for an error, null;
/// and <c>SetFunction.Evaluate(Aggregate, IReadOnlyList&lt;Solution&gt;, EvaluationContext)</c> over one group.
/// </remarks>
/// <param name="Now">The answer of NOW(), one for the whole query.</param>
/// <param name="Random">The source of RAND(), UUID(), STRUUID() and BNODE().</param>
/// <param name="BaseIri">What IRI() resolves relative references against; null when there is no base.</param>
/// <param name="Exists">Whether a pattern matches in the active graph after the solution has been substituted into it (section 18.6).</param>
/// <param name="Cancellation">Asked often by everything that may run long.</param>
internal sealed record EvaluationContext(
    DateTimeOffset Now,
    Random Random,
    string? BaseIri,
    Func<GraphPattern, Solution, bool> Exists,
    CancellationToken Cancellation)
{
    /// <summary>The regular expressions of the query, each translated once.</summary>
    public XPathRegexCache Regexes { get; } = new();
}
