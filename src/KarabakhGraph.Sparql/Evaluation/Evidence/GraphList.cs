using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Datatypes;
using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Evaluation.Evidence;

/// <summary>The graphs that a solution rests on, as two variables more.</summary>
internal static class GraphList
{
    private static readonly Variable List = new("evidence");
    private static readonly Variable Count = new("evidenceCount");

    /// <summary>The variables of a result, with those of the evidence.</summary>
    /// <exception cref="ArgumentException">The query has a variable of that name itself.</exception>
    public static IReadOnlyList<Variable> With(IReadOnlyList<Variable> variables) => variables.Contains(List) || variables.Contains(Count)
        ? throw new ArgumentException($"The query selects {List} or {Count}, which are to hold the evidence; give its variable another name.")
        : [.. variables, List, Count];

    /// <summary>A solution and its evidence.</summary>
    /// <param name="solution">The solution.</param>
    /// <param name="sets">The columns of sets of graphs.</param>
    /// <param name="row">The row.</param>
    /// <param name="execution">The evaluation.</param>
    /// <param name="most">How many graphs are listed.</param>
    public static Solution Add(Solution solution, ReadOnlySpan<TermId[]> sets, int row, Execution execution, int most)
    {
        TermId all = default;
        foreach (var set in sets)
        {
            all = execution.GraphSets.Union(all, set[row]);
        }

        var graphs = execution.GraphSets[all];
        var names = graphs.Select(execution.Terms.Decode).Order(TermOrder.Instance).Take(most).Select(name => name is Iri iri ? iri.Value : name.ToString());
        return solution.With([new(List, new Literal(string.Join(' ', names))), new(Count, new XsdInteger(graphs.Count).ToLiteral())]);
    }
}
