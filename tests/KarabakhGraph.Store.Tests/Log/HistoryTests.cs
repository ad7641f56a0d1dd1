using KarabakhGraph.Rdf;

namespace KarabakhGraph.Store.Tests.Log;

public sealed class HistoryTests : IDisposable
{
    private readonly Clock _clock = new();
    private readonly MemoryStorage _storage = new();
    private readonly List<string[]> _states = [[]];
    private readonly QuadStore _store;

    public HistoryTests()
    {
        _store = QuadStore.Create(_storage, null, null, new QuadStoreOptions { Clock = _clock });
        foreach (var quads in (Quad[][])[Quads.Many(200), Quads.Many(250, from: 100), [], [Quads.Of("_:x p a")], Quads.Many(3000), Quads.Many(2999)])
        {
            Replace(quads);
        }
    }

    [Fact]
    public void TheLogTellsOfEveryCommit()
    {
        var log = _store.Log().ToList();
        Assert.Equal([1, 2, 3, 4, 5, 6], log.Select(commit => commit.Number));
        Assert.Equal([(0, 200, 200), (100, 150, 250), (250, 0, 0), (0, 1, 1), (1, 3000, 3000), (1, 0, 2999)], log.Select(commit => (commit.Removed, commit.Added, commit.Quads)));
        Assert.Equal(Enumerable.Range(0, 6).Select(minute => new DateTimeOffset(2020, 9, 27, 4, minute, 0, TimeSpan.Zero)), log.Select(commit => commit.Time));
        Assert.All(log, commit => Assert.Equal(Quads.G, Assert.Single(commit.Graphs).Name));
    }

    [Fact]
    public void AsOfACommitGivesTheStoreAsItWas()
    {
        for (var number = 1; number <= 6; number++)
        {
            var then = _store.AsOf(number);
            Assert.Equal(_states[number], Quads.In(then));
            Assert.Equal((number, _states[number].Length), (then.Commit, then.Count));
            Assert.Equal(number is 3 ? null : number < 3 ? 1 : 4, then.Graph(Quads.G)?.FirstCommit);
        }
    }

    [Fact]
    public void AsOfATimeGivesTheLastCommitThatIsNotLater()
    {
        var start = new DateTimeOffset(2020, 9, 27, 4, 0, 0, TimeSpan.Zero);
        Assert.Equal(1, _store.AsOf(start).Commit);
        Assert.Equal(2, _store.AsOf(start.AddSeconds(119)).Commit);
        Assert.Equal(6, _store.AsOf(start.AddYears(3)).Commit);
        Assert.Equal(StoreError.NoSuchCommit, Assert.Throws<StoreException>(() => _store.AsOf(start.AddSeconds(-1))).Error);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(7)]
    public void ACommitThatIsNotThereIsSaidSo(long number)
    {
        var error = Assert.Throws<StoreException>(() => _store.AsOf(number));
        Assert.Equal(StoreError.NoSuchCommit, error.Error);
        Assert.Contains("1 to 6", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TimeNeverGoesBackThoughTheClockDoes()
    {
        _clock.Now = _clock.Now.AddHours(-2);
        Replace([Quads.Of("a p b")]);
        var log = _store.Log().ToList();
        Assert.Equal(log[^2].Time, log[^1].Time);
    }

    [Fact]
    public void CompactingKeepsTheContentAndForgetsTheHistory()
    {
        Replace([Quads.Of("_:x p _:y"), Quads.Of("a p b")]);
        var before = _store.Snapshot;
        var nodes = Quads.In(before);
        var length = _storage.BytesOf("journal").Length;
        _store.Compact();
        Assert.True(_storage.BytesOf("journal").Length * 5 < length);
        Assert.Equal(nodes, Quads.In(_store.Snapshot));
        Assert.Equal(nodes, Quads.In(before));
        Assert.Equal((7, before.Time), (_store.Snapshot.Commit, _store.Snapshot.Time));
        Assert.Equal([7], _store.Log().Select(commit => commit.Number));
        Assert.Equal(StoreError.NoSuchCommit, Assert.Throws<StoreException>(() => _store.AsOf(6)).Error);
        Assert.Equal([], _store.Verify().Problems);
        Replace([Quads.Of("c p d"), Quads.Of("_:z p a")]);
        using var again = QuadStore.Open(new MemoryStorage([new("journal", _storage.BytesOf("journal"))]), null, null, QuadStoreOptions.Default);
        Assert.Equal(_states[^1], Quads.In(again.Snapshot));
        Assert.Equal([7, 8], again.Log().Select(commit => commit.Number));
    }

    [Fact]
    public void ACompactionThatFailsLeavesEverythingAsItWas()
    {
        foreach (var failing in new[] { typeof(StorageStep.Created), typeof(StorageStep.Wrote), typeof(StorageStep.Synced), typeof(StorageStep.Renamed) })
        {
            _storage.Fault = step => step.GetType() == failing ? new IOException("no") : null;
            Assert.Equal(StoreError.WriteFailed, Assert.Throws<StoreException>(_store.Compact).Error);
            _storage.Fault = _ => null;
            Replace([Quads.Of($"after {failing.Name} o")]);
        }

        Assert.Equal(Enumerable.Range(1, 10).Select(number => (long)number), _store.Log().Select(commit => commit.Number));
        Assert.Equal([], _store.Verify().Problems);
    }

    [Fact]
    public void ABackupIsAStoreOfItsOwn()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(6, _store.Backup(folder["b"]));
        using (var copy = QuadStore.Open(folder["b"]))
        {
            Assert.Equal(Quads.In(_store.Snapshot), Quads.In(copy.Snapshot));
            Assert.Equal(_states[2], Quads.In(copy.AsOf(2)));
        }

        Assert.Equal(StoreError.AlreadyExists, Assert.Throws<StoreException>(() => _store.Backup(folder["b"])).Error);
    }

    [Fact]
    public void VerifyingFindsAFlippedBitAnywhere()
    {
        var bytes = _storage.BytesOf("journal");
        for (var at = 16; at < bytes.Length; at += 97)
        {
            var storage = new MemoryStorage([new("journal", bytes.ToArray())]);
            using var store = QuadStore.Open(storage, null, null, new QuadStoreOptions { ReadOnly = true });
            using var file = storage.Open("journal", KarabakhGraph.Store.Log.StorageAccess.Write);
            file.Write(at, [(byte)(bytes[at] ^ 4)]);
            Assert.False(store.Verify().IsSound);
        }
    }

    public void Dispose() => _store.Dispose();

    private void Replace(Quad[] quads)
    {
        QuadStoreTests.Write(_store, write => write.ReplaceGraph(Quads.G, quads));
        _states.Add(Quads.In(_store.Snapshot));
        _clock.Now = _clock.Now.AddMinutes(1);
    }
}
