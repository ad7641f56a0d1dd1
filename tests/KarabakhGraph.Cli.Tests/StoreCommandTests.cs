namespace KarabakhGraph.Cli.Tests;

/// <summary>The history and upkeep of a store: log, --as-of, verify, compact, backup.</summary>
public sealed class StoreCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task TheLogTellsOfEveryCommitAndAQueryMayAskHowItWas()
    {
        var store = await Twice();

        var (_, log, _) = await Karabakh.RunAsync("log", "--store", store);
        var (_, now, _) = await Karabakh.RunAsync("query", "--store", store, "-e", Documents);
        var (_, then, _) = await Karabakh.RunAsync("query", "--store", store, "-e", Documents, "--as-of", "1");

        var commits = log.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, commits.Length);
        Assert.StartsWith("commit 2  ", commits[0], StringComparison.Ordinal);
        Assert.Matches(@"^commit 1  \S+Z  -0 \+\d+ = \d+ quads  <https://w3id.org/karabakhgraph/graph/reference>", commits[1]);
        Assert.Equal(["?n\n2\n", "?n\n1\n"], [now, then]);
    }

    [Theory]
    [InlineData("7", "7")]
    [InlineData("1999-01-01", "1999")]
    [InlineData("yesterday", "yesterday")]
    public async Task AStateThatNeverWasIsNamed(string asOf, string named)
    {
        var store = await Twice();

        var (exitCode, output, errors) = await Karabakh.RunAsync("query", "--store", store, "-e", Documents, "--as-of", asOf);

        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains(named, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACompactedStoreHoldsTheSameInOneCommit()
    {
        var store = await Twice();
        var before = BuiltCorpus.QuadsOf(store);

        var (exitCode, _, _) = await Karabakh.RunAsync("compact", "--store", store);
        var (_, log, _) = await Karabakh.RunAsync("log", "--store", store, "--format", "jsonl");

        Assert.Equal(0, exitCode);
        Assert.Equal(before, BuiltCorpus.QuadsOf(store));
        Assert.StartsWith("{\"commit\":2,", Assert.Single(log.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABackupIsAStoreOfItsOwn()
    {
        var store = await Twice();

        await Karabakh.RunAsync("backup", "--store", store, _folder["copy"]);
        var (exitCode, output, _) = await Karabakh.RunAsync("verify", "--store", _folder["copy"]);

        Assert.Equal(0, exitCode);
        Assert.Matches(@"^2 commits, \d+ quads: sound\n$", output);
        Assert.Equal(BuiltCorpus.QuadsOf(store), BuiltCorpus.QuadsOf(_folder["copy"]));
    }

    [Fact]
    public async Task CompactMakesNoStoreWhereNoneIs()
    {
        var (exitCode, _, errors) = await Karabakh.RunAsync("compact", "--store", _folder["none"]);

        Assert.Equal(2, exitCode);
        Assert.Contains("no graph here", errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["none"]));
    }

    private const string Documents = "SELECT (COUNT(?d) AS ?n) { ?d a <https://w3id.org/karabakhgraph/ontology#Document> }";

    /// <summary>A store of two commits with a document each.</summary>
    private async Task<string> Twice()
    {
        var store = _folder["graph"];
        await Karabakh.RunAsync("build", _folder.Write("a.txt", "Turkey supports Azerbaijan, officials in Ankara said on Monday."), "--store", store);
        await Karabakh.RunAsync("build", _folder.Write("b.txt", "Russia supports Armenia, officials in Moscow said on Tuesday."), "--store", store);
        return store;
    }
}
