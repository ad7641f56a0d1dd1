using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Reference.Operators;

/// <summary>GRAPH (SPARQL 1.1, section 18.6): the pattern in the graph of a name, or in each named graph in turn.</summary>
internal static class GraphScan
{
    public static IEnumerable<Solution> Evaluate(Graph graph, PatternEvaluator patterns, Scope scope, Solution given)
    {
        if (graph.Name.In(given) is { } name)
        {
            return In(name);
        }

        var variable = graph.Name.Variable!; // a name is a term, or a variable that is not bound
        return graph.Pattern is Bgp { Triples.Count: > 0 } bgp
            ? patterns.ScanOf(bgp, variable).Match(given, patterns.Dataset.Match)
            : patterns.Dataset.Names.SelectMany(In);

        IEnumerable<Solution> In(Term name)
        {
            patterns.Budget.Check();
            if (patterns.Dataset.Named(name) is not { } active)
            {
                return [];
            }

            var inner = patterns.ScopeOf(active, scope.Context);
            var bound = graph.Name.Variable is { } variable && given[variable] is null ? given.With(variable, name) : given;
            return patterns.CanMatch(graph.Pattern)
                ? patterns.Match(graph.Pattern, inner, bound)
                : patterns.Evaluate(graph.Pattern, inner).Select(solution => solution.TryMerge(bound, out var merged) ? merged : null).OfType<Solution>();
        }
    }
}
