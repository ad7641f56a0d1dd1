using System.Globalization;
using KarabakhGraph.Sparql;

namespace KarabakhGraph.Conformance.Queries;

/// <summary>What a query is expected to yield, from a file of any of the suites' formats.</summary>
/// <param name="Result">The result.</param>
/// <param name="IsOrdered">Whether the order of solutions counts: the file gives them an index.</param>
internal sealed record ExpectedResult(QueryResult Result, bool IsOrdered)
{
    private const string Rs = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#";

    public static ExpectedResult Read(Iri file)
    {
        var path = W3cFiles.PathOf(file);
        if (ResultFormat.ForPath(path) is { } format)
        {
            using var stream = File.OpenRead(path);
            return new ExpectedResult(format.Read(stream), false);
        }

        var graph = W3cFiles.Read(file);
        var set = graph.Quads.FirstOrDefault(quad => quad.Predicate == Rdf.Vocabularies.RdfVocabulary.Type && quad.Object == new Iri(Rs + "ResultSet"))?.Subject;
        return set is null ? new ExpectedResult(new GraphResult(graph.Quads, new PrefixMap()), false) : ReadResultSet(graph, set);
    }

    /// <summary>Reads a result in the vocabulary for result sets that the test suites share.</summary>
    private static ExpectedResult ReadResultSet(Dataset graph, Term set)
    {
        if (Values(graph, set, "boolean").SingleOrDefault() is Literal boolean)
        {
            return new ExpectedResult(new BooleanResult(boolean.LexicalForm is "true" or "1"), false);
        }

        var variables = Values(graph, set, "resultVariable").Select(name => new Variable(((Literal)name).LexicalForm)).ToList();
        var solutions = Values(graph, set, "solution").Select(node => (Index: Index(graph, node), Solution: ReadSolution(graph, node))).ToList();
        var isOrdered = solutions.Count > 0 && solutions.All(solution => solution.Index is not null);
        return new ExpectedResult(new SolutionsResult(variables, [.. solutions.OrderBy(solution => solution.Index ?? 0).Select(solution => solution.Solution)]), isOrdered);
    }

    private static int? Index(Dataset graph, Term solution) =>
        Values(graph, solution, "index").SingleOrDefault() is Literal index ? int.Parse(index.LexicalForm, CultureInfo.InvariantCulture) : null;

    private static Solution ReadSolution(Dataset graph, Term node) => Solution.Of(Values(graph, node, "binding").Select(binding => KeyValuePair.Create(
        new Variable(((Literal)Values(graph, binding, "variable").Single()).LexicalForm),
        Values(graph, binding, "value").Single())));

    private static IEnumerable<Term> Values(Dataset graph, Term subject, string property) =>
        graph.Quads.Where(quad => quad.Subject == subject && quad.Predicate.Value == Rs + property).Select(quad => quad.Object);
}
