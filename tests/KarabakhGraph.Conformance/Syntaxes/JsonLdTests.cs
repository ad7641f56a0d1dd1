namespace KarabakhGraph.Conformance.Syntaxes;

[Collection(ConformanceCollection.Name)]
public class JsonLdTests(TestCases cases)
{
    private const string Suite = "json-ld/tests/";

    [Theory]
    [ManifestCases(Suite + "toRdf-manifest.jsonld")]
    public void IntoRdf(string manifest, string id) => cases.Run(manifest, id);

    [Theory]
    [ManifestCases(Suite + "fromRdf-manifest.jsonld")]
    public void OutOfRdf(string manifest, string id) => cases.Run(manifest, id);

    [Theory]
    [InlineData("toRdf", 467)]
    [InlineData("fromRdf", 54)]
    public void NoEntryIsLost(string direction, int entries)
    {
        if (W3cFiles.Has(Suite))
        {
            Assert.Equal(entries, Manifest.Read($"{Suite}{direction}-manifest.jsonld").Entries.Count);
        }
    }
}
