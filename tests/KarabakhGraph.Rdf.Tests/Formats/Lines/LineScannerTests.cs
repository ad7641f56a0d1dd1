using System.Text;
using FsCheck.Fluent;
using KarabakhGraph.Rdf.Formats.Lines;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Rdf.Tests.Formats.Lines;

public class LineScannerTests
{
    /// <summary>What a mutation puts into a document.</summary>
    private static readonly string[] Snippets =
    [
        " ", "\t", "\n", "\r", "\r\n", "#", "# comment\n", "<", ">", "\"", "\\", ".", "_:", "_:a.", "@", "@en", "@EN-us", "@en-", "^^", "^^ ", "^", "\\u0041", "\\U0001F54A", "\\u00", "\\uD800", "\\n", "\\x",
        "<a>", "<x:>", "<urn:\\u0061>", "<urn:\\u0020>", "<http://www.w3.org/1999/02/22-rdf-syntax-ns#langString>", "\0", "é", "·", "\U0001F54A", "\U000F0000", "_:é", "1", ":", "-", "{", "|",
        "<urn:s> <urn:p> \"o\" .", "<urn:s><urn:p>_:o<urn:g>.", "_:s <urn:p> \"\\\"\"^^<urn:d> _:g . # c",
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ScannerAndReaderAcceptTheSameTextsAndReadTheSameQuads(bool graphs)
    {
        var format = graphs ? RdfFormat.NQuads : RdfFormat.NTriples;
        var texts =
            from document in Some.Document(graphs)
            from mutations in (from place in Gen.Choose(0, 1_000_000) from snippet in Gen.Elements(Snippets) from cut in Gen.Choose(-6, 3) select (place, snippet, cut)).ArrayOf(3)
            from count in Gen.Choose(0, 3)
            select mutations.Take(count).Aggregate(Some.Write(format, document), (text, mutation) => Mutate(text, mutation.place, mutation.snippet, Math.Max(0, mutation.cut)));
        Some.Check(texts, text => Assert.Equal(Read(format, text), Scan(graphs, text)), times: 1500);
    }

    [Theory]
    [InlineData("<urn:s> <urn:p> \"caf\\u00E9\\t\"@NL-be <urn:g> .")]
    [InlineData("_:a <urn:p> <urn:\\u0061> _:b.")]
    [InlineData("<urn:s><urn:p>_:a.b.")]
    [InlineData("# nothing")]
    [InlineData("<urn:s> <urn:p> \"1\"^^ <urn:d> . # a comment\r\r\n\n<urn:s> <urn:p> \"2\" .")]
    public void CornersOfTheGrammarAreReadAsByTheReader(string text)
    {
        Assert.NotNull(Scan(true, text));
        Assert.Equal(Read(RdfFormat.NQuads, text), Scan(true, text));
    }

    private static string Mutate(string text, int place, string snippet, int cut)
    {
        var at = place % (text.Length + 1);
        return string.Concat(text.AsSpan(0, at), snippet, text.AsSpan(Math.Min(text.Length, at + cut)));
    }

    /// <summary>What the reader makes of a text; null for a syntax error.</summary>
    private static List<Quad>? Read(RdfFormat format, string text)
    {
        try
        {
            return [.. format.Reader(new StringReader(Whole(text))).Read()];
        }
        catch (RdfSyntaxException)
        {
            return null;
        }
    }

    private static List<Quad>? Scan(bool graphs, string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(Whole(text));
        var scanner = new LineScanner(graphs);
        Dictionary<string, BlankNode> nodes = [];
        List<Quad> quads = [];
        var at = 0;
        while (scanner.TryRead(utf8, ref at, out var line))
        {
            var subject = Node(line.Subject, line.SubjectIsBlank);
            var predicate = new Iri(Text(line.Predicate));
            Term @object = line.ObjectKind != TermKind.Literal ? Node(line.Object, line.ObjectKind == TermKind.BlankNode)
                : !line.Language.IsEmpty ? Literal.WithLanguage(Text(line.Object), Text(line.Language))
                : new Literal(Text(line.Object), line.Datatype.IsEmpty ? Xsd.String : new Iri(Text(line.Datatype)));
            quads.Add(new(subject, predicate, @object, line.Graph.IsEmpty ? null : Node(line.Graph, line.GraphIsBlank)));
        }

        return at == utf8.Length ? quads : null;

        Term Node(ReadOnlySpan<byte> value, bool isBlank)
        {
            if (!isBlank)
            {
                return new Iri(Text(value));
            }

            return nodes.TryGetValue(Text(value), out var node) ? node : nodes[Text(value)] = new BlankNode($"b{nodes.Count}");
        }
    }

    /// <summary>Cutting can leave half a surrogate pair, which no UTF-8 has.</summary>
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static string Text(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);
}
