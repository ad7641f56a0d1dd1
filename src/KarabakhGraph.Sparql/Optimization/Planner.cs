using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation;
using KarabakhGraph.Sparql.Evaluation.Expressions;
using KarabakhGraph.Sparql.Evaluation.Operators;

namespace KarabakhGraph.Sparql.Optimization;

/// <summary>Turns the algebra of a query into the operators that answer it.</summary>
internal sealed class Planner
{
    private readonly Execution _execution;
    private readonly JoinPlanner _joins;

    public Planner(Execution execution)
    {
        _execution = execution;
        _joins = new JoinPlanner(execution, new Cardinality(execution.Source));
    }

    /// <summary>The plan of a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="graph">The graph that it matches against.</param>
    /// <param name="needed">The variables that somebody reads; null for all. A plan may have columns of others.</param>
    public Operator Plan(GraphPattern pattern, GraphScope graph, IReadOnlySet<Variable>? needed = null) => pattern switch
    {
        Bgp or PathPattern or Join or Filter => PlanJoin(pattern, graph, needed),
        Values values => new ValuesScan(_execution, values),
        Union union => new Concatenation(_execution, [.. union.Operands.Select(operand => Plan(operand, graph, needed))]),
        Extend extend when !BoundVariables.Of(extend.Pattern).Possible.Contains(extend.Variable) && !ExpressionVariables.NamesBlankNodes(extend.Expression) => new Extension(
            _execution, Plan(extend.Pattern, graph, With(needed, extend.Expression)), extend.Variable, extend.Expression, graph),
        Project project => new Projection(_execution, Plan(project.Pattern, graph, project.Variables.ToHashSet()), project.Variables),
        Distinct distinct => new HashDistinct(_execution, Plan(distinct.Pattern, graph)),
        Reduced reduced => Plan(reduced.Pattern, graph),
        Slice slice => new RowSlice(_execution, Plan(slice.Pattern, graph, needed), slice.Offset, slice.Limit),
        Graph { Name.Term: { } name } named when IsNamed(name) => Plan(named.Pattern, new FixedGraph(_execution.Terms.Encode(name)), needed),
        _ => new ReferenceScan(_execution, pattern, graph),
    };

    /// <summary>What an expression reads besides what is needed anyway; null for all, as with EXISTS.</summary>
    private static HashSet<Variable>? With(IReadOnlySet<Variable>? needed, Expression expression) =>
        needed is not null && ExpressionVariables.Of(expression) is { } read ? [.. needed, .. read] : null;

    private bool IsNamed(Rdf.Term name) => _execution.Source.Find(name) is { IsSome: true } id
        && (_execution.NamedGraphs is { } named ? named.Contains(id) : _execution.Source.Graphs.Any(graph => graph.Name == id));

    private Operator PlanJoin(GraphPattern pattern, GraphScope graph, IReadOnlySet<Variable>? needed)
    {
        List<JoinLeaf> leaves = [];
        List<JoinFilter> filters = [];
        HashSet<TriplePattern> triples = []; // the same triple again changes nothing
        Collect(pattern);
        return _joins.Plan(leaves, filters, null, graph, needed);

        void Collect(GraphPattern operand)
        {
            switch (operand)
            {
                case Bgp bgp:
                    leaves.AddRange(bgp.Triples.Where(triples.Add).Select(triple => new TripleLeaf(new ScanPattern(triple, graph, _execution))));
                    break;
                case PathPattern path:
                    leaves.Add(new PathLeaf(path));
                    break;
                case Join join:
                    foreach (var part in join.Operands)
                    {
                        Collect(part);
                    }

                    break;
                case Filter filter when operand == pattern || IsWithin(filter):
                    foreach (var condition in filter.Condition is And and ? and.Operands : [filter.Condition])
                    {
                        filters.Add(new JoinFilter(condition, ExpressionVariables.Of(condition)));
                    }

                    Collect(filter.Pattern);
                    break;
                case Filter:
                    leaves.Add(new OperatorLeaf(Plan(operand, graph)));
                    break;
                default:
                    leaves.Add(new OperatorLeaf(Plan(operand, graph)));
                    break;
            }
        }
    }

    /// <summary>Whether a filter may as well stand outside a join of its pattern with others: all that it reads is bound inside for certain.</summary>
    private static bool IsWithin(Filter filter) =>
        ExpressionVariables.Of(filter.Condition) is { } read && read.IsSubsetOf(BoundVariables.Of(filter.Pattern).Certain);
}
