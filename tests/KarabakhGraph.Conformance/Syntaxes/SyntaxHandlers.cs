namespace KarabakhGraph.Conformance.Syntaxes;

/// <summary>The test types of the RDF 1.1 syntaxes.</summary>
internal static class SyntaxHandlers
{
    private const string Rdft = "http://www.w3.org/ns/rdftest#";

    public static IReadOnlyDictionary<string, Action<ManifestEntry>> ByTestType { get; } = new Dictionary<string, Action<ManifestEntry>>(StringComparer.Ordinal)
    {
        [Rdft + "TestNTriplesPositiveSyntax"] = entry => Read(entry, RdfFormat.NTriples),
        [Rdft + "TestNTriplesNegativeSyntax"] = entry => Refuse(entry, RdfFormat.NTriples),
        [Rdft + "TestNQuadsPositiveSyntax"] = entry => Read(entry, RdfFormat.NQuads),
        [Rdft + "TestNQuadsNegativeSyntax"] = entry => Refuse(entry, RdfFormat.NQuads),
        [Rdft + "TestTurtlePositiveSyntax"] = entry => Read(entry, RdfFormat.Turtle),
        [Rdft + "TestTurtleNegativeSyntax"] = entry => Refuse(entry, RdfFormat.Turtle),
        [Rdft + "TestTurtleEval"] = entry => Compare(entry, RdfFormat.Turtle),
        [Rdft + "TestTurtleNegativeEval"] = entry => Refuse(entry, RdfFormat.Turtle),
        [Rdft + "TestTrigPositiveSyntax"] = entry => Read(entry, RdfFormat.TriG),
        [Rdft + "TestTrigNegativeSyntax"] = entry => Refuse(entry, RdfFormat.TriG),
        [Rdft + "TestTrigEval"] = entry => Compare(entry, RdfFormat.TriG),
        [Rdft + "TestTrigNegativeEval"] = entry => Refuse(entry, RdfFormat.TriG),
        [Rdft + "TestXMLEval"] = entry => Compare(entry, RdfFormat.RdfXml),
        [Rdft + "TestXMLNegativeSyntax"] = entry => Refuse(entry, RdfFormat.RdfXml),
    };

    private static void Refuse(ManifestEntry entry, RdfFormat format) => Assert.Throws<RdfSyntaxException>(() => Read(entry, format));

    private static void Compare(ManifestEntry entry, RdfFormat format)
    {
        var actual = Read(entry, format);
        var expected = W3cFiles.Read((Iri)entry.Result!); // evaluation tests have a result
        Assert.True(DatasetIsomorphism.Holds(expected.Quads, actual.Quads), $"Expected:\n{Show(expected)}\n\nRead:\n{Show(actual)}");
    }

    private static Dataset Read(ManifestEntry entry, RdfFormat format)
    {
        var file = (Iri)entry.Action;
        using var stream = File.OpenRead(W3cFiles.PathOf(file));
        return new Dataset(format.Reader(stream, new RdfReaderOptions { SourceName = entry.Name, BaseIri = file.Value }).Read());
    }

    private static string Show(Dataset dataset) => string.Join('\n', dataset.Quads);
}
