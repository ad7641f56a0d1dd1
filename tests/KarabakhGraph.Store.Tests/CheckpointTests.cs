using KarabakhGraph.Rdf;

namespace KarabakhGraph.Store.Tests;

/// <summary>The files of the cache are never needed: with them, without them and with broken ones a store is the same.</summary>
public sealed class CheckpointTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string[] _content;

    public CheckpointTests()
    {
        using var store = QuadStore.Create(Store);
        QuadStoreTests.Write(store, write => write.Add(Quads.Many(3000, Quads.G)));
        QuadStoreTests.Write(store, write => write.ReplaceGraph(Quads.G, Quads.Many(3000, from: 500)));
        store.Checkpoint();
        QuadStoreTests.Write(store, write => write.Add([Quads.Of("_:x after it"), Quads.Of("a p b", Quads.H)]));
        _content = Quads.In(store.Snapshot);
    }

    private string Store => _folder["s"];

    private string Cache => Path.Combine(Store, "cache");

    [Fact]
    public void OnlyWhatCameAfterTheCheckpointIsReadFromTheJournal()
    {
        using var store = Opened();
        Assert.Equal(new Recovery(0, 1), store.Recovery);
    }

    [Fact]
    public void DeletingTheCacheLosesNothing()
    {
        Directory.Delete(Cache, recursive: true);
        using var store = Opened();
        Assert.Equal(new Recovery(0, 3), store.Recovery);
    }

    [Fact]
    public void DeletingAnyFileOfTheCacheLosesNothing()
    {
        foreach (var file in Directory.GetFiles(Cache))
        {
            var bytes = File.ReadAllBytes(file);
            File.Delete(file);
            Opened().Dispose();
            File.WriteAllBytes(file, bytes);
        }
    }

    [Fact]
    public void ACacheOfAnotherJournalIsNotUsed()
    {
        using (var other = QuadStore.Create(_folder["other"]))
        {
            QuadStoreTests.Write(other, write => write.Add(Quads.Many(4000, Quads.H)));
            QuadStoreTests.Write(other, write => write.Add([Quads.Of("a p c")]));
            other.Checkpoint();
        }

        Directory.Delete(Cache, recursive: true);
        Directory.Move(Path.Combine(_folder["other"], "cache"), Cache);
        using var store = Opened();
        Assert.Equal(3, store.Recovery.Replayed);
        Assert.Contains("not of this journal", store.Recovery.CacheProblem, StringComparison.Ordinal);
        store.Checkpoint();
        store.Dispose();
        using var again = Opened();
        Assert.Equal(new Recovery(0, 0), again.Recovery);
    }

    [Fact]
    public void ACacheThatCannotBeWrittenIsOnlyMissed()
    {
        Directory.Delete(Cache, recursive: true);
        File.WriteAllText(Cache, "in the way");
        using (var store = Opened())
        {
            store.Checkpoint();
            QuadStoreTests.Write(store, write => write.Apply([Quads.Of("a p b", Quads.H)], [Quads.Of("a p b", Quads.H)]));
        }

        using var again = Opened();
        Assert.Equal(3, again.Recovery.Replayed);
    }

    [Fact]
    public void CompactingMakesACacheOfItsOwn()
    {
        using (var store = Opened())
        {
            store.Compact();
            Assert.Equal(_content, Quads.In(store.Snapshot));
        }

        using var again = QuadStore.Open(Store);
        Assert.Equal(new Recovery(0, 0), again.Recovery);
        Assert.Equal(_content, Quads.In(again.Snapshot));
        Assert.Equal(new GraphInfo(Quads.G, 3000, 3, 3), again.Snapshot.Graph(Quads.G));
    }

    [Fact]
    public void AReaderUsesTheCacheAndWritesNone()
    {
        var before = Directory.GetFileSystemEntries(Store, "*", SearchOption.AllDirectories);
        using (var reader = QuadStore.Open(Store, new QuadStoreOptions { ReadOnly = true }))
        {
            Assert.Equal(_content, Quads.In(reader.Snapshot));
            Assert.Equal(1, reader.Recovery.Replayed);
        }

        Assert.Equal(before, Directory.GetFileSystemEntries(Store, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void SnapshotsAreTheSameBeforeAndAfterACheckpoint()
    {
        using var store = Opened();
        var (held, then) = (store.Snapshot, store.AsOf(1));
        store.Checkpoint();
        QuadStoreTests.Write(store, write => write.RemoveGraph(Quads.G));
        store.Checkpoint();
        Assert.Equal(_content, Quads.In(held));
        Assert.Equal(Quads.Lines(Quads.Many(3000, Quads.G)), Quads.In(then));
        Assert.Equal(2, store.Snapshot.Count);
        Assert.Equal(_content, Quads.In(store.AsOf(3)));
    }

    [Fact]
    public void MuchThatHasChangedIsSavedWhenTheStoreIsClosed()
    {
        using (var store = Opened())
        {
            QuadStoreTests.Write(store, write => write.Add(Quads.Many(20_001, new Iri("http://example/much"))));
        }

        using var again = QuadStore.Open(Store);
        Assert.Equal(0, again.Recovery.Replayed);
        Assert.Equal(_content.Length + 20_001, again.Snapshot.Count);
    }

    public void Dispose() => _folder.Dispose();

    private QuadStore Opened()
    {
        var store = QuadStore.Open(Store);
        Assert.Equal(_content, Quads.In(store.Snapshot));
        Assert.Equal(new GraphInfo(Quads.G, 3000, 1, 2), store.Snapshot.Graph(Quads.G));
        Assert.Equal([], store.Verify().Problems);
        return store;
    }
}
