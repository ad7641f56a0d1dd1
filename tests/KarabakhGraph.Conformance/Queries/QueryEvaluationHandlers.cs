using System.Text;
using KarabakhGraph.Sparql;

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
        var actual = new SparqlEngine(QueryData.Dataset(entry, query)).Evaluate(query);
        if (ResultFormat.ForPath(file.Value) is { } format)
        {
            actual = WrittenAndRead(actual, format);
        }

        var isLax = entry.Manifest.Value(entry.Node, new Iri(Mf + "resultCardinality")) == new Iri(Mf + "LaxCardinality");
        if (ResultComparison.Difference(ExpectedResult.Read(file), actual, isLax) is { } difference)
        {
            Assert.Fail($"{query}\n\n{difference}");
        }
    }

    /// <summary>The result after a trip through the format in which the expected one is given: so the suites test our writers too, and CSV loses what CSV loses.</summary>
    private static QueryResult WrittenAndRead(QueryResult result, ResultFormat format)
    {
        var output = new StringWriter();
        format.Write(result, output);
        return format.Read(new MemoryStream(Encoding.UTF8.GetBytes(output.ToString())));
    }
}
