using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Parsing;

/// <summary>What stands between SELECT and WHERE.</summary>
/// <param name="IsDistinct">DISTINCT.</param>
/// <param name="IsReduced">REDUCED.</param>
/// <param name="Items">What is selected, in order; null for <c>*</c>.</param>
internal sealed record SelectClause(bool IsDistinct, bool IsReduced, IReadOnlyList<SelectItem>? Items);

/// <summary>A selected variable, with the expression that gives it its value when it is written with AS.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Token">Its place.</param>
/// <param name="Expression">The expression; null for a mere variable.</param>
/// <param name="Unaggregated">Variables of the expression that stand outside of aggregates.</param>
internal readonly record struct SelectItem(Variable Variable, Token Token, Expression? Expression, IReadOnlyList<(Variable Variable, Token Token)> Unaggregated);
