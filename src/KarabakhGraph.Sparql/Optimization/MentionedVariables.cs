using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Optimization;

/// <summary>Every variable that is written somewhere in an expression or a pattern, patterns of EXISTS included.</summary>
internal static class MentionedVariables
{
    public static HashSet<Variable> Of(params IEnumerable<Expression> expressions)
    {
        HashSet<Variable> variables = [];
        foreach (var expression in expressions)
        {
            Add(expression, variables);
        }

        return variables;
    }

    public static HashSet<Variable> Of(GraphPattern pattern)
    {
        HashSet<Variable> variables = [];
        Add(pattern, variables);
        return variables;
    }

    private static void Add(Expression expression, HashSet<Variable> variables) => ExpressionVariables.Walk(expression, part =>
    {
        switch (part)
        {
            case VariableExpression variable:
                variables.Add(variable.Variable);
                break;
            case Exists exists:
                Add(exists.Pattern, variables);
                break;
        }
    });

    private static void Add(GraphPattern pattern, HashSet<Variable> variables)
    {
        foreach (var place in Places(pattern))
        {
            if (place.Variable is { } variable)
            {
                variables.Add(variable);
            }
        }

        foreach (var expression in Expressions(pattern))
        {
            Add(expression, variables);
        }

        foreach (var operand in Operands(pattern))
        {
            Add(operand, variables);
        }
    }

    private static IEnumerable<PatternTerm> Places(GraphPattern pattern) => pattern switch
    {
        Bgp bgp => bgp.Triples.SelectMany(triple => new[] { triple.Subject, triple.Predicate, triple.Object }),
        PathPattern path => [path.Subject, path.Object],
        Graph graph => [graph.Name],
        Service service => [service.Endpoint],
        Extend extend => [extend.Variable],
        Values values => values.Variables.Select(variable => (PatternTerm)variable),
        Group group => group.Keys.Select(key => key.Variable).OfType<Variable>().Concat(group.Aggregates.Select(binding => binding.Variable)).Select(variable => (PatternTerm)variable),
        Project project => project.Variables.Select(variable => (PatternTerm)variable),
        _ => [],
    };

    private static IEnumerable<Expression> Expressions(GraphPattern pattern) => pattern switch
    {
        LeftJoin { Condition: { } condition } => [condition],
        Filter filter => [filter.Condition],
        Extend extend => [extend.Expression],
        Group group => group.Keys.Select(key => key.Expression).Concat(group.Aggregates.Select(binding => binding.Aggregate.Argument).OfType<Expression>()),
        OrderBy order => order.Conditions.Select(condition => condition.Expression),
        _ => [],
    };

    private static EquatableList<GraphPattern> Operands(GraphPattern pattern) => pattern switch
    {
        Join join => join.Operands,
        Union union => union.Operands,
        LeftJoin optional => [optional.Left, optional.Right],
        Minus minus => [minus.Left, minus.Right],
        Filter filter => [filter.Pattern],
        Graph graph => [graph.Pattern],
        Service service => [service.Pattern],
        Extend extend => [extend.Pattern],
        Group group => [group.Pattern],
        OrderBy order => [order.Pattern],
        Project project => [project.Pattern],
        Distinct distinct => [distinct.Pattern],
        Reduced reduced => [reduced.Pattern],
        Slice slice => [slice.Pattern],
        _ => [],
    };
}
