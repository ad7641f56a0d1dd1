using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation.Expressions;
using KarabakhGraph.Sparql.Reference;

namespace KarabakhGraph.Sparql.Tests.Differential;

/// <summary>Whether an answer is one that SPARQL allows, given an evaluator that follows the definitions.</summary>
/// <remarks>
/// Solutions are compared as bags, and in sequence where ORDER BY tells them apart by what the result shows. With LIMIT and OFFSET any part of the whole bag will do that
/// has the right size and the right sort keys; with REDUCED each solution comes at least once and at most as often as without. Graphs are compared up to the labels of blank nodes.
/// </remarks>
/// <param name="reference">The evaluator to be measured by.</param>
internal sealed class Agreement(Func<Query, QueryResult> reference)
{
    private const long IsomorphismWork = 1_000_000;

    /// <summary>What is wrong with an answer; null when nothing is.</summary>
    public string? Difference(Query query, QueryResult actual) => (query, actual) switch
    {
        (SelectQuery select, SolutionsResult solutions) => Difference(select, [.. solutions.Solutions]),
        (AskQuery, BooleanResult boolean) => ((BooleanResult)reference(query)).Value == boolean.Value ? null : $"ASK is {boolean.Value}.",
        (ConstructQuery or DescribeQuery, GraphResult graph) => Difference([.. ((GraphResult)reference(query)).Quads], [.. graph.Quads]),
        _ => $"The answer is a {actual.GetType().Name}.",
    };

    private string? Difference(SelectQuery query, List<Solution> actual)
    {
        var (slice, isReduced, order) = Modifiers(query.Pattern);
        List<Solution> whole = [.. ((SolutionsResult)reference(query with { Pattern = WithoutCuts(query.Pattern) })).Solutions];
        List<Solution> expected = [.. whole.Skip((int)(slice?.Offset ?? 0)).Take((int)Math.Min(slice?.Limit ?? int.MaxValue, int.MaxValue))];
        var problem = Fits(actual, expected, whole, slice is not null, isReduced) ? null : "The solutions differ.";
        if (problem is null && order is not null && order.Conditions.All(condition => FilterVariables.AreWithin(condition.Expression, query.Variables.ToHashSet())))
        {
            problem = InOrder(actual, expected, order, isReduced) ? null : "The order differs.";
        }

        return problem is null ? null : $"{problem}\n\nexpected{(slice is null ? "" : $" {expected.Count} of")}:\n{Shown(whole)}\nfound:\n{Shown(actual)}";
    }

    private static bool Fits(List<Solution> actual, List<Solution> expected, List<Solution> whole, bool isCut, bool isReduced)
    {
        var (found, there) = (Counts(actual), Counts(whole));
        return found.All(solution => solution.Value <= there.GetValueOrDefault(solution.Key))
            && (isReduced ? isCut || found.Count == there.Count : actual.Count == expected.Count);
    }

    private static bool InOrder(List<Solution> actual, List<Solution> expected, OrderBy order, bool isReduced)
    {
        var pairs = isReduced ? actual.Zip(actual.Skip(1)) : expected.Zip(actual);
        return pairs.All(pair => Compare(pair.First, pair.Second) is var sign && (isReduced ? sign <= 0 : sign == 0));

        int Compare(Solution left, Solution right) => order.Conditions
            .Select(condition => TermOrder.Instance.Compare(Key(condition, left), Key(condition, right)) * (condition.Descending ? -1 : 1))
            .FirstOrDefault(sign => sign != 0);

        Term? Key(OrderCondition condition, Solution solution) => ExpressionEvaluator.Evaluate(condition.Expression, solution, Case.Context);
    }

    private static string? Difference(List<Quad> expected, List<Quad> actual)
    {
        try
        {
            return DatasetIsomorphism.Holds(expected, actual, IsomorphismWork) ? null : $"The graphs differ.\n\nexpected:\n{Shown(expected)}\nfound:\n{Shown(actual)}";
        }
        catch (InvalidOperationException) when (expected.Count == actual.Count)
        {
            return null; // too symmetric to be told apart here
        }
    }

    private static (Slice? Slice, bool IsReduced, OrderBy? Order) Modifiers(GraphPattern pattern)
    {
        var slice = pattern as Slice;
        pattern = slice?.Pattern ?? pattern;
        var isReduced = pattern is Reduced;
        pattern = pattern switch
        {
            Distinct distinct => distinct.Pattern,
            Reduced reduced => reduced.Pattern,
            _ => pattern,
        };
        return (slice, isReduced, (pattern as Project)?.Pattern as OrderBy);
    }

    private static GraphPattern WithoutCuts(GraphPattern pattern) => pattern switch
    {
        Slice slice => WithoutCuts(slice.Pattern),
        Reduced reduced => reduced.Pattern,
        _ => pattern,
    };

    private static Dictionary<Solution, int> Counts(List<Solution> solutions) => solutions.CountBy(solution => solution).ToDictionary();

    private static string Shown<T>(IEnumerable<T> items) => string.Concat(items.Select(item => "  " + item + "\n"));
}
