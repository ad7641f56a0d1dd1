using System.Text;
using FsCheck.Fluent;

namespace KarabakhGraph.Rdf.Tests.Formats;

public class RobustnessTests
{
    public static TheoryData<RdfFormat> Formats => Some.TurtleFamily;

    /// <summary>Pieces that lead a reader far into its grammar before something is wrong.</summary>
    private static readonly string[] Pieces =
    [
        "<x:a>", "<a>", "<", ">", "_:a", "_:", "a", "a:b", ":", "a:", "\"", "\"a\"", "\"\"\"", "'", "'''", "\\", "\\u00", "\\u0041", "\\U00110000", "\\uD800", "@", "@en", "@en-",
        "@prefix", "@prefix a: <x:> .", "@base", "BASE", "PREFIX", "GRAPH", "^^", "^", ".", ";", ",", "[", "]", "(", ")", "{", "}", "1", "1.", "1e", "-", "+.", "true", "#", "\n", "\r", " ",
        "\0", "\uFEFF", "é", "\uD83D", "\uDE00", "%", "a:%4", "a:\\-",
    ];

    [Theory]
    [MemberData(nameof(Formats))]
    public void AnyTextIsReadOrRefused(RdfFormat format) => Some.Check(Gen.Elements(Pieces).ArrayOf().Select(string.Concat), text =>
        ReadOrRefuse(format, new StringReader(text)));

    [Theory]
    [MemberData(nameof(Formats))]
    public void AnyBytesAreReadOrRefused(RdfFormat format) => Some.Check(
        Gen.OneOf(Gen.Choose(0, 255).Select(b => new[] { (byte)b }), Gen.Elements(Pieces).Select(Encoding.UTF8.GetBytes)).ArrayOf(), bytes =>
        ReadOrRefuse(format, bytes.SelectMany(b => b).ToArray()));

    [Theory]
    [MemberData(nameof(Formats))]
    public void ATextCutAnywhereIsReadOrRefused(RdfFormat format)
    {
        var quads = Some.Document(format.HasGraphs).Sample(1, new FsCheck.Rnd(1, 1), 30).Single();
        var bytes = Encoding.UTF8.GetBytes(Some.Write(format, quads));
        for (var length = 0; length < bytes.Length; length++)
        {
            ReadOrRefuse(format, bytes[..length]);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void AByteOrderMarkIsNoPartOfTheText(RdfFormat format)
    {
        using var stream = new MemoryStream([0xEF, 0xBB, 0xBF, .. "<x:a> <x:b> <x:c> ."u8]);

        Assert.Single(format.Reader(stream).Read());
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void EveryLineEndingCounts(RdfFormat format)
    {
        foreach (var text in new[] { "#\n#\n!", "#\r#\r!", "#\r\n#\r\n!" })
        {
            var error = Assert.Throws<RdfSyntaxException>(() => Some.Read(format, text));

            Assert.Equal((3, 1), (error.Line, error.Column));
        }
    }

    [Theory]
    [InlineData("(")]
    [InlineData("[<x:p> ")]
    public void DeepNestingIsNoMatterOfTheCallStack(string opening)
    {
        var deep = string.Concat(Enumerable.Repeat(opening, 200_000));
        var closing = string.Concat(Enumerable.Repeat(opening == "(" ? ")" : "]", 200_000));
        var text = $"<x:a> <x:b> {deep} 1 {closing} .";

        Assert.NotEmpty(RdfFormat.TriG.Reader(new StringReader(text), new RdfReaderOptions { MaxNesting = 300_000 }).Read());
        var error = Assert.Throws<RdfSyntaxException>(() => Some.Read(RdfFormat.TriG, text));
        Assert.Contains("nested more than 10000 deep", error.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void ATokenLongerThanTheBoundIsRefused(RdfFormat format)
    {
        var options = new RdfReaderOptions { MaxTokenLength = 100_000 };
        var open = new string('a', 1_000_000);
        foreach (var token in new[] { $"<x:{open}", $"<x:a> <x:b> \"{open}", $"_:{open}" })
        {
            Assert.Contains("longer than 100000 characters", Assert.Throws<RdfSyntaxException>(() => Some.Read(format, token, options)).Problem, StringComparison.Ordinal);
        }

        Assert.Single(Some.Read(format, $"<x:a> <x:b> \"{open[..99_000]}\" . #{open}", options).Quads);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void ReadingStopsWhenCancelled(RdfFormat format)
    {
        using var cancellation = new CancellationTokenSource();
        var text = string.Concat(Enumerable.Repeat("<x:a> <x:b> <x:c> .\n", 10_000));
        var quads = format.Reader(new StringReader(text), new RdfReaderOptions { Cancellation = cancellation.Token }).Read().GetEnumerator();

        Assert.True(quads.MoveNext());
        cancellation.Cancel();
        Assert.Throws<OperationCanceledException>(() =>
        {
            while (quads.MoveNext())
            {
            }
        });
    }

    private static void ReadOrRefuse(RdfFormat format, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        Walk(format.Reader(stream));
    }

    private static void ReadOrRefuse(RdfFormat format, TextReader text) => Walk(format.Reader(text));

    /// <summary>Any exception but a syntax error fails the test, and so does a quad that has no text.</summary>
    private static void Walk(QuadReader reader)
    {
        try
        {
            foreach (var quad in reader.Read())
            {
                Some.Write(RdfFormat.NQuads, [quad]);
            }
        }
        catch (RdfSyntaxException error)
        {
            Assert.True(error.Line > 0 && error.Column > 0 && error.Problem.Length > 0);
        }
    }
}
