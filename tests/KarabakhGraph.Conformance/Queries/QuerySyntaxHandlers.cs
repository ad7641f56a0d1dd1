using KarabakhGraph.Conformance.Updates;
using KarabakhGraph.Sparql;

namespace KarabakhGraph.Conformance.Queries;

/// <summary>The syntax test types of SPARQL 1.0 and 1.1 queries; a few of their entries are updates.</summary>
internal static class QuerySyntaxHandlers
{
    private const string Mf = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";

    public static IReadOnlyDictionary<string, Action<ManifestEntry>> ByTestType { get; } = new Dictionary<string, Action<ManifestEntry>>(StringComparer.Ordinal)
    {
        [Mf + "PositiveSyntaxTest"] = entry => Parse(entry),
        [Mf + "NegativeSyntaxTest"] = Refuse,
        [Mf + "PositiveSyntaxTest11"] = entry => Parse(entry),
        [Mf + "NegativeSyntaxTest11"] = Refuse,
    };

    private static void Refuse(ManifestEntry entry) => Assert.Throws<SparqlSyntaxException>(() => Parse(entry));

    private static object Parse(ManifestEntry entry)
    {
        var file = (Iri)entry.Action;
        return file.Value.EndsWith(".ru", StringComparison.Ordinal) ? UpdateHandlers.Parse(file) : SparqlQuery.Parse(File.ReadAllText(W3cFiles.PathOf(file)), file.Value);
    }
}
