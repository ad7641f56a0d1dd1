using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Evaluation;

/// <summary>Which variables the solutions of a pattern bind.</summary>
/// <param name="Possible">Bound by some solutions, perhaps.</param>
/// <param name="Certain">Bound by all.</param>
internal sealed record BoundVariables(HashSet<Variable> Possible, HashSet<Variable> Certain)
{
    public static BoundVariables Of(GraphPattern pattern) => pattern switch
    {
        Bgp bgp => Both(bgp.Triples.SelectMany(triple => new[] { triple.Subject, triple.Predicate, triple.Object })),
        PathPattern path => Both([path.Subject, path.Object]),
        Join join => And([.. join.Operands.Select(Of)]),
        Union union => Or([.. union.Operands.Select(Of)]),
        LeftJoin optional => Of(optional.Left).Perhaps(Of(optional.Right).Possible),
        Minus minus => Of(minus.Left),
        Filter filter => Of(filter.Pattern),
        Graph graph => And([Of(graph.Pattern), Both([graph.Name])]),
        Service service => new([.. Of(service.Pattern).Possible, .. Both([service.Endpoint]).Possible], []),
        Extend extend => Of(extend.Pattern).Perhaps([extend.Variable]),
        Values values => new([.. values.Variables], [.. values.Variables.Where((_, column) => values.Rows.All(row => row[column] is not null))]),
        Group group => new([.. group.Keys.Select(key => key.Variable).OfType<Variable>(), .. group.Aggregates.Select(binding => binding.Variable)], []),
        Project project => Of(project.Pattern).Only(project.Variables),
        OrderBy order => Of(order.Pattern),
        Distinct distinct => Of(distinct.Pattern),
        Reduced reduced => Of(reduced.Pattern),
        Slice slice => Of(slice.Pattern),
        _ => throw new ArgumentException($"{pattern.GetType().Name} is not an operator.", nameof(pattern)),
    };

    private static BoundVariables Both(IEnumerable<PatternTerm> terms)
    {
        HashSet<Variable> variables = [.. terms.Select(term => term.Variable).OfType<Variable>()];
        return new(variables, variables);
    }

    private static BoundVariables And(IReadOnlyList<BoundVariables> parts) =>
        new([.. parts.SelectMany(part => part.Possible)], [.. parts.SelectMany(part => part.Certain)]);

    private static BoundVariables Or(IReadOnlyList<BoundVariables> parts)
    {
        HashSet<Variable> certain = [.. parts[0].Certain];
        foreach (var part in parts)
        {
            certain.IntersectWith(part.Certain);
        }

        return new([.. parts.SelectMany(part => part.Possible)], certain);
    }

    private BoundVariables Perhaps(IEnumerable<Variable> variables) => this with { Possible = [.. Possible, .. variables] };

    private BoundVariables Only(IEnumerable<Variable> variables)
    {
        HashSet<Variable> kept = [.. variables];
        return new([.. Possible.Where(kept.Contains)], [.. Certain.Where(kept.Contains)]);
    }
}
