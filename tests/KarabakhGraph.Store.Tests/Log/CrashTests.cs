using System.Globalization;
using KarabakhGraph.Rdf;

namespace KarabakhGraph.Store.Tests.Log;

/// <summary>After whatever step the power fails, a store opens again with every commit that was acknowledged, whole, and none in part.</summary>
public class CrashTests
{
    [Fact]
    public void EveryPrefixOfSyncedCommitsComesBackWhole() => Check(new Trace(Durability.Sync).Commits(6));

    [Fact]
    public void EveryPrefixOfGroupedCommitsComesBackWhole() => Check(new Trace(Durability.Group).Commits(3).Flush().Commits(3).Flush());

    [Fact]
    public void EveryPrefixOfUnsyncedCommitsComesBackWhole() => Check(new Trace(Durability.Async).Commits(5));

    [Fact]
    public void EveryPrefixOfACompactionComesBackWhole() => Check(new Trace(Durability.Sync).Commits(4).Compact().Commits(3));

    [Fact]
    public void ACommitOfManyFramesComesBackWholeOrNotAtAll() => Check(new Trace(Durability.Sync).Commits(1).Bulk().Commits(2));

    private static void Check(Trace trace)
    {
        using (trace)
        {
            var steps = trace.Storage.Steps;
            var images = 0;
            for (var count = 0; count <= steps.Count; count++)
            {
                var number = 0;
                foreach (var image in CrashImages.Of([.. steps.Take(count)], seed: count))
                {
                    trace.Check(count, image, string.Create(CultureInfo.InvariantCulture, $"step {count} of {steps.Count}, image {number++}"));
                    images++;
                }
            }

            Assert.True(images > 10 * trace.Made, $"{images} images are too few.");
        }
    }

    /// <summary>A store whose steps are recorded, with its content after each commit and the step at which each was acknowledged.</summary>
    private sealed class Trace : IDisposable
    {
        private readonly QuadStore _store;
        private readonly List<string[]> _states = [[]];
        private readonly List<int> _acknowledged = [];
        private int _made;

        public Trace(Durability durability)
        {
            _store = QuadStore.Create(Storage, null, null, new QuadStoreOptions { Durability = durability, GroupInterval = TimeSpan.FromDays(1) });
            _acknowledged.Add(Storage.Steps.Count);
            IsSynced = durability == Durability.Sync;
        }

        public MemoryStorage Storage { get; } = new();

        public int Made => _made;

        private bool IsSynced { get; }

        public Trace Commits(int count)
        {
            for (var i = 0; i < count; i++)
            {
                Commit(Quads.Many(20 + (30 * _made), new Iri($"http://example/g{_made % 3}"), from: 10 * _made));
            }

            return this;
        }

        public Trace Bulk()
        {
            var random = new Random(1);
            var text = new byte[6000];
            Commit([.. Quads.Many(300, new Iri("http://example/bulk")).Select(quad => quad with { Object = new Literal(Noise()) })]);

            string Noise()
            {
                random.NextBytes(text);
                return Convert.ToBase64String(text);
            }

            return this;
        }

        public Trace Flush()
        {
            _store.Flush();
            while (_acknowledged.Count < _states.Count)
            {
                _acknowledged.Add(Storage.Steps.Count);
            }

            return this;
        }

        public Trace Compact()
        {
            _store.Compact();
            return this;
        }

        /// <summary>Opens what a crash behind a step left.</summary>
        public void Check(int step, Dictionary<string, byte[]> image, string name)
        {
            var least = _acknowledged.FindLastIndex(acknowledged => acknowledged <= step);
            try
            {
                using var store = QuadStore.Open(new MemoryStorage(image), null, null, QuadStoreOptions.Default);
                var state = store.Snapshot;
                Assert.True(state.Commit >= least, $"{name}: commit {least} was acknowledged, {state.Commit} is the last.");
                Assert.Equal(_states[(int)state.Commit], Quads.In(state));
                Assert.Equal(state.Count, state.Match(default).Count());
                Assert.Equal(state.Graphs, state.Match(default).CountBy(quad => quad.Graph).Select(graph => new GraphEntry(graph.Key, graph.Value)).OrderBy(graph => graph.Name));
                Assert.Equal([], store.Verify().Problems);
            }
            catch (Exception e) when (least < 0 && e is StoreException or FileNotFoundException)
            {
                // The store was never made.
            }
        }

        public void Dispose() => _store.Dispose();

        private void Commit(Quad[] quads)
        {
            using (var write = _store.BeginWrite())
            {
                write.ReplaceGraph(quads[0].Graph, quads);
                write.Commit();
            }

            _made++;
            _states.Add(Quads.In(_store.Snapshot));
            if (IsSynced)
            {
                _acknowledged.Add(Storage.Steps.Count);
            }
        }
    }
}
