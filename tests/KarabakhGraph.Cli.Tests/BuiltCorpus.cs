using KarabakhGraph.Rdf;

namespace KarabakhGraph.Cli.Tests;

/// <summary>The sample articles, built once for all tests that only read the graph.</summary>
public sealed class BuiltCorpus : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Store => _folder["graph"];

    public string GraphMl => _folder["who-supports-whom.graphml"];

    internal (int ExitCode, string Output, string Errors) Build { get; private set; }

    /// <summary>The whole graph, sorted.</summary>
    internal IReadOnlyList<Quad> Quads() => QuadsOf(Store);

    /// <summary>The whole graph of a store, sorted.</summary>
    internal static IReadOnlyList<Quad> QuadsOf(string store)
    {
        using var stored = StoredGraph.Read(store);
        return [.. GraphListing.Sorted(stored.Snapshot, CancellationToken.None)];
    }

    public async Task InitializeAsync() => Build = await Karabakh.RunAsync("build", Repository.Corpus, "--store", Store, "--export", GraphMl);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();
}

/// <summary>Tests that share the built corpus.</summary>
[CollectionDefinition(Name)]
public sealed class CorpusTests : ICollectionFixture<BuiltCorpus>
{
    public const string Name = "corpus";
}
