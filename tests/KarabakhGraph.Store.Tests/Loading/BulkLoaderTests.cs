using System.Text;
using KarabakhGraph.Rdf;
using KarabakhGraph.Store.Dictionary;
using KarabakhGraph.Store.Indexes;
using KarabakhGraph.Store.Loading;

namespace KarabakhGraph.Store.Tests.Loading;

public class BulkLoaderTests
{
    private const string Lines = """
        <urn:a> <urn:p> <urn:b> <urn:g1> .
        <urn:a> <urn:p> "1"^^<http://www.w3.org/2001/XMLSchema#integer> <urn:g1> .
        <urn:a> <urn:p> "01"^^<http://www.w3.org/2001/XMLSchema#integer> <urn:g1> .
        <urn:a> <urn:p> "a longer text"^^<http://www.w3.org/2001/XMLSchema#string> .

        # a comment
        _:x <urn:p> _:y <urn:g2> .
        _:x <urn:q> "vuur"@NL <urn:g2> .
        <urn:a> <urn:p> <urn:b> <urn:g1> .
        _:y <urn:q> "a \"longer\" text\u0021" _:g .
        """;

    public static TheoryData<string> Formats => new("N-Triples", "N-Quads", "Turtle", "TriG");

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100)]
    public void LinesAreLoadedAsTheReaderReadsThem(int chunkSize)
    {
        var (dictionary, loader) = Loader();

        var chunks = loader.Load(Utf8(Lines), RdfFormat.NQuads, chunkSize: chunkSize).ToList();

        Assert.True(DatasetIsomorphism.Holds(RdfFormat.NQuads.Reader(Utf8(Lines)).Read(), Content(dictionary, loader.Index).Quads));
        Assert.Equal(7, chunks.Sum(chunk => chunk.Delta.Added.Length));
        Assert.Equal(dictionary.Counts, chunks[^1].To);
        Assert.All(chunks.Skip(1).Zip(chunks), pair => Assert.Equal(pair.Second.To, pair.First.From));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void EverySyntaxIsLoaded(string name)
    {
        var format = RdfFormat.All.Single(format => format.Name == name);
        var quads = RdfFormat.NQuads.Reader(Utf8(Lines)).Read().Where(quad => format.HasGraphs || quad.Graph is null).ToList();
        var text = new StringWriter();
        format.Writer(text).WriteAll(quads);
        var (dictionary, loader) = Loader();

        foreach (var unused in loader.Load(Utf8(text.ToString()), format))
        {
        }

        Assert.True(DatasetIsomorphism.Holds(quads, Content(dictionary, loader.Index).Quads));
    }

    [Fact]
    public void StatementsWithoutAGraphGoWhereTheCallerSays()
    {
        var (dictionary, loader) = Loader();

        foreach (var unused in loader.Load(Utf8("<urn:a> <urn:p> <urn:b> ."), RdfFormat.NTriples, graph: new Iri("urn:g")))
        {
        }

        Assert.Equal([new Quad(new Iri("urn:a"), new Iri("urn:p"), new Iri("urn:b"), new Iri("urn:g"))], Content(dictionary, loader.Index).Quads);
    }

    [Fact]
    public void ASecondDocumentHasItsOwnBlankNodesAndAddsOnlyWhatIsNew()
    {
        var (dictionary, loader) = Loader();
        var added = new[] { Lines, Lines }.Select(text => loader.Load(Utf8(text), RdfFormat.NQuads, chunkSize: 2).Sum(chunk => chunk.Delta.Added.Length)).ToList();

        Assert.Equal([7, 3], added);
        Assert.Equal(10, loader.Index.Count);
        Assert.Equal(6, dictionary.Counts.BlankNodes);
    }

    [Theory]
    [InlineData("<urn:a> <urn:p> <urn:b> .\r\n\r\n<urn:a> <urn:p> b .\n", 3, 17)]
    [InlineData("\uFEFF<urn:a> <urn:p> <urn:b> .\r\r<urn:a> <relative> <urn:b> .", 3, 9)]
    [InlineData("<urn:a> <urn:p> \"unclosed .\n<urn:a> <urn:p> <urn:b> .\n", 1, 17)]
    public void AWrongLineIsNamedAsTheReaderNamesIt(string text, long line, long column)
    {
        var (_, loader) = Loader();

        var wrong = Assert.Throws<RdfSyntaxException>(() => loader.Load(Utf8(text), RdfFormat.NQuads, new() { SourceName = "f.nq" }).Count());

        Assert.Equal((line, column), (wrong.Line, wrong.Column));
        Assert.StartsWith($"f.nq:{line}:{column}: ", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WrongBytesAndLinesWithoutEndAreErrors()
    {
        var (_, loader) = Loader();
        byte[] latin = [.. "<urn:a> <urn:p> <urn:b> .\n<urn:a> <urn:p> \"caf"u8, 0xE9, .. "\" .\n"u8];

        var wrong = Assert.Throws<RdfSyntaxException>(() => loader.Load(new MemoryStream(latin), RdfFormat.NQuads).Count());
        Assert.Equal((2, 21), (wrong.Line, wrong.Column));
        Assert.Throws<RdfSyntaxException>(() => loader.Load(new Endless(), RdfFormat.NQuads, new() { MaxTokenLength = 1000 }).Count());
    }

    [Fact]
    public void LinesAreCountedOverManyChunksOfBytes()
    {
        var (_, loader) = Loader();
        var text = new StringBuilder();
        for (var i = 0; i < 120_000; i++)
        {
            text.Append("<http://example/subject/").Append(i % 1000).Append("> <http://example/predicate> \"a text\" .\n");
        }

        text.Append("<http://example/subject> .\n");

        var wrong = Assert.Throws<RdfSyntaxException>(() => loader.Load(Utf8(text.ToString()), RdfFormat.NQuads).Count());

        Assert.Equal(120_001, wrong.Line);
    }

    [Fact]
    public void WhoStopsWalkingStopsTheReading()
    {
        var (_, loader) = Loader();

        Assert.Single(loader.Load(new Endless("<urn:a> <urn:p> <urn:b> .\n"), RdfFormat.NQuads, chunkSize: 10).First().Delta.Added);
    }

    private static (TermDictionary Dictionary, BulkLoader Loader) Loader()
    {
        var dictionary = new TermDictionary();
        return (dictionary, new BulkLoader(dictionary, QuadIndex.Empty));
    }

    private static MemoryStream Utf8(string text) => new(Encoding.UTF8.GetBytes(text));

    private static Dataset Content(TermDictionary dictionary, QuadIndex index) => new(index.All(KeyOrder.Spog).Select(quad => new Quad(
        dictionary.Resolve(quad.Subject),
        (Iri)dictionary.Resolve(quad.Predicate),
        dictionary.Resolve(quad.Object),
        quad.Graph == TermId.DefaultGraph ? null : dictionary.Resolve(quad.Graph))));

    /// <summary>A text that never ends.</summary>
    private sealed class Endless(string text = "<") : MemoryStream
    {
        private readonly byte[] _text = Encoding.UTF8.GetBytes(text);
        private long _at;

        public override int Read(Span<byte> buffer)
        {
            for (var i = 0; i < buffer.Length; i++)
            {
                buffer[i] = _text[_at++ % _text.Length];
            }

            return buffer.Length;
        }
    }
}
