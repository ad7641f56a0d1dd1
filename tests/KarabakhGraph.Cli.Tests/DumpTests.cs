using KarabakhGraph.Rdf;

namespace KarabakhGraph.Cli.Tests;

/// <summary>The whole graph of the sample articles as a file that other programs read.</summary>
[Collection(CorpusTests.Name)]
public class DumpTests(BuiltCorpus corpus)
{
    [Theory]
    [InlineData("nq")]
    [InlineData("trig")]
    public async Task ADumpReadsBackAsTheGraph(string format)
    {
        var (exitCode, output, errors) = await Karabakh.RunAsync("dump", "--store", corpus.Store, "--format", format);

        Assert.Equal((0, ""), (exitCode, errors));
        var written = new Dataset(RdfFormat.ForPath("." + format)!.Reader(new StringReader(output)).Read()); // both are formats
        Assert.Equal(corpus.Quads().Select(quad => quad.ToString()), written.Quads.Select(quad => quad.ToString()));
    }

    [Fact]
    public async Task AFileIsWrittenInTheFormatOfItsName()
    {
        using var folder = new TemporaryFolder();

        var (exitCode, output, errors) = await Karabakh.RunAsync("dump", "--store", corpus.Store, "-o", folder["all.trig"]);

        Assert.Equal((0, ""), (exitCode, output));
        Assert.Matches(@"all\.trig: [0-9]+ quads\n$", errors);
        Assert.StartsWith("@prefix ", File.ReadAllText(folder["all.trig"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFormatWithoutGraphsIsRefusedAndNothingWritten()
    {
        using var folder = new TemporaryFolder();

        var (exitCode, _, errors) = await Karabakh.RunAsync("dump", "--store", corpus.Store, "-o", folder["all.ttl"]);

        Assert.Equal(2, exitCode);
        Assert.Contains("name a file that ends in .nq or .trig", errors, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["all.ttl"]));
    }
}
