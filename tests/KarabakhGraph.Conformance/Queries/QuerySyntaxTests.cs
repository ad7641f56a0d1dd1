namespace KarabakhGraph.Conformance.Queries;

[Collection(ConformanceCollection.Name)]
public class QuerySyntaxTests(TestCases cases)
{
    [Theory]
    [ManifestCases("sparql/sparql11/syntax-query/manifest.ttl")]
    public void Sparql11(string manifest, string id) => cases.Run(manifest, id);

    [Theory]
    [ManifestCases("sparql/sparql11/syntax-fed/manifest.ttl")]
    public void Federated(string manifest, string id) => cases.Run(manifest, id);

    [Theory]
    [ManifestCases("sparql/sparql10/manifest-syntax.ttl")]
    public void Sparql10(string manifest, string id) => cases.Run(manifest, id);
}
