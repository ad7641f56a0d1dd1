namespace KarabakhGraph.Sparql.Algebra;

/// <summary>A set function over the solutions of a group (SPARQL 1.1, section 18.5.1).</summary>
/// <param name="Function">Which.</param>
/// <param name="Distinct">Whether equal values count once.</param>
/// <param name="Argument">What is evaluated on each solution; null for <c>COUNT(*)</c>.</param>
/// <param name="Separator">Of GROUP_CONCAT; null when the query gives none (then it is one space).</param>
internal sealed record Aggregate(AggregateFunction Function, bool Distinct, Expression? Argument, string? Separator = null);

/// <summary>The set functions.</summary>
internal enum AggregateFunction
{
    Count,
    Sum,
    Min,
    Max,
    Avg,
    Sample,
    GroupConcat,
}
