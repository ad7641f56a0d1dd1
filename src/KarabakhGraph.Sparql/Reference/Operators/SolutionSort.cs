using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Reference.Operators;

/// <summary>ORDER BY (SPARQL 1.1, section 15.1): sorts by keys evaluated once; solutions that no condition tells apart keep their order.</summary>
internal static class SolutionSort
{
    public static IEnumerable<Solution> Evaluate(OrderBy order, PatternEvaluator patterns, Scope scope)
    {
        var rows = new List<(Solution Solution, SortKey[] Keys)>();
        foreach (var solution in patterns.Evaluate(order.Pattern, scope))
        {
            patterns.Budget.Charge();
            rows.Add((solution, [.. order.Conditions.Select(condition => SortKey.Of(ExpressionEvaluator.Evaluate(condition.Expression, solution, scope.Context)))]));
        }

        return rows.OrderBy(row => row.Keys, Comparer<SortKey[]>.Create(Compare)).Select(row => row.Solution);

        int Compare(SortKey[]? left, SortKey[]? right)
        {
            patterns.Budget.Check();
            for (var i = 0; i < order.Conditions.Count; i++)
            {
                var result = TermOrder.Instance.Compare(left![i], right![i]); // rows always have keys
                if (result != 0)
                {
                    return order.Conditions[i].Descending ? -result : result;
                }
            }

            return 0;
        }
    }
}
