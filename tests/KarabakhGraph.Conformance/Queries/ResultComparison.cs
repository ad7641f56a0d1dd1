using KarabakhGraph.Rdf.Datatypes;
using KarabakhGraph.Rdf.Vocabularies;
using KarabakhGraph.Sparql;

namespace KarabakhGraph.Conformance.Queries;

/// <summary>Whether two results are the same but for the labels of blank nodes, told by turning them into graphs.</summary>
internal static class ResultComparison
{
    /// <summary>Null when the results are the same; else both as text.</summary>
    /// <param name="expected">What should come out.</param>
    /// <param name="actual">What came out.</param>
    /// <param name="isLax">Whether a solution may come from once up to as often as expected (REDUCED).</param>
    public static string? Difference(ExpectedResult expected, QueryResult actual, bool isLax)
    {
        var same = (expected.Result, actual) switch
        {
            (BooleanResult one, BooleanResult other) => one.Value == other.Value,
            (GraphResult one, GraphResult other) => Same(one.Quads, other.Quads),
            (SolutionsResult one, SolutionsResult other) => one.Variables.ToHashSet().SetEquals(other.Variables)
                && (isLax ? LaxlySame([.. one.Solutions], [.. other.Solutions]) : Same(Graph(one.Solutions, expected.IsOrdered), Graph(other.Solutions, expected.IsOrdered))),
            _ => false,
        };

        return same ? null : $"Expected{(expected.IsOrdered ? " in this order" : "")}:\n{Show(expected.Result)}\n\nCame out:\n{Show(actual)}";
    }

    /// <summary>Results may write numbers in any lexical form, so when terms differ their values are compared.</summary>
    private static bool Same(IEnumerable<Quad> expected, IEnumerable<Quad> actual) =>
        DatasetIsomorphism.Holds(expected, actual) || DatasetIsomorphism.Holds(expected.Select(WithValue), actual.Select(WithValue));

    private static bool LaxlySame(List<Solution> expected, List<Solution> actual) =>
        Same(Graph(expected.Distinct(), false), Graph(actual.Distinct(), false)) && actual.Count <= expected.Count;

    /// <summary>A node per solution, with a triple per binding; nodes are named by their place when the order counts.</summary>
    private static List<Quad> Graph(IEnumerable<Solution> solutions, bool isOrdered)
    {
        var quads = new List<Quad>();
        foreach (var solution in solutions)
        {
            Term row = isOrdered ? new Iri($"row:{quads.Count(quad => quad.Predicate == RdfVocabulary.Type)}") : new BlankNode($"row{quads.Count}");
            quads.Add(new Quad(row, RdfVocabulary.Type, new Iri("row:")));
            quads.AddRange(solution.Select(binding => new Quad(row, new Iri($"variable:{binding.Key.Name}"), binding.Value is BlankNode node ? new BlankNode($"term-{node.Label}") : binding.Value)));
        }

        return quads;
    }

    private static Quad WithValue(Quad quad) => quad.Object is Literal literal && XsdDatatypes.IsNumeric(literal.Datatype) && XsdValue.Of(literal) is { } value
        ? quad with { Object = new Literal(value.ToString(), literal.Datatype) }
        : quad;

    private static string Show(QueryResult result) => result switch
    {
        BooleanResult boolean => $"{boolean.Value}",
        GraphResult graph => string.Join('\n', graph.Quads),
        SolutionsResult solutions => $"{string.Join(' ', solutions.Variables)}\n{string.Join('\n', solutions.Solutions)}",
        _ => $"{result}",
    };
}
