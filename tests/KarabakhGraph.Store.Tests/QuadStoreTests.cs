using KarabakhGraph.Rdf;
using KarabakhGraph.Store.Tests.Log;

namespace KarabakhGraph.Store.Tests;

public sealed class QuadStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void WhatIsCommittedIsThereWhenTheStoreIsOpenedAgain()
    {
        var quads = Quads.Many(2000, Quads.G);
        using (var store = QuadStore.Create(_folder["s"]))
        {
            Write(store, write => write.Add(quads));
            Write(store, write => write.Apply(quads[..500], [Quads.Of("a p b")]));
        }

        using var again = QuadStore.Open(_folder["s"]);
        Assert.Equal(Quads.Lines([.. quads[500..], Quads.Of("a p b")]), Quads.In(again.Snapshot));
        Assert.Equal((2L, 1501L), (again.Snapshot.Commit, again.Snapshot.Count));
        Assert.Equal(new GraphInfo(Quads.G, 1500, 1, 2), again.Snapshot.Graph(Quads.G));
        Assert.Equal(new GraphInfo(null, 1, 2, 2), again.Snapshot.Graph(null));
        Assert.Null(again.Snapshot.Graph(Quads.H));
        Assert.Equal(0, again.Recovery.CutBytes);
    }

    [Fact]
    public void ASnapshotDoesNotChange()
    {
        using var store = QuadStore.Create(_folder["s"]);
        List<(Snapshot Snapshot, string[] Content)> held = [];
        for (var i = 0; i < 40; i++)
        {
            held.Add((store.Snapshot, Quads.In(store.Snapshot)));
            Write(store, write => write.ReplaceGraph(Quads.G, Quads.Many(30 + i, from: i * 7)));
        }

        Assert.All(held, pair => Assert.Equal(pair.Content, Quads.In(pair.Snapshot)));
        Assert.Equal(40, held.Select(pair => pair.Snapshot.Commit).Distinct().Count());
    }

    [Fact]
    public void AFolderWithoutAStoreIsNotOpenedAndAStoreIsNotMadeTwice()
    {
        Assert.False(QuadStore.Exists(_folder["s"]));
        Assert.Equal(StoreError.NotFound, Assert.Throws<StoreException>(() => QuadStore.Open(_folder["s"])).Error);
        QuadStore.Create(_folder["s"]).Dispose();
        Assert.True(QuadStore.Exists(_folder["s"]));
        Assert.Equal(StoreError.AlreadyExists, Assert.Throws<StoreException>(() => QuadStore.Create(_folder["s"])).Error);
        File.WriteAllText(_folder["file"], "");
        Assert.IsType<StoreException>(Record.Exception(() => QuadStore.Create(_folder["file"])));
    }

    [Fact]
    public void OneWritesAtATimeAndReadingGoesOnBesideIt()
    {
        using (var store = QuadStore.Create(_folder["s"]))
        {
            Write(store, write => write.Add([Quads.Of("a p b")]));
            Assert.Equal(StoreError.Locked, Assert.Throws<StoreException>(() => QuadStore.Open(_folder["s"])).Error);
            using var reader = QuadStore.Open(_folder["s"], new QuadStoreOptions { ReadOnly = true });
            Write(store, write => write.Add([Quads.Of("c p d")]));
            Assert.Equal(1, reader.Snapshot.Count);
            Assert.Equal(StoreError.ReadOnly, Assert.Throws<StoreException>(() => reader.BeginWrite()).Error);
        }

        QuadStore.Open(_folder["s"]).Dispose();
    }

    [Fact]
    public void AReaderPassesOverATornTailAndAWriterCutsItOff()
    {
        using (var store = QuadStore.Create(_folder["s"]))
        {
            Write(store, write => write.Add([Quads.Of("a p b")]));
        }

        var journal = Path.Combine(_folder["s"], "journal");
        var whole = new FileInfo(journal).Length;
        File.AppendAllText(journal, "half a frame");
        using (var reader = QuadStore.Open(_folder["s"], new QuadStoreOptions { ReadOnly = true }))
        {
            Assert.Equal((12, 1), (reader.Recovery.CutBytes, reader.Snapshot.Count));
        }

        Assert.Equal(whole + 12, new FileInfo(journal).Length);
        using (var store = QuadStore.Open(_folder["s"]))
        {
            Assert.Equal((12, 1), (store.Recovery.CutBytes, store.Snapshot.Count));
        }

        Assert.Equal(whole, new FileInfo(journal).Length);
    }

    [Fact]
    public void AChangeThatChangesNothingWritesNothing()
    {
        using var store = QuadStore.Create(_folder["s"]);
        var quads = Quads.Many(100, Quads.G);
        Write(store, write => write.Add(quads));
        var length = new FileInfo(Path.Combine(_folder["s"], "journal")).Length;
        Assert.Null(Write(store, write => write.ReplaceGraph(Quads.G, quads)));
        Assert.Null(Write(store, write => write.Apply([Quads.Of("no p body")], quads)));
        Assert.Null(Write(store, write => write.Apply(quads[..3], quads[..3])));
        Assert.Null(Write(store, write => write.RemoveGraph(Quads.H)));
        Assert.Null(Write(store, write => write.Add([])));
        Assert.Equal(length, new FileInfo(Path.Combine(_folder["s"], "journal")).Length);
        Assert.Equal(1, store.Snapshot.Commit);
    }

    [Fact]
    public void ATransactionThatIsNotCommittedNeverWas()
    {
        using var store = QuadStore.Create(_folder["s"]);
        using (var write = store.BeginWrite())
        {
            write.Add(Quads.Many(10));
            Assert.Equal(0, store.Snapshot.Count);
        }

        Assert.Equal(0, store.Snapshot.Count);
        Write(store, write => write.Add(Quads.Many(3)));
        Assert.Equal((1, 3), (store.Snapshot.Commit, store.Snapshot.Count));
    }

    [Fact]
    public void AGroupedCommitIsSeenAtOnceAndSyncedWhenItsIntervalHasPassed()
    {
        var clock = new Clock();
        var storage = new MemoryStorage();
        using var store = QuadStore.Create(storage, null, null, new QuadStoreOptions { Durability = Durability.Group, Clock = clock });
        var syncs = Syncs();
        Write(store, write => write.Add([Quads.Of("a p b")]));
        Write(store, write => write.Add([Quads.Of("c p d")]));
        Assert.Equal((2, syncs), (store.Snapshot.Count, Syncs()));
        clock.Ring();
        Assert.Equal(syncs + 1, Syncs());
        store.Flush();
        Assert.Equal(syncs + 1, Syncs());
        Write(store, write => write.Add([Quads.Of("e p f")]));
        store.Flush();
        Assert.Equal(syncs + 2, Syncs());

        int Syncs() => storage.Steps.Count(step => step is StorageStep.Synced);
    }

    [Fact]
    public void ThreadsThatCommitTogetherLoseNothing()
    {
        using (var store = QuadStore.Create(_folder["s"]))
        {
            Parallel.For(0, 4, thread =>
            {
                for (var i = 0; i < 25; i++)
                {
                    Write(store, write => write.Add([Quads.Of($"s{thread} p o{i}", new Iri($"http://example/{thread}"))]));
                    Assert.True(store.Snapshot.Graph(new Iri($"http://example/{thread}"))?.Quads == i + 1);
                }
            });
        }

        using var again = QuadStore.Open(_folder["s"]);
        Assert.Equal((100, 100), (again.Snapshot.Commit, again.Snapshot.Count));
        Assert.Equal([], again.Verify().Problems);
    }

    [Theory]
    [InlineData(typeof(StorageStep.Wrote))]
    [InlineData(typeof(StorageStep.Synced))]
    public void AFailedWriteLosesNothingAndStopsAllFurtherOnes(Type failing)
    {
        var storage = new MemoryStorage();
        var store = QuadStore.Create(storage, null, null, QuadStoreOptions.Default);
        Write(store, write => write.Add([Quads.Of("a p b")]));
        storage.Fault = step => step.GetType() == failing ? new IOException("No space left on device") : null;
        var error = Assert.Throws<StoreException>(() => Write(store, write => write.Add([Quads.Of("c p d")])));
        Assert.Equal(StoreError.WriteFailed, error.Error);
        Assert.Contains("No space left", error.Message, StringComparison.Ordinal);
        storage.Fault = _ => null;
        Assert.Equal(StoreError.WriteFailed, Assert.Throws<StoreException>(() => store.BeginWrite()).Error);
        Assert.Equal(Quads.Lines([Quads.Of("a p b")]), Quads.In(store.Snapshot));
        store.Dispose();

        using var again = QuadStore.Open(new MemoryStorage([new("journal", storage.BytesOf("journal"))]), null, null, QuadStoreOptions.Default);
        Assert.Contains(Quads.Of("a p b").ToString(), Quads.In(again.Snapshot));
        Write(again, write => write.Add([Quads.Of("e p f")]));
        Assert.Equal([], again.Verify().Problems);
    }

    [Fact]
    public void AFolderThatCannotBeWrittenIsReadAndNoMore()
    {
        using (var store = QuadStore.Create(_folder["s"]))
        {
            Write(store, write => write.Add([Quads.Of("a p b")]));
        }

        var file = Path.Combine(_folder["s"], "lock");
        File.Delete(file);
        Directory.CreateDirectory(file);
        Assert.Equal(StoreError.ReadOnly, Assert.Throws<StoreException>(() => QuadStore.Open(_folder["s"])).Error);
        using var reader = QuadStore.Open(_folder["s"], new QuadStoreOptions { ReadOnly = true });
        Assert.Equal(Quads.Lines([Quads.Of("a p b")]), Quads.In(reader.Snapshot));
    }

    public void Dispose() => _folder.Dispose();

    internal static CommitInfo? Write(QuadStore store, Action<WriteTransaction> change)
    {
        using var write = store.BeginWrite();
        change(write);
        return write.Commit();
    }
}
