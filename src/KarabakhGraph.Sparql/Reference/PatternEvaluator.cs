using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation;
using KarabakhGraph.Sparql.Evaluation.Expressions;
using KarabakhGraph.Sparql.Reference.Operators;
using KarabakhGraph.Sparql.Reference.Paths;

namespace KarabakhGraph.Sparql.Reference;

/// <summary>The algebra evaluated as the specification defines it (SPARQL 1.1, sections 18.3 to 18.6), one operator at a time, over any source of quads.</summary>
/// <remarks>
/// Solutions are found while they are read. Patterns that need nothing but look-ups (<see cref="CanMatch"/>) may be given a solution to extend;
/// all others are evaluated on their own, from the inside out, and joined.
/// </remarks>
internal sealed class PatternEvaluator
{
    private readonly TermCoder _coder;
    private readonly PathWalk _paths;
    private readonly Dictionary<GraphPattern, BoundVariables> _bound = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<GraphPattern, IndexScan> _scans = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<GraphPattern, IndexScan> _namedScans = new(ReferenceEqualityComparer.Instance);

    public PatternEvaluator(IQuadSource source, ActiveDataset dataset, QueryBudget budget)
    {
        _coder = new TermCoder(source);
        _paths = new PathWalk(budget);
        Dataset = dataset;
        Budget = budget;
    }

    public ActiveDataset Dataset { get; }

    public QueryBudget Budget { get; }

    /// <summary>The scope of a graph, whose EXISTS looks into that graph.</summary>
    public Scope ScopeOf(ActiveGraph graph, EvaluationContext context)
    {
        Scope scope = null!;
        scope = new Scope(graph, context with { Exists = (pattern, solution) => Exists(pattern, solution, scope) });
        return scope;
    }

    public BoundVariables BoundBy(GraphPattern pattern)
    {
        if (!_bound.TryGetValue(pattern, out var variables))
        {
            _bound.Add(pattern, variables = BoundVariables.Of(pattern));
        }

        return variables;
    }

    /// <summary>The scan of a basic graph pattern with triples; with a name it spans the named graphs.</summary>
    public IndexScan ScanOf(Bgp bgp, Variable? graphName = null)
    {
        var scans = graphName is null ? _scans : _namedScans;
        if (!scans.TryGetValue(bgp, out var scan))
        {
            scans.Add(bgp, scan = new IndexScan(bgp, graphName is null ? default(PatternTerm?) : graphName, _coder, Budget));
        }

        return scan;
    }

    /// <summary>The solutions of a pattern.</summary>
    public IEnumerable<Solution> Evaluate(GraphPattern pattern, Scope scope) => pattern switch
    {
        Bgp or PathPattern or Values or Graph => Match(pattern, scope, Solution.Empty),
        Join join => JoinChain.Evaluate(join, this, scope, Solution.Empty),
        LeftJoin optional => LoopLeftJoin.Evaluate(optional, this, scope),
        Minus minus => HashMinus.Evaluate(minus, this, scope),
        Union union => union.Operands.SelectMany(operand => Evaluate(operand, scope)),
        Filter filter => Evaluate(filter.Pattern, scope).Where(solution => scope.Holds(filter.Condition, solution)),
        Extend extend => Evaluate(extend.Pattern, scope).Select(solution => Extended(extend, solution, scope)),
        Group group => HashGroup.Evaluate(group, this, scope),
        OrderBy order => Deferred(() => SolutionSort.Evaluate(order, this, scope)),
        Project project => Evaluate(project.Pattern, scope).Select(solution => solution.Restrict(project.Variables)),
        Distinct distinct => Evaluate(distinct.Pattern, scope).Distinct(),
        Reduced reduced => WithoutRepeats(Evaluate(reduced.Pattern, scope)),
        Slice slice => Sliced(slice, Evaluate(slice.Pattern, scope)),
        Service { Silent: true } => [Solution.Empty],
        Service service => throw new ServiceDeniedException(service.Endpoint.ToString()),
        _ => throw new ArgumentException($"{pattern.GetType().Name} is not an operator.", nameof(pattern)),
    };

    /// <summary>True for patterns whose solutions can be looked up for what is bound already, with the same result as a join afterwards.</summary>
    public bool CanMatch(GraphPattern pattern) => pattern switch
    {
        Bgp or PathPattern or Values => true,
        Graph graph => CanMatch(graph.Pattern),
        Join join => join.Operands.All(CanMatch),
        Union union => union.Operands.All(CanMatch),
        Filter filter => CanMatch(filter.Pattern) && FilterVariables.AreWithin(filter.Condition, BoundBy(filter.Pattern).Certain),
        _ => false,
    };

    /// <summary>Every merge of a given solution with a compatible solution of the pattern, which <see cref="CanMatch"/> must allow unless the solution is empty.</summary>
    public IEnumerable<Solution> Match(GraphPattern pattern, Scope scope, Solution given) => pattern switch
    {
        Bgp { Triples.Count: 0 } => [given],
        Bgp bgp => ScanOf(bgp).Match(given, quad => scope.Graph.Match(quad.Subject, quad.Predicate, quad.Object)),
        PathPattern path => PathScan.Evaluate(path, scope.Graph, given, _paths, _coder, Budget),
        Values values => Rows(values, given),
        Graph graph => GraphScan.Evaluate(graph, this, scope, given),
        Join join => JoinChain.Evaluate(join, this, scope, given),
        Union union => union.Operands.SelectMany(operand => Match(operand, scope, given)),
        Filter filter => Match(filter.Pattern, scope, given).Where(solution => scope.Holds(filter.Condition, solution)),
        _ => throw new ArgumentException($"{pattern.GetType().Name} cannot be matched for a given solution.", nameof(pattern)),
    };

    /// <summary>EXISTS (section 18.6): whether the pattern, the solution substituted into it, has a solution.</summary>
    private bool Exists(GraphPattern pattern, Solution solution, Scope scope) =>
        Evaluate(Substitution.Into(pattern, solution), scope).Any(solution.IsCompatibleWith);

    private static Solution Extended(Extend extend, Solution solution, Scope scope) =>
        ExpressionEvaluator.Evaluate(extend.Expression, solution, scope.Context) is { } term && solution[extend.Variable] is null
            ? solution.With(extend.Variable, term)
            : solution;

    private static IEnumerable<Solution> Rows(Values values, Solution given)
    {
        foreach (var row in values.Rows)
        {
            var bound = values.Variables.Zip(row).Where(cell => cell.Second is not null);
            if (given.TryMerge(Solution.Of(bound.Select(cell => KeyValuePair.Create(cell.First, cell.Second!))), out var merged))
            {
                yield return merged;
            }
        }
    }

    private static IEnumerable<Solution> WithoutRepeats(IEnumerable<Solution> solutions)
    {
        Solution? last = null;
        foreach (var solution in solutions)
        {
            if (!solution.Equals(last))
            {
                yield return last = solution;
            }
        }
    }

    private static IEnumerable<Solution> Sliced(Slice slice, IEnumerable<Solution> solutions)
    {
        var left = slice.Limit;
        if (left == 0)
        {
            yield break;
        }

        var toSkip = slice.Offset;
        foreach (var solution in solutions)
        {
            if (toSkip-- > 0)
            {
                continue;
            }

            yield return solution;
            if (--left == 0)
            {
                yield break;
            }
        }
    }

    private static IEnumerable<Solution> Deferred(Func<IEnumerable<Solution>> solutions)
    {
        foreach (var solution in solutions())
        {
            yield return solution;
        }
    }
}
