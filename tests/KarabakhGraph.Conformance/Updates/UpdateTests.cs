namespace KarabakhGraph.Conformance.Updates;

/// <summary>All entries of SPARQL 1.1 Update, those of syntax included.</summary>
[Collection(ConformanceCollection.Name)]
public class UpdateTests(TestCases cases)
{
    private const string Suite = "sparql/sparql11/manifest-sparql11-update.ttl";

    [Theory]
    [ManifestCases(Suite)]
    public void Sparql11(string manifest, string id) => cases.Run(manifest, id);

    [Fact]
    public void NoEntryIsLost()
    {
        if (W3cFiles.Root is not null)
        {
            Assert.Equal(157, Manifest.Read(Suite).Entries.Count);
        }
    }
}
