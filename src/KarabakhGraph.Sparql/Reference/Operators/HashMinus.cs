using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Reference.Operators;

/// <summary>Minus (SPARQL 1.1, section 18.5): drops a solution when the right side has one that is compatible and binds at least one of the same variables.</summary>
internal static class HashMinus
{
    public static IEnumerable<Solution> Evaluate(Minus minus, PatternEvaluator patterns, Scope scope)
    {
        var (left, right) = (patterns.BoundBy(minus.Left), patterns.BoundBy(minus.Right));
        HashSet<Variable> shared = [.. left.Possible.Where(right.Possible.Contains)];
        SolutionTable? table = null;
        foreach (var solution in patterns.Evaluate(minus.Left, scope))
        {
            if (shared.Count == 0 || !(table ??= Table()).Candidates(solution).Any(row => solution.Overlaps(row) && solution.IsCompatibleWith(row)))
            {
                patterns.Budget.Check();
                yield return solution;
            }
        }

        // Of the right side only the shared variables count, and each way to bind them once.
        SolutionTable Table() => new(
            patterns.Evaluate(minus.Right, scope).Select(row => row.Restrict(shared)).Distinct(),
            [.. left.Certain.Where(right.Certain.Contains)],
            patterns.Budget);
    }
}
