using System.Text;
using KarabakhGraph.Sparql;
using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Reference;

namespace KarabakhGraph.Conformance.Queries;

/// <summary>The evaluation test types of SPARQL 1.0 and 1.1 queries, those of the result formats among them.</summary>
internal static class QueryEvaluationHandlers
{
    private const string Mf = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";

    public static IReadOnlyDictionary<string, Action<ManifestEntry>> ByTestType { get; } = new Dictionary<string, Action<ManifestEntry>>(StringComparer.Ordinal)
    {
        [Mf + "QueryEvaluationTest"] = Evaluate,
        [Mf + "CSVResultFormatTest"] = Evaluate,
    };

    private static void Evaluate(ManifestEntry entry)
    {
        var file = (Iri)entry.Result!; // evaluation tests have a result
        var query = QueryData.Query(entry);
        var dataset = QueryData.Dataset(entry, query);
        var isLax = entry.Manifest.Value(entry.Node, new Iri(Mf + "resultCardinality")) == new Iri(Mf + "LaxCardinality");
        foreach (var (evaluator, result) in new[] { ("engine", new SparqlEngine(dataset).Evaluate(query)), ("reference", ByReference(query, dataset)) })
        {
            var actual = ResultFormat.ForPath(file.Value) is { } format ? WrittenAndRead(result, format) : result;
            if (ResultComparison.Difference(ExpectedResult.Read(file), actual, isLax) is { } difference)
            {
                Assert.Fail($"{evaluator}:\n{query}\n\n{difference}");
            }
        }
    }

    /// <summary>The answer of the evaluator that follows the specification's algebra word for word.</summary>
    private static QueryResult ByReference(SparqlQuery query, IQuadSource dataset)
    {
        var evaluation = new ReferenceEvaluation(dataset, query.Algebra, SparqlOptions.Default, TimeProvider.System.GetUtcNow(), CancellationToken.None);
        return query.Algebra switch
        {
            SelectQuery select => new SolutionsResult(select.Variables, [.. evaluation.Solutions]),
            AskQuery => new BooleanResult(evaluation.Solutions.Any()),
            ConstructQuery construct => new GraphResult(evaluation.Instances(construct.Template), construct.Prefixes),
            DescribeQuery describe => new GraphResult(evaluation.Descriptions(describe.Subjects), describe.Prefixes),
            _ => throw new ArgumentException($"{query.Algebra.GetType().Name} is not a form of query.", nameof(query)),
        };
    }

    /// <summary>The result after a trip through the format in which the expected one is given: so the suites test our writers too, and CSV loses what CSV loses.</summary>
    private static QueryResult WrittenAndRead(QueryResult result, ResultFormat format)
    {
        var output = new StringWriter();
        format.Write(result, output);
        return format.Read(new MemoryStream(Encoding.UTF8.GetBytes(output.ToString())));
    }
}
