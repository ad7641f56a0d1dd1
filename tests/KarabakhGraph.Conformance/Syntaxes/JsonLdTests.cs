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

    /// <summary>Every document of the suite, changed here and there, the same way every time.</summary>
    [Fact]
    public void ChangedDocumentsAreReadOrRefused()
    {
        if (!W3cFiles.Has(Suite))
        {
            return;
        }

        var random = new Random(20200927);
        foreach (var (iri, text) in JsonLdContexts.All.OrderBy(context => context.Key, StringComparer.Ordinal).Where(context => context.Value.Length is > 0 and < 10_000))
        {
            for (var i = 0; i < 20; i++)
            {
                ReadOrRefuse(iri, Changed(text, random));
            }
        }
    }

    /// <summary>A text with a piece left out, doubled, or put in the place of another.</summary>
    private static string Changed(string text, Random random)
    {
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var (from, to) = (random.Next(text.Length), random.Next(text.Length));
            var piece = text.Substring(from, Math.Min(random.Next(1, 20), text.Length - from));
            text = random.Next(3) switch
            {
                0 when text.Length > piece.Length => text.Remove(from, piece.Length),
                1 => text.Insert(to, piece),
                _ => text.Remove(to, Math.Min(piece.Length, text.Length - to)).Insert(to, piece),
            };
        }

        return text;
    }

    private static void ReadOrRefuse(string iri, string text)
    {
        try
        {
            var options = new JsonLdOptions { Contexts = JsonLdContexts.All, RdfDirection = RdfDirection.CompoundLiteral };
            var quads = RdfFormat.JsonLdWith(options).Reader(new StringReader(text), new RdfReaderOptions { BaseIri = iri }).Read().ToList();
            RdfFormat.NQuads.Writer(TextWriter.Null).WriteAll(quads);
        }
        catch (RdfSyntaxException error)
        {
            Assert.True(error.Line > 0 && error.Column > 0 && error.Problem.Length > 0);
        }
    }
}
