using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation;
using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Optimization;

/// <summary>Which patterns mean the same whether values are substituted into them (EXISTS, SPARQL 1.1, section 18.6) or they are joined with a row of these values.</summary>
internal static class Decorrelation
{
    /// <summary>True when the pattern may be matched by joins that start from rows which bind the given variables, its filters reading these too.</summary>
    public static bool CanJoin(GraphPattern pattern, IReadOnlySet<Variable> outer) => pattern switch
    {
        Join join => join.Operands.All(operand => CanJoin(operand, outer)),
        Filter filter => CanJoin(filter.Pattern, outer) && ReadsOnly(filter, outer),
        _ => IsPure(pattern, outer),
    };

    /// <summary>True when every solution of the pattern with values substituted is one of the pattern that agrees with them.</summary>
    private static bool IsPure(GraphPattern pattern, IReadOnlySet<Variable> outer) => pattern switch
    {
        Bgp or Values => true,
        PathPattern path => !CanBeEmpty(path.Path) || !Mentions(path, outer),
        Join join => join.Operands.All(operand => IsPure(operand, outer)),
        Union union => union.Operands.All(operand => IsPure(operand, outer)),
        Graph graph => IsPure(graph.Pattern, outer),
        Filter filter => IsPure(filter.Pattern, outer) && IsWithin(filter),
        _ => false,
    };

    /// <summary>Whether a filter may as well stand outside a join of its pattern with others: all that it reads is bound inside for certain.</summary>
    public static bool IsWithin(Filter filter) =>
        ExpressionVariables.Of(filter.Condition) is { } read && read.IsSubsetOf(BoundVariables.Of(filter.Pattern).Certain);

    /// <summary>Whether the path may lead from a term to itself without a step.</summary>
    private static bool CanBeEmpty(PropertyPath path) => path switch
    {
        ZeroOrMore or ZeroOrOne => true,
        OneOrMore repeated => CanBeEmpty(repeated.Path),
        Inverse inverse => CanBeEmpty(inverse.Path),
        Sequence sequence => sequence.Steps.All(CanBeEmpty),
        Alternative alternative => alternative.Choices.Any(CanBeEmpty),
        _ => false,
    };

    private static bool Mentions(PathPattern path, IReadOnlySet<Variable> variables) =>
        (path.Subject.Variable is { } subject && variables.Contains(subject)) || (path.Object.Variable is { } end && variables.Contains(end));

    private static bool ReadsOnly(Filter filter, IReadOnlySet<Variable> outer)
    {
        var certain = BoundVariables.Of(filter.Pattern).Certain;
        return Conditions.Of(filter.Condition).All(condition =>
            Conditions.IsExists(condition, out _, out _) || ExpressionVariables.Of(condition)?.All(variable => certain.Contains(variable) || outer.Contains(variable)) == true);
    }
}
