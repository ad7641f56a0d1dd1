using System.Globalization;
using System.Text;
using KarabakhGraph.Conformance.Syntaxes;
using KarabakhGraph.Sparql;

namespace KarabakhGraph.Conformance.HostileInput;

/// <summary>The files of the W3C suites, spoiled, through every reader: each gives a result or its own syntax error, with bounded memory.</summary>
/// <remarks><c>HOSTILE_MUTATIONS</c> is the number of spoiled documents for each reader; the default is a matter of seconds.</remarks>
public class HostileInputTests
{
    /// <summary>What a document of up to 200,000 bytes may cost, in bytes given out by the memory manager, be they freed at once.</summary>
    private const long MaxAllocated = 600_000_000;

    private static readonly int Mutations =
        int.Parse(Environment.GetEnvironmentVariable("HOSTILE_MUTATIONS") ?? "600", CultureInfo.InvariantCulture);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static TheoryData<RdfFormat> Syntaxes => [.. RdfFormat.All];

    public static TheoryData<ResultFormat> Results => [.. ResultFormat.All];

    [Theory]
    [MemberData(nameof(Syntaxes))]
    public void SpoiledDocumentsAreReadOrRefused(RdfFormat format)
    {
        var reading = new RdfReaderOptions { BaseIri = "http://example/base/", MaxTokenLength = 1_000_000 };
        var reader = format == RdfFormat.JsonLd && W3cFiles.JsonLdRoot is not null ? RdfFormat.JsonLdWith(new JsonLdOptions { Contexts = JsonLdContexts.All }) : format;
        ReadsOrRefuses<RdfSyntaxException>(format.Extension, bytes =>
        {
            using var stream = new MemoryStream(bytes);
            RdfFormat.NQuads.Writer(TextWriter.Null).WriteAll(reader.Reader(stream, reading).Read()); // what is read can be written
        });
    }

    [Theory]
    [MemberData(nameof(Results))]
    public void SpoiledResultsAreReadOrRefused(ResultFormat format) => ReadsOrRefuses<ResultSyntaxException>(format.Extension, bytes =>
    {
        using var stream = new MemoryStream(bytes);
        if (format.Read(stream) is SolutionsResult solutions)
        {
            Assert.All(solutions.Solutions, Assert.NotNull);
        }
    });

    [Fact]
    public void SpoiledQueriesAreParsedOrRefused() =>
        ReadsOrRefuses<SparqlSyntaxException>(".rq", bytes => Assert.NotEmpty(SparqlQuery.Parse(TextOf(bytes), "http://example/base/").ToString()!));

    [Fact]
    public void SpoiledUpdatesAreParsedOrRefused() =>
        ReadsOrRefuses<SparqlSyntaxException>(".ru", bytes => Assert.NotEmpty(SparqlUpdate.Parse(TextOf(bytes), "http://example/base/").ToString()!));

    [Fact]
    public void ASpoiledDocumentIsTheSameEveryTime()
    {
        var document = Encoding.UTF8.GetBytes("<a:a> <b:b> \"c\" .\n");

        Assert.Equal(new Mutation(1).Of(document), new Mutation(1).Of(document));
        Assert.NotEqual(new Mutation(1).Of(document), new Mutation(2).Of(document));
    }

    /// <summary>Spoils the files of an extension one after the other, round and round.</summary>
    private static void ReadsOrRefuses<TRefusal>(string extension, Action<byte[]> read)
        where TRefusal : FormatException
    {
        var files = W3cFiles.All(extension);
        var current = "";
        var run = Task.Run(() =>
        {
            for (var i = 0; i < Mutations && files.Count > 0; i++)
            {
                // Files are taken in steps that share no factor with their number, so that a short run meets all kinds of them.
                var file = files[(int)(i * 7919L % files.Count)];
                current = $"{file}, seed {i}";
                Run<TRefusal>(current, new Mutation(i).Of(File.ReadAllBytes(file)), read);
            }
        });
        Assert.True(run.Wait(Patience * Math.Max(1, Mutations / 1000)), $"{current} does not end.");
    }

    private static void Run<TRefusal>(string name, byte[] bytes, Action<byte[]> read)
        where TRefusal : FormatException
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            read(bytes);
        }
        catch (TRefusal refusal)
        {
            Assert.NotEmpty(refusal.Message);
        }
        catch (Exception fault)
        {
            Assert.Fail($"{name}: {fault}");
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated < MaxAllocated, $"{name}: {bytes.Length} bytes took {allocated} bytes of memory.");
    }

    /// <summary>The text of bytes; what is no UTF-8 becomes half a surrogate pair, which is as wrong as a text can be.</summary>
    private static string TextOf(byte[] bytes) => Encoding.UTF8.GetString(bytes).Replace('\uFFFD', '\uD800');
}
