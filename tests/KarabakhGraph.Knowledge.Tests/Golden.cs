using KarabakhGraph.Rdf;

namespace KarabakhGraph.Knowledge.Tests;

/// <summary>Expected graphs that a person can read, as TriG beside the tests.</summary>
internal static class Golden
{
    /// <summary>Compares quads with a file of this project; on a difference the quads are left beside it as <c>.received.nq</c>.</summary>
    public static void Equal(string path, IEnumerable<Quad> quads)
    {
        var file = Path.Combine(Repository.Root, "tests", "KarabakhGraph.Knowledge.Tests", path);
        using var stream = File.OpenRead(file);
        var expected = Lines(RdfFormat.TriG.Reader(stream, new RdfReaderOptions { SourceName = path, BaseIri = KarabakhVocabulary.DefaultBase }).Read());
        var received = Lines(quads);
        if (!expected.SequenceEqual(received, StringComparer.Ordinal))
        {
            File.WriteAllLines(Path.ChangeExtension(file, ".received.nq"), received);
        }

        Assert.Equal(string.Join('\n', expected), string.Join('\n', received));
    }

    private static List<string> Lines(IEnumerable<Quad> quads) => [.. quads.Select(quad => quad.ToString()).Order(StringComparer.Ordinal)];
}
