using KarabakhGraph.Sparql;

namespace KarabakhGraph.Conformance.Queries;

/// <summary>What a test of queries is made of: its query and its dataset.</summary>
internal static class QueryData
{
    private const string Qt = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";

    /// <summary>The query; relative IRIs stand against its file.</summary>
    public static SparqlQuery Query(ManifestEntry entry)
    {
        // Some entries of SPARQL 1.0 name the query directly.
        var file = entry.Action as Iri ?? Files(entry, "query").Single();
        return SparqlQuery.Parse(File.ReadAllText(W3cFiles.PathOf(file)), file.Value);
    }

    /// <summary>The dataset of the test: the graphs it names, or else those that the query's FROM and FROM NAMED ask for.</summary>
    public static Dataset Dataset(ManifestEntry entry, SparqlQuery query)
    {
        var dataset = new Dataset();
        var blankNodes = new BlankNodeIssuer();
        var named = Files(entry, "graphData").Concat(query.From).Concat(query.FromNamed).Distinct();
        foreach (var (file, name) in Files(entry, "data").Select(file => (file, (Iri?)null)).Concat(named.Select(file => (file, (Iri?)file))))
        {
            foreach (var quad in W3cFiles.Read(file, blankNodes).Quads)
            {
                dataset.Add(quad with { Graph = name });
            }
        }

        return dataset;
    }

    private static IEnumerable<Iri> Files(ManifestEntry entry, string property) => entry.Manifest.Values(entry.Action, new Iri(Qt + property)).Cast<Iri>();
}
