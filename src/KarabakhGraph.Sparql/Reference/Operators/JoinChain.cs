using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Reference.Operators;

/// <summary>Join (SPARQL 1.1, section 18.5): operand after operand, each matched for every solution so far where the index can do that, and by hash where it cannot.</summary>
internal static class JoinChain
{
    /// <summary>Every so many operands the solutions so far are collected, which bounds how deep enumerations nest.</summary>
    private const int Stretch = 32;

    public static IEnumerable<Solution> Evaluate(Join join, PatternEvaluator patterns, Scope scope, Solution given)
    {
        HashSet<Variable> possible = [.. given.Select(binding => binding.Key)];
        HashSet<Variable> certain = [.. possible];
        var waiting = new LookAhead<GraphPattern>(join.Operands);
        IEnumerable<Solution> solutions = [given];
        while (waiting.Count > 0)
        {
            var operand = waiting.Take(next => Cost(next, possible, patterns));
            solutions = Step(solutions, operand, [.. certain], possible.Count == 0, patterns, scope);
            possible.UnionWith(patterns.BoundBy(operand).Possible);
            certain.UnionWith(patterns.BoundBy(operand).Certain);
            if (waiting.Count > 0 && (join.Operands.Count - waiting.Count) % Stretch == 0)
            {
                solutions = [.. solutions];
            }
        }

        foreach (var solution in solutions)
        {
            yield return solution;
        }
    }

    private static IEnumerable<Solution> Step(
        IEnumerable<Solution> solutions, GraphPattern operand, HashSet<Variable> certain, bool isFirst, PatternEvaluator patterns, Scope scope)
    {
        var (mine, canMatch) = (patterns.BoundBy(operand), patterns.CanMatch(operand));
        if (canMatch && (isFirst || mine.Possible.Overlaps(certain)))
        {
            return solutions.SelectMany(solution => patterns.Match(operand, scope, solution));
        }

        return isFirst ? solutions.SelectMany(_ => patterns.Evaluate(operand, scope)) : ByHash();

        IEnumerable<Solution> ByHash()
        {
            SolutionTable? table = null;
            foreach (var solution in solutions)
            {
                table ??= new SolutionTable(patterns.Evaluate(operand, scope), [.. mine.Certain.Where(certain.Contains)], patterns.Budget);
                foreach (var merged in table.Merges(solution))
                {
                    yield return merged;
                }
            }
        }
    }

    /// <summary>Joining knows no order, so the cheap and connected go first; paths wait until one of their ends is known.</summary>
    private static int Cost(GraphPattern operand, HashSet<Variable> bound, PatternEvaluator patterns) => operand switch
    {
        Values => 0,
        PathPattern path => IsKnown(path.Subject, bound) || IsKnown(path.Object, bound) ? 2 : 5,
        _ when !patterns.CanMatch(operand) => 4,
        _ => bound.Count == 0 || patterns.BoundBy(operand).Possible.Overlaps(bound) ? 1 : 3,
    };

    private static bool IsKnown(PatternTerm end, HashSet<Variable> bound) => end.Variable is null || bound.Contains(end.Variable);
}
