using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Parsing;

/// <summary>A group graph pattern in algebra, its own filters still apart, because OPTIONAL takes them into its condition (SPARQL 1.1, section 18.2.2.6).</summary>
/// <param name="Body">The pattern without the filters.</param>
/// <param name="Condition">The filters; null when there are none.</param>
/// <param name="InScope">The variables in scope, in the order of their first appearance, hidden ones included.</param>
internal sealed record ParsedGroup(GraphPattern Body, Expression? Condition, IReadOnlyCollection<Variable> InScope)
{
    public GraphPattern Pattern => Condition is null ? Body : new Filter(Condition, Body);
}
