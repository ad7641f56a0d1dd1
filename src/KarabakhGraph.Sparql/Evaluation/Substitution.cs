using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Vocabularies;
using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Evaluation;

/// <summary>substitute(pattern, μ) of SPARQL 1.1, section 18.6: every variable that a solution binds replaced by its term.</summary>
/// <remarks>
/// Where a term cannot stand, as after AS, the variable stays, and whoever asks checks that the result agrees with the solution.
/// A subquery is reached only by the variables that it selects, since its others merely have the same name.
/// </remarks>
internal static class Substitution
{
    public static GraphPattern Into(GraphPattern pattern, Solution solution) => solution.Count == 0 ? pattern : Replace(pattern, solution);

    private static GraphPattern Replace(GraphPattern pattern, Solution solution) => pattern switch
    {
        Bgp bgp => new Bgp([.. bgp.Triples.Select(triple => new TriplePattern(
            Replace(triple.Subject, solution), Replace(triple.Predicate, solution), Replace(triple.Object, solution)))]),
        PathPattern path => new PathPattern(Replace(path.Subject, solution), path.Path, Replace(path.Object, solution)),
        Join join => new Join([.. join.Operands.Select(operand => Replace(operand, solution))]),
        Union union => new Union([.. union.Operands.Select(operand => Replace(operand, solution))]),
        LeftJoin optional => new LeftJoin(
            Replace(optional.Left, solution), Replace(optional.Right, solution), optional.Condition is null ? null : Replace(optional.Condition, solution)),
        Minus minus => new Minus(Replace(minus.Left, solution), Replace(minus.Right, solution)),
        Filter filter => new Filter(Replace(filter.Condition, solution), Replace(filter.Pattern, solution)),
        Graph graph => new Graph(Replace(graph.Name, solution), Replace(graph.Pattern, solution)),
        Service service => new Service(Replace(service.Endpoint, solution), Replace(service.Pattern, solution), service.Silent),
        Extend extend => new Extend(Replace(extend.Pattern, solution), extend.Variable, Replace(extend.Expression, solution)),
        Values values => Compatible(values, solution),
        Project project => new Project(Replace(project.Pattern, solution.Restrict(project.Variables)), project.Variables),
        Group group => new Group(
            Replace(group.Pattern, solution),
            [.. group.Keys.Select(key => key with { Expression = Replace(key.Expression, solution) })],
            [.. group.Aggregates.Select(binding => binding with { Aggregate = Replace(binding.Aggregate, solution) })]),
        OrderBy order => new OrderBy(
            Replace(order.Pattern, solution), [.. order.Conditions.Select(condition => condition with { Expression = Replace(condition.Expression, solution) })]),
        Distinct distinct => new Distinct(Replace(distinct.Pattern, solution)),
        Reduced reduced => new Reduced(Replace(reduced.Pattern, solution)),
        Slice slice => new Slice(Replace(slice.Pattern, solution), slice.Offset, slice.Limit),
        _ => throw new ArgumentException($"{pattern.GetType().Name} is not an operator.", nameof(pattern)),
    };

    private static Expression Replace(Expression expression, Solution solution) => expression switch
    {
        VariableExpression variable => solution[variable.Variable] is { } term ? new Constant(term) : variable,
        Constant => expression,
        Or or => new Or(Replace(or.Operands, solution)),
        And and => new And(Replace(and.Operands, solution)),
        Not not => new Not(Replace(not.Operand, solution)),
        Comparison comparison => new Comparison(comparison.Operator, Replace(comparison.Left, solution), Replace(comparison.Right, solution)),
        In membership => new In(Replace(membership.Operand, solution), Replace(membership.Candidates, solution)),
        Arithmetic arithmetic => new Arithmetic(
            Replace(arithmetic.First, solution), [.. arithmetic.Steps.Select(step => step with { Operand = Replace(step.Operand, solution) })]),
        UnaryPlus plus => new UnaryPlus(Replace(plus.Operand, solution)),
        UnaryMinus minus => new UnaryMinus(Replace(minus.Operand, solution)),
        FunctionCall call => new FunctionCall(call.Function, Replace(call.Arguments, solution)),
        BuiltInCall { Function: BuiltIn.Bound, Arguments: [VariableExpression { Variable: var asked }] } when solution[asked] is not null =>
            new Constant(new Literal("true", Xsd.Boolean)),
        BuiltInCall { Function: BuiltIn.Bound } => expression,
        BuiltInCall call => new BuiltInCall(call.Function, Replace(call.Arguments, solution)),
        Exists exists => new Exists(Replace(exists.Pattern, solution)),
        _ => throw new ArgumentException($"{expression.GetType().Name} is not an expression.", nameof(expression)),
    };

    private static EquatableList<Expression> Replace(EquatableList<Expression> expressions, Solution solution) =>
        [.. expressions.Select(expression => Replace(expression, solution))];

    private static Aggregate Replace(Aggregate aggregate, Solution solution) =>
        aggregate.Argument is null ? aggregate : aggregate with { Argument = Replace(aggregate.Argument, solution) };

    private static PatternTerm Replace(PatternTerm place, Solution solution) => place.In(solution) is { } term ? term : place;

    /// <summary>The rows that agree with the solution.</summary>
    private static Values Compatible(Values values, Solution solution) => new(
        values.Variables,
        [.. values.Rows.Where(row => values.Variables.Zip(row).All(cell => cell.Second is null || (solution[cell.First] ?? cell.Second).Equals(cell.Second)))]);
}
