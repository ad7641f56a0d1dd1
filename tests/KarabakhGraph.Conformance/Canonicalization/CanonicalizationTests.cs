namespace KarabakhGraph.Conformance.Canonicalization;

[Collection(ConformanceCollection.Name)]
public class CanonicalizationTests(TestCases cases)
{
    private const string Suite = "rdf-canon/tests/manifest.ttl";

    [Theory]
    [ManifestCases(Suite)]
    public void Rdfc10(string manifest, string id) => cases.Run(manifest, id);

    [Fact]
    public void NoEntryIsLost()
    {
        if (W3cFiles.Has(Suite))
        {
            Assert.Equal(86, Manifest.Read(Suite).Entries.Count);
        }
    }
}
