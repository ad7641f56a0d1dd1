using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation;
using KarabakhGraph.Sparql.Evaluation.Aggregates;
using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Reference.Operators;

/// <summary>Group, Aggregation and AggregateJoin (SPARQL 1.1, section 18.5.1): groups in the order of their first solution.</summary>
internal static class HashGroup
{
    public static IEnumerable<Solution> Evaluate(Group group, PatternEvaluator patterns, Scope scope)
    {
        var groups = new OrderedDictionary<EquatableList<Term?>, List<Solution>>();
        if (group.Keys.Count == 0)
        {
            // Without GROUP BY the key is the constant 1, and the group is there even when nothing is in it.
            groups.Add([], []);
        }

        foreach (var solution in patterns.Evaluate(group.Pattern, scope))
        {
            patterns.Budget.Charge();

            // An error is a key like any other; its variable stays unbound.
            EquatableList<Term?> key = [.. group.Keys.Select(part => ExpressionEvaluator.Evaluate(part.Expression, solution, scope.Context))];
            if (!groups.TryGetValue(key, out var members))
            {
                groups.Add(key, members = []);
            }

            members.Add(solution);
        }

        foreach (var (key, members) in groups)
        {
            patterns.Budget.Check();
            yield return SolutionOf(group, key, members, scope.Context);
        }
    }

    private static Solution SolutionOf(Group group, EquatableList<Term?> key, List<Solution> members, EvaluationContext context)
    {
        var solution = Solution.Empty;
        for (var i = 0; i < key.Count; i++)
        {
            solution = Bind(solution, group.Keys[i].Variable, key[i]);
        }

        foreach (var (variable, aggregate) in group.Aggregates)
        {
            solution = Bind(solution, variable, SetFunction.Evaluate(aggregate, members, context));
        }

        return solution;
    }

    private static Solution Bind(Solution solution, Variable? variable, Term? term) =>
        variable is null || term is null || solution[variable] is not null ? solution : solution.With(variable, term);
}
