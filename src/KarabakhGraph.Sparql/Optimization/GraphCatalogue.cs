using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation;
using KarabakhGraph.Sparql.Evaluation.Expressions;
using KarabakhGraph.Sparql.Evaluation.Operators;

namespace KarabakhGraph.Sparql.Optimization;

/// <summary>Questions that the catalogue of graphs answers without a look at the quads: which graphs there are, and how many triples each has.</summary>
internal static class GraphCatalogue
{
    /// <summary>The plan of a group that counts all triples graph by graph; null for any other.</summary>
    public static Operator? Counts(Group group, Execution execution, GraphScope scope)
    {
        var conditions = new List<Expression>();
        var pattern = group.Pattern;
        while (pattern is Filter filter)
        {
            conditions.Add(filter.Condition);
            pattern = filter.Pattern;
        }

        if (AllTriples(pattern) is not { } name
            || group.Keys is not [{ Expression: VariableExpression { Variable: var key }, Variable: { } shown }] || !key.Equals(name) || !shown.Equals(name)
            || group.Aggregates is not [{ Aggregate: { Function: AggregateFunction.Count, Distinct: false, Argument: var argument } } count]
            || argument is not (null or VariableExpression) || (argument is VariableExpression counted && !MentionedVariables.Of(pattern).Contains(counted.Variable))
            || !conditions.All(condition => ExpressionVariables.Of(condition)?.IsSubsetOf(new HashSet<Variable> { name }) == true))
        {
            return null;
        }

        Operator plan = new GraphCountScan(execution, name, count.Variable);
        foreach (var condition in conditions)
        {
            plan = new RowFilter(execution, plan, condition, scope) { EstimatedRows = plan.EstimatedRows };
        }

        return plan;
    }

    /// <summary>The plan of the different names of graphs that hold a triple; null for any other pattern.</summary>
    public static Operator? Names(Distinct distinct, Execution execution) =>
        distinct.Pattern is Project { Variables: [var only] } project && execution.NamedGraphs is null && AllTriples(project.Pattern) is { } name && name.Equals(only)
            ? new GraphNameScan(execution, name)
            : null;

    /// <summary>The variable of the graph's name when the pattern is all triples of every graph; else null.</summary>
    private static Variable? AllTriples(GraphPattern pattern) =>
        pattern is Graph { Name.Variable: { } name, Pattern: Bgp { Triples: [{ Subject.Variable: { } subject, Predicate.Variable: { } predicate, Object.Variable: { } end }] } }
        && new HashSet<Variable> { name, subject, predicate, end }.Count == 4
            ? name
            : null;
}
