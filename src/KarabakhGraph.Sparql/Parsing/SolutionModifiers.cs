using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Parsing;

/// <summary>What stands after WHERE: GROUP BY, HAVING, ORDER BY, LIMIT, OFFSET and the trailing VALUES.</summary>
internal sealed record SolutionModifiers(
    IReadOnlyList<GroupKey> Keys,
    Expression? Having,
    IReadOnlyList<OrderCondition> Order,
    long Offset,
    long? Limit,
    Values? Values);
