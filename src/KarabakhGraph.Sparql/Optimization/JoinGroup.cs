using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation;
using KarabakhGraph.Sparql.Evaluation.Expressions;
using KarabakhGraph.Sparql.Evaluation.Operators;

namespace KarabakhGraph.Sparql.Optimization;

/// <summary>A pattern taken apart into operands that may be joined in any order, conditions on their join, and EXISTS on what passes these.</summary>
/// <param name="execution">The evaluation.</param>
/// <param name="plan">Plans operands that are not taken apart.</param>
/// <param name="isNamed">Whether the dataset has a graph of a name.</param>
internal sealed class JoinGroup(Execution execution, Func<GraphPattern, GraphScope, Operator> plan, Func<Rdf.Term, bool> isNamed)
{
    private readonly HashSet<(TriplePattern, GraphScope)> _triples = [];

    public List<JoinLeaf> Leaves { get; } = [];

    public List<JoinFilter> Filters { get; } = [];

    public List<(GraphPattern Pattern, bool IsNegated)> Exists { get; } = [];

    /// <summary>Takes a pattern in.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="graph">The graph that it matches against.</param>
    /// <param name="isAlone">Whether filters at the top of the pattern see all rows of the group, and EXISTS in them too.</param>
    public void Add(GraphPattern pattern, GraphScope graph, bool isAlone)
    {
        switch (pattern)
        {
            case Bgp bgp:
                // The same triple again changes nothing.
                Leaves.AddRange(bgp.Triples.Where(triple => _triples.Add((triple, graph))).Select(triple => new TripleLeaf(new ScanPattern(triple, graph, execution))));
                break;
            case PathPattern path:
                Leaves.Add(new PathLeaf(path, graph));
                break;
            case Join join:
                foreach (var operand in join.Operands)
                {
                    Add(operand, graph, false);
                }

                break;
            case Filter filter when isAlone || Decorrelation.IsWithin(filter):
                Add(filter.Pattern, graph, isAlone && filter.Pattern is Filter);
                Add(filter.Condition);
                break;
            case Graph { Name.Term: { } name } named when isNamed(name) && IsTriples(named.Pattern):
                Add(named.Pattern, new FixedGraph(execution.Terms.Encode(name)), false);
                break;
            case Graph { Name.Variable: { } variable } named when IsTriples(named.Pattern):
                Add(named.Pattern, new EachNamedGraph(variable), false);
                break;
            case Values values:
                Leaves.Add(new OperatorLeaf(new ValuesScan(execution, values)));
                break;
            default:
                Leaves.Add(new OperatorLeaf(plan(pattern, graph)));
                break;
        }
    }

    /// <summary>Takes a pattern in whose filters, wherever they stand, read what the whole group binds: that of EXISTS, which <see cref="Decorrelation.CanJoin"/> allows.</summary>
    public void AddDependent(GraphPattern pattern, GraphScope graph)
    {
        switch (pattern)
        {
            case Join join:
                foreach (var operand in join.Operands)
                {
                    AddDependent(operand, graph);
                }

                break;
            case Filter filter:
                AddDependent(filter.Pattern, graph);
                Add(filter.Condition);
                break;
            default:
                Add(pattern, graph, false);
                break;
        }
    }

    /// <summary>Takes a condition in.</summary>
    public void Add(Expression condition)
    {
        foreach (var part in Conditions.Of(condition))
        {
            if (Conditions.IsExists(part, out var exists, out var isNegated))
            {
                Exists.Add((exists, isNegated));
            }
            else
            {
                Filters.Add(new JoinFilter(part, ExpressionVariables.Of(part)));
            }
        }
    }

    /// <summary>Whether a pattern is nothing but triples with filters on what they bind, so that the name of its graph is one more place of each triple, whatever else it stands for.</summary>
    public static bool IsTriples(GraphPattern pattern) => pattern switch
    {
        Bgp bgp => bgp.Triples.Count > 0,
        Join join => join.Operands.All(IsTriples),
        Filter filter => IsTriples(filter.Pattern) && Decorrelation.IsWithin(filter),
        _ => false,
    };
}
