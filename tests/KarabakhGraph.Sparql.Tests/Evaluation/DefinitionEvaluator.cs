using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation;
using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Tests.Evaluation;

/// <summary>The definitions of SPARQL 1.1, sections 18.3 to 18.6 written down on lists, with nothing done to be fast: what the evaluator is compared with.</summary>
internal sealed class DefinitionEvaluator(IReadOnlyList<Quad> quads)
{
    private static readonly EvaluationContext Context = Some.Context;

    public List<Solution> Evaluate(GraphPattern pattern, Term? graph = null) => pattern switch
    {
        Bgp bgp => bgp.Triples.Aggregate(new List<Solution> { Solution.Empty }, (solutions, triple) => [.. solutions.SelectMany(solution => Matches(triple, graph, solution))]),
        PathPattern path => [.. Pairs(path.Path, graph, Ends(path)).SelectMany(pair => Bound(path, pair))],
        Join join => join.Operands.Select(operand => Evaluate(operand, graph)).Aggregate(Joined),
        Union union => [.. union.Operands.SelectMany(operand => Evaluate(operand, graph))],
        Filter filter => [.. Evaluate(filter.Pattern, graph).Where(solution => Holds(filter.Condition, solution, graph))],
        LeftJoin optional => LeftJoined(Evaluate(optional.Left, graph), Evaluate(optional.Right, graph), optional.Condition, graph),
        Minus minus => Without(Evaluate(minus.Left, graph), Evaluate(minus.Right, graph)),
        Extend extend => [.. Evaluate(extend.Pattern, graph).Select(solution =>
            Value(extend.Expression, solution, graph) is { } term ? solution.With(extend.Variable, term) : solution)],
        Graph { Name.Variable: { } name } named => [.. Names().SelectMany(term => Joined(Evaluate(named.Pattern, term), [Solution.Empty.With(name, term)]))],
        Graph named => Names().Contains(named.Name.Term) ? Evaluate(named.Pattern, named.Name.Term) : [],
        Values values => [.. values.Rows.Select(row => Solution.Of(values.Variables.Zip(row).Where(cell => cell.Second is not null).Select(cell => KeyValuePair.Create(cell.First, cell.Second!))))],
        Project project => [.. Evaluate(project.Pattern, graph).Select(solution => Solution.Of(solution.Where(binding => project.Variables.Contains(binding.Key))))],
        Distinct distinct => [.. Evaluate(distinct.Pattern, graph).Distinct()],
        _ => throw new ArgumentException($"No definition for {pattern.GetType().Name}.", nameof(pattern)),
    };

    private IEnumerable<Term> Names() => quads.Select(quad => quad.Graph).OfType<Term>().Distinct();

    private IEnumerable<Quad> Triples(Term? graph) => quads.Where(quad => Equals(quad.Graph, graph));

    private IEnumerable<Solution> Matches(TriplePattern triple, Term? graph, Solution solution) => Triples(graph)
        .Select(quad => With(triple.Object, quad.Object, With(triple.Predicate, quad.Predicate, With(triple.Subject, quad.Subject, solution))))
        .OfType<Solution>();

    private static Solution? With(PatternTerm place, Term term, Solution? solution)
    {
        if (solution is null)
        {
            return null;
        }

        return place.In(solution) is { } known ? known.Equals(term) ? solution : null : solution.With(place.Variable!, term);
    }

    private static List<Solution> Joined(List<Solution> left, List<Solution> right) =>
        [.. left.SelectMany(one => right.Select(other => one.TryMerge(other, out var merged) ? merged : null)).OfType<Solution>()];

    private List<Solution> LeftJoined(List<Solution> left, List<Solution> right, Expression? condition, Term? graph) =>
    [
        .. left.SelectMany(one =>
        {
            var merges = Joined([one], right).Where(merged => condition is null || Holds(condition, merged, graph)).ToList();
            return merges.Count > 0 ? merges : [one];
        }),
    ];

    private static List<Solution> Without(List<Solution> left, List<Solution> right) =>
        [.. left.Where(one => right.All(other => !one.TryMerge(other, out _) || !one.Any(binding => other[binding.Key] is not null)))];

    private Term? Value(Expression expression, Solution solution, Term? graph) => ExpressionEvaluator.Evaluate(
        expression, solution, Context with { Exists = (pattern, row) => Evaluate(Substitution.Into(pattern, row), graph).Any(inner => inner.TryMerge(row, out _)) });

    private bool Holds(Expression condition, Solution solution, Term? graph) => ExpressionEvaluator.EffectiveBooleanValue(Value(condition, solution, graph)) == true;

    private static IEnumerable<Term> Ends(PathPattern path) => new[] { path.Subject.Term, path.Object.Term }.OfType<Term>();

    private static IEnumerable<Solution> Bound(PathPattern path, (Term Start, Term End) pair) =>
        With(path.Object, pair.End, With(path.Subject, pair.Start, Solution.Empty)) is { } solution ? [solution] : [];

    /// <summary>The pairs that a path connects, as a multiset. Paths of no steps hold for nodes of the graph and for the terms at the pattern's ends.</summary>
    private List<(Term Start, Term End)> Pairs(PropertyPath path, Term? graph, IEnumerable<Term> ends)
    {
        List<Term> nodes = [.. Triples(graph).SelectMany(triple => new[] { triple.Subject, triple.Object }).Concat(ends).Distinct()];
        return path switch
        {
            Link link => [.. Triples(graph).Where(triple => triple.Predicate == link.Predicate).Select(triple => (triple.Subject, triple.Object))],
            Inverse inverse => [.. Pairs(inverse.Path, graph, ends).Select(pair => (pair.End, pair.Start))],
            Sequence sequence => sequence.Steps.Select(step => Pairs(step, graph, ends)).Aggregate(Composed),
            Alternative alternative => [.. alternative.Choices.SelectMany(choice => Pairs(choice, graph, ends))],
            ZeroOrOne optional => [.. nodes.Select(node => (node, node)).Union(Pairs(optional.Path, graph, ends))],
            OneOrMore repeated => Closure(Pairs(repeated.Path, graph, ends)),
            ZeroOrMore repeated => [.. nodes.Select(node => (node, node)).Union(Closure(Pairs(repeated.Path, graph, ends)))],
            NegatedPropertySet negated =>
            [
                .. Triples(graph).Where(triple => !negated.Forward.Contains(triple.Predicate) && (negated.Forward.Count > 0 || negated.Backward.Count == 0)).Select(triple => (triple.Subject, triple.Object)),
                .. Triples(graph).Where(triple => !negated.Backward.Contains(triple.Predicate) && negated.Backward.Count > 0).Select(triple => (triple.Object, triple.Subject)),
            ],
            _ => throw new ArgumentException($"No definition for {path.GetType().Name}.", nameof(path)),
        };
    }

    private static List<(Term Start, Term End)> Composed(List<(Term Start, Term End)> first, List<(Term Start, Term End)> second) =>
        [.. first.SelectMany(one => second.Where(other => other.Start.Equals(one.End)).Select(other => (one.Start, other.End)))];

    private static List<(Term Start, Term End)> Closure(List<(Term Start, Term End)> steps)
    {
        HashSet<(Term Start, Term End)> closure = [.. steps];
        while (true)
        {
            var before = closure.Count;
            closure.UnionWith(Composed([.. closure], steps));
            if (closure.Count == before)
            {
                return [.. closure];
            }
        }
    }
}
