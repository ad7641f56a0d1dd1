using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Tests.Differential;

/// <summary>Changes every operator of a pattern, from the innermost outwards; patterns of EXISTS stay.</summary>
/// <param name="change">What becomes of an operator whose operands are changed already.</param>
internal sealed class Rewriting(Func<GraphPattern, GraphPattern> change)
{
    public GraphPattern Of(GraphPattern pattern) => change(pattern switch
    {
        Join join => new Join([.. join.Operands.Select(Of)]),
        Union union => new Union([.. union.Operands.Select(Of)]),
        LeftJoin optional => new LeftJoin(Of(optional.Left), Of(optional.Right), optional.Condition),
        Minus minus => new Minus(Of(minus.Left), Of(minus.Right)),
        Filter filter => new Filter(filter.Condition, Of(filter.Pattern)),
        Graph graph => new Graph(graph.Name, Of(graph.Pattern)),
        Extend extend => new Extend(Of(extend.Pattern), extend.Variable, extend.Expression),
        Project project => new Project(Of(project.Pattern), project.Variables),
        Group group => new Group(Of(group.Pattern), group.Keys, group.Aggregates),
        OrderBy order => new OrderBy(Of(order.Pattern), order.Conditions),
        Distinct distinct => new Distinct(Of(distinct.Pattern)),
        Reduced reduced => new Reduced(Of(reduced.Pattern)),
        Slice slice => new Slice(Of(slice.Pattern), slice.Offset, slice.Limit),
        _ => pattern,
    });
}
