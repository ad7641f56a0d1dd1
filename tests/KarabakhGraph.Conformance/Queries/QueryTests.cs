namespace KarabakhGraph.Conformance.Queries;

/// <summary>All query entries of SPARQL 1.0 and 1.1, those of syntax included.</summary>
/// <remarks>Left out are the six entries of <c>sparql10/open-world/sameTerm-manifest.ttl</c>: they have neither IRI nor test type, no manifest includes them, and their query files are not there.</remarks>
[Collection(ConformanceCollection.Name)]
public class QueryTests(TestCases cases)
{
    private const string Suites = "sparql/";

    [Theory]
    [ManifestCases(Suites + "sparql11/manifest-sparql11-query.ttl")]
    public void Sparql11(string manifest, string id) => cases.Run(manifest, id);

    [Theory]
    [ManifestCases(Suites + "sparql11/manifest-sparql11-results.ttl")]
    public void Results(string manifest, string id) => cases.Run(manifest, id);

    [Theory]
    [ManifestCases(Suites + "sparql11/syntax-fed/manifest.ttl")]
    public void FederatedSyntax(string manifest, string id) => cases.Run(manifest, id);

    [Theory]
    [ManifestCases(Suites + "sparql10/manifest.ttl")]
    public void Sparql10(string manifest, string id) => cases.Run(manifest, id);

    [Theory]
    [ManifestCases(Suites + "sparql10/extended-manifest-evaluation.ttl")]
    public void Sparql10Extended(string manifest, string id) => cases.Run(manifest, id);

    [Theory]
    [InlineData("sparql11/manifest-sparql11-query.ttl", 328)]
    [InlineData("sparql11/manifest-sparql11-results.ttl", 10)]
    [InlineData("sparql10/manifest.ttl", 476)]
    [InlineData("sparql10/extended-manifest-evaluation.ttl", 1)]
    public void NoEntryIsLost(string manifest, int entries)
    {
        if (W3cFiles.Root is not null)
        {
            Assert.Equal(entries, Manifest.Read(Suites + manifest).Entries.Count);
        }
    }
}
