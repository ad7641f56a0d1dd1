using FsCheck;
using FsCheck.Fluent;

namespace KarabakhGraph.Rdf.Tests.Formats.JsonLd;

public class JsonLdBoundsTests
{
    private const int SmallStack = 768 * 1024;

    /// <summary>Pieces that lead far into the algorithms before something is wrong.</summary>
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "null", "true", "1", "1.5e3", "\"a\"", "\"a\":", "\"@context\":", "\"@id\":", "\"@type\":", "\"@value\":", "\"@list\":", "\"@set\":", "\"@graph\":",
        "\"@reverse\":", "\"@included\":", "\"@nest\":", "\"@index\":", "\"@language\":", "\"@direction\":", "\"@container\":", "\"@json\"", "\"@none\"", "\"@vocab\":", "\"@base\":", "\"@import\":",
        "\"@propagate\":", "\"@protected\":", "\"@version\":1.1", "\"@prefix\":", "\"http://p\":", "\"http://a\"", "\"_:a\"", "\"a:b\"", "\"/\"", "\"\\ud800\"", "\u0000", "\uFEFF", "é",
        "{\"@context\":{\"@vocab\":\"http://v/\",\"a\":{\"@container\":[\"@graph\",\"@id\"]}},", "{\"a\":{\"@type\":\"@id\",\"@container\":\"@index\",\"@index\":\"a\"}}", "{\"@id\":\"http://a\"}", "{\"@value\":1}",
    ];

    [Fact]
    public void AnyTextIsReadOrRefused() => Some.Check(Gen.Elements(Pieces).ArrayOf().Select(string.Concat), ReadOrRefuse, times: 2000);

    [Fact]
    public void AnyTreeIsReadOrRefused() => Some.Check(Tree(4), ReadOrRefuse, times: 2000);

    [Theory]
    [InlineData("[", "]", 256)]
    [InlineData("{\"http://p\":", "}", 255)]
    [InlineData("{\"@graph\":", "}", 255)]
    [InlineData("{\"@list\":", "}", 255)]
    [InlineData("{\"@reverse\":{\"http://p\":", "}}", 127)]
    [InlineData("{\"@context\":{\"n\":\"@nest\"},\"n\":", "}", 255)]
    [InlineData("{\"@context\":{\"@vocab\":\"http://v/\",\"p\":{\"@context\":{},\"@container\":\"@index\"}},\"p\":{\"k\":", "}}", 127)]
    [InlineData("{\"@context\":{\"@vocab\":\"http://v/\",\"p\":{\"@context\":", "}}}", 80)]
    public void DeepNestingIsNoMatterOfTheCallStack(string open, string close, int depth)
    {
        OnSmallStack(() => ReadOrRefuse(Nested(open, close, depth)));
        Assert.Contains("nested more than 256 deep", Refusal(Nested(open, close, 257)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void ListsInListsAreWrittenSoThatTheyCanBeRead()
    {
        var list = string.Concat(Enumerable.Repeat("(", 2000)) + "1" + string.Concat(Enumerable.Repeat(")", 2000));
        var quads = Some.Read(RdfFormat.Turtle, $"<x:a> <x:b> {list} .").Quads.ToArray();

        OnSmallStack(() => Assert.Equal(quads.Length, Some.Read(RdfFormat.JsonLd, Some.Write(RdfFormat.JsonLd, quads)).Count));
    }

    [Fact]
    public void TermsThatRestOnEachOtherAreBounded()
    {
        var terms = string.Join(',', Enumerable.Range(0, 10_000).Select(i => $"\"t{i}\":\"t{i + 1}:x\""));

        OnSmallStack(() => Assert.Equal("context overflow", Refusal($"{{\"@context\":{{{terms}}}}}").Code));
    }

    [Fact]
    public void ContextsThatIncludeThemselvesAreBounded()
    {
        var contexts = new Dictionary<string, string> { ["http://x/a"] = """{"@context":["http://x/b","http://x/b"]}""", ["http://x/b"] = """{"@context":["http://x/a","http://x/a"]}""" };

        Assert.Equal("context overflow", Refusal("""{"@context":"http://x/a"}""", new JsonLdOptions { Contexts = contexts }).Code);
    }

    [Fact]
    public void AContextOfManyDocumentsIsProcessedOnce()
    {
        var terms = string.Join(',', Enumerable.Range(0, 2_000).Select(i => $"\"t{i}\":\"http://t{i}\""));
        var items = string.Join(',', Enumerable.Repeat("{\"@context\":\"http://x/a\",\"@id\":\"http://a\",\"t7\":\"1\"}", 10_000));
        var contexts = new Dictionary<string, string> { ["http://x/a"] = $"{{\"@context\":{{{terms}}}}}" };

        Assert.Equal(1, Some.Read(RdfFormat.JsonLdWith(new JsonLdOptions { Contexts = contexts }), $"[{items}]").Count);
    }

    [Fact]
    public void AContextMayNameItselfInATerm()
    {
        var contexts = new Dictionary<string, string> { ["http://x/a"] = """{"@context":{"p":{"@id":"http://p","@context":"http://x/a"}}}""" };
        var read = Some.Read(RdfFormat.JsonLdWith(new JsonLdOptions { Contexts = contexts }), """{"@context":"http://x/a","p":{"p":{"p":"1"}}}""");

        Assert.Equal(3, read.Count);
    }

    [Fact]
    public void AScopedContextIsProcessedOnceForEachContextItStandsIn()
    {
        var terms = string.Join(',', Enumerable.Range(0, 2_000).Select(i => $"\"t{i}\":\"http://t{i}\""));
        var items = string.Join(',', Enumerable.Repeat("{\"@id\":\"http://b\",\"t7\":\"1\"}", 10_000));
        var read = Some.Read(RdfFormat.JsonLd, $"{{\"@context\":{{\"p\":{{\"@id\":\"http://p\",\"@context\":{{{terms}}}}}}},\"@id\":\"http://a\",\"p\":[{items}]}}");

        Assert.Equal(2, read.Count);
    }

    [Fact]
    public void ScopedContextsCannotAskForTheSquareOfTheText()
    {
        var terms = string.Join(',', Enumerable.Range(0, 3_000).Select(i => $"\"t{i}\":\"http://t{i}\""));
        var items = string.Join(',', Enumerable.Repeat("{\"@context\":{},\"p\":{\"t7\":\"1\"}}", 10_000)); // a context of its own for each item, so that nothing is known already

        Assert.Equal("context overflow", Refusal($"{{\"@context\":{{\"p\":{{\"@id\":\"http://p\",\"@context\":{{{terms}}}}}}},\"p\":[{items}]}}").Code);
    }

    [Fact]
    public void TokensAndDocumentsLongerThanTheirBoundAreRefused()
    {
        var text = $"{{\"http://p\":\"{new string('a', 5_000)}\"}}";

        Assert.Contains("longer than 1000 bytes", Refusal(text, reading: new RdfReaderOptions { MaxTokenLength = 1_000 }).Problem, StringComparison.Ordinal);
        Assert.Contains("longer than 4000 bytes", Refusal(text, new JsonLdOptions { MaxDocumentLength = 4_000 }).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void MessagesStayShort() => Assert.InRange(Refusal($"{{\"@context\":{{\"{new string('a', 100_000)}\":1}}}}").Message.Length, 1, 1_000);

    [Fact]
    public void ReadingStopsWhenCancelled()
    {
        using var cancellation = new CancellationTokenSource();
        var text = $"[{string.Join(',', Enumerable.Repeat("{\"http://p\":1}", 100))}]";
        var quads = RdfFormat.JsonLd.Reader(new StringReader(text), new RdfReaderOptions { Cancellation = cancellation.Token }).Read().GetEnumerator();

        Assert.True(quads.MoveNext());
        cancellation.Cancel();
        Assert.Throws<OperationCanceledException>(() => quads.MoveNext());
    }

    /// <summary>JSON whose keys and strings are words of JSON-LD, so that much of it is understood.</summary>
    private static Gen<string> Tree(int depth)
    {
        var leaf = Gen.Elements("null", "true", "1", "\"a\"", "\"http://a\"", "\"_:b\"", "\"@id\"", "\"@json\"", "\"@none\"", "\"@set\"", "\"@vocab\"", "\"@index\"", "\"ltr\"", "\"en\"", "\"a:b\"", "[]", "{}");
        if (depth == 0)
        {
            return leaf;
        }

        var key = Gen.Elements(
            "a", "b", "http://p", "@context", "@id", "@type", "@value", "@list", "@set", "@graph", "@reverse", "@included", "@nest", "@index", "@language", "@direction", "@container", "@vocab", "@base",
            "@propagate", "@protected", "@prefix", "@none");
        var array = Tree(depth - 1).ArrayOf().Select(items => $"[{string.Join(',', items.Take(3))}]");
        var map = (from name in key from value in Tree(depth - 1) select (name, value)).ArrayOf()
            .Select(entries => $"{{{string.Join(',', entries.DistinctBy(entry => entry.name).Take(4).Select(entry => $"\"{entry.name}\":{entry.value}"))}}}");
        return Gen.OneOf(leaf, array, map, map, map);
    }

    private static string Nested(string open, string close, int depth) => string.Concat(Enumerable.Repeat(open, depth)) + "{}" + string.Concat(Enumerable.Repeat(close, depth));

    private static void OnSmallStack(Action action)
    {
        Exception? thrown = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    action();
                }
#pragma warning disable CA1031 // handed to the thread that waits
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    thrown = exception;
                }
            },
            SmallStack);
        thread.Start();
        thread.Join();
        Assert.Null(thrown);
    }

    private static RdfSyntaxException Refusal(string json, JsonLdOptions? options = null, RdfReaderOptions? reading = null) =>
        Assert.Throws<RdfSyntaxException>(() => Some.Read(RdfFormat.JsonLdWith(options ?? new JsonLdOptions()), json, reading));

    /// <summary>Any exception but a syntax error fails the test, and so does a quad that has no text.</summary>
    private static void ReadOrRefuse(string json)
    {
        try
        {
            foreach (var quad in RdfFormat.JsonLdWith(new JsonLdOptions { RdfDirection = RdfDirection.CompoundLiteral }).Reader(new StringReader(json)).Read())
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
