namespace KarabakhGraph.Conformance.Syntaxes;

[Collection(ConformanceCollection.Name)]
public class SyntaxTests(TestCases cases)
{
    private const string Suites = "rdf/rdf11/";

    [Theory]
    [ManifestCases(Suites + "rdf-n-triples/manifest.ttl")]
    public void NTriples(string manifest, string id) => cases.Run(manifest, id);

    [Theory]
    [ManifestCases(Suites + "rdf-n-quads/manifest.ttl")]
    public void NQuads(string manifest, string id) => cases.Run(manifest, id);

    [Theory]
    [ManifestCases(Suites + "rdf-turtle/manifest.ttl")]
    public void Turtle(string manifest, string id) => cases.Run(manifest, id);

    [Theory]
    [ManifestCases(Suites + "rdf-trig/manifest.ttl")]
    public void TriG(string manifest, string id) => cases.Run(manifest, id);

    [Theory]
    [ManifestCases(Suites + "rdf-xml/manifest.ttl")]
    public void RdfXml(string manifest, string id) => cases.Run(manifest, id);

    [Theory]
    [InlineData("rdf-n-triples", 70)]
    [InlineData("rdf-n-quads", 87)]
    [InlineData("rdf-turtle", 313)]
    [InlineData("rdf-trig", 356)]
    [InlineData("rdf-xml", 166)]
    public void NoEntryIsLost(string suite, int entries)
    {
        if (W3cFiles.Root is not null)
        {
            Assert.Equal(entries, Manifest.Read($"{Suites}{suite}/manifest.ttl").Entries.Count);
        }
    }
}
