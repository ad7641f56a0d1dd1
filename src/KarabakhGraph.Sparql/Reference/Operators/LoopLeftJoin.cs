using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Reference.Operators;

/// <summary>LeftJoin (SPARQL 1.1, section 18.5): each solution of the left with what is compatible on the right under the condition, and alone when nothing is.</summary>
internal static class LoopLeftJoin
{
    public static IEnumerable<Solution> Evaluate(LeftJoin optional, PatternEvaluator patterns, Scope scope)
    {
        var (left, right) = (patterns.BoundBy(optional.Left), patterns.BoundBy(optional.Right));
        var canMatch = patterns.CanMatch(optional.Right) && right.Possible.Overlaps(left.Certain);
        SolutionTable? table = null;
        foreach (var solution in patterns.Evaluate(optional.Left, scope))
        {
            var matched = false;
            foreach (var merged in canMatch ? patterns.Match(optional.Right, scope, solution) : Table().Merges(solution))
            {
                if (optional.Condition is null || scope.Holds(optional.Condition, merged))
                {
                    matched = true;
                    yield return merged;
                }
            }

            if (!matched)
            {
                patterns.Budget.Charge();
                yield return solution;
            }
        }

        SolutionTable Table() =>
            table ??= new SolutionTable(patterns.Evaluate(optional.Right, scope), [.. left.Certain.Where(right.Certain.Contains)], patterns.Budget);
    }
}
