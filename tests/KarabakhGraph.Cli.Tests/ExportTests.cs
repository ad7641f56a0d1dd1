namespace KarabakhGraph.Cli.Tests;

[Collection(CorpusTests.Name)]
public sealed class ExportTests(BuiltCorpus corpus) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("net.graphml", "net.graphml")]
    [InlineData("net.gexf", "net.gexf")]
    [InlineData("net.csv", "net.nodes.csv", "net.edges.csv")]
    [InlineData("net.edges.csv", "net.edges.csv")]
    [InlineData("net.cyjs", "net.cyjs")]
    [InlineData("net.jgf.json", "net.jgf.json")]
    [InlineData("net.gv", "net.gv")]
    [InlineData("net.net", "net.net")]
    [InlineData("net.svg", "net.svg")]
    [InlineData("NET.HTML", "NET.HTML")]
    public async Task TheExtensionTellsTheFormat(string name, params string[] files)
    {
        var (exitCode, output, errors) = await Karabakh.RunAsync("export", "--store", corpus.Store, _folder[name]);

        Assert.Equal((0, ""), (exitCode, output));
        Assert.Matches(@"^\S+: \d+ nodes, \d+ edges\n$", errors);
        Assert.Equal(files.Order(StringComparer.Ordinal), Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(files, file => Assert.Contains("urkey", File.ReadAllText(_folder[file]), StringComparison.Ordinal));
    }

    /// <summary>Turkey supports Azerbaijan and the two sides oppose each other, each with sentence and document, in every format that has room for sentences.</summary>
    [Theory]
    [InlineData("net.graphml")]
    [InlineData("net.gexf")]
    [InlineData("net.edges.csv")]
    [InlineData("net.cyjs")]
    [InlineData("net.jgf")]
    [InlineData("net.dot")]
    [InlineData("net.svg")]
    [InlineData("net.html")]
    public async Task TiesComeWithSentenceAndDocument(string name)
    {
        await Karabakh.RunAsync("export", "--store", corpus.Store, _folder[name]);
        var text = File.ReadAllText(_folder[name]);

        Assert.Contains("https://w3id.org/karabakhgraph/doc/2020-09-29-turkey-backs-baku", text, StringComparison.Ordinal);
        Assert.Contains(name is "net.svg" or "net.html" ? "Turkey supports Azerbaijan" : "supports", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANetworkOfOnesOwnIsConvertedOrJoined()
    {
        var own = _folder.Write("own.csv", "source,target,weight\nTurkey,Qatar,2\n");

        var alone = await Karabakh.RunAsync("export", "--network", own, _folder["alone.graphml"]);
        var joined = await Karabakh.RunAsync("export", "--network", own, "--store", corpus.Store, _folder["joined.edges.csv"]);

        Assert.Equal((0, $"{_folder["alone.graphml"]}: 2 nodes, 1 edges\n"), (alone.ExitCode, alone.Errors));
        Assert.Equal(0, joined.ExitCode);
        Assert.Contains("\nturkey,Qatar,Directed,supports,Turkey.Qatar,supports,2,", File.ReadAllText(_folder["joined.edges.csv"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("own.csv", "source,target\na,b\nc\n", 3, ":3:1: 1 fields where the first line has 2\n")]
    [InlineData("own.graphml", "<!DOCTYPE a><graphml/>", 3, ":1:1: the file has a document type declaration (<!DOCTYPE ...>), which is not read: take that line out\n")]
    [InlineData("own.svg", "", 2, ": networks are read from .graphml, .gexf, .nodes.csv, .edges.csv\n")]
    public async Task ANetworkThatCannotBeReadIsRefusedInOneLine(string name, string text, int expected, string message)
    {
        var path = _folder.Write(name, text);

        var (exitCode, _, errors) = await Karabakh.RunAsync("export", "--network", path, _folder["out.gexf"]);

        Assert.Equal((expected, $"error: {path}{message}"), (exitCode, errors));
        Assert.False(File.Exists(_folder["out.gexf"]));
    }

    [Fact]
    public async Task WithoutGraphAndNetworkItSaysWhatToName()
    {
        var (exitCode, _, errors) = await Karabakh.RunAsync("export", _folder["out.gexf"]);

        Assert.Equal(2, exitCode);
        Assert.StartsWith("error: name the folder of a graph with --store, or a network with --network", errors, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
