using KarabakhGraph.Rdf;
using KarabakhGraph.Store.Cache;
using KarabakhGraph.Store.Dictionary;
using KarabakhGraph.Store.Indexes;
using KarabakhGraph.Store.Log;

namespace KarabakhGraph.Store.Tests.Cache;

public sealed class StoreCacheTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("karabakh-cache-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void ANewFolderHasNothing() => Assert.Null(new StoreCache(Path.Combine(_folder, "none")).Open());

    [Fact]
    public void AStateComesBackFromDisk()
    {
        var state = State(1, new(), QuadIndex.Empty, 3000);

        var kept = new StoreCache(_folder).Save(state);

        Same(state, kept);
        Same(state, new StoreCache(_folder).Open()!);
    }

    [Fact]
    public void AnEmptyStateComesBackFromDisk()
    {
        var state = new CachedState(JournalPosition.Start, Catalogue.Empty, new(), default, QuadIndex.Empty);
        new StoreCache(_folder).Save(state);

        Same(state, new StoreCache(_folder).Open()!);
    }

    [Fact]
    public void StatesThatFollowEachOtherAreWrittenInPieces()
    {
        var state = State(1, new(), QuadIndex.Empty, 3000);
        for (var commit = 2; commit < 14; commit++)
        {
            var cache = new StoreCache(_folder);
            state = State(commit, cache.Open()?.Dictionary ?? state.Dictionary, cache.Open() is { } opened ? opened.Index : state.Index, commit * 7 % 40);
            var reopened = new StoreCache(_folder);
            reopened.Open();
            state = reopened.Save(state);
            state = State(commit, state.Dictionary, state.Index, 3);
            state = reopened.Save(state);

            Same(state, new StoreCache(_folder).Open()!);
            Assert.InRange(Directory.GetFiles(_folder).Length, 3, 11);
        }
    }

    [Fact]
    public void ASavedDictionaryGoesOnWhereItStood()
    {
        var state = State(1, new(), QuadIndex.Empty, 21);
        new StoreCache(_folder).Save(state);
        var (one, other) = (state.Dictionary, new StoreCache(_folder).Open()!.Dictionary);

        for (var i = 0; i < 100; i++)
        {
            var term = new Iri($"http://example/later/{i}");
            Assert.Equal(one.Add(term), other.Add(term));
            Assert.Equal(term, other.Resolve(other.Find(term)));
        }
    }

    [Fact]
    public void ADamagedFileIsAnErrorAndNeverOtherQuads()
    {
        var state = State(1, new(), QuadIndex.Empty, 1500);
        new StoreCache(_folder).Save(state);
        var random = new Random(5);
        foreach (var path in Directory.GetFiles(_folder))
        {
            var bytes = File.ReadAllBytes(path);
            for (var i = 0; i < 120; i++)
            {
                var damaged = bytes.ToArray();
                damaged[i < 20 ? i : i < 40 ? bytes.Length - i + 19 : random.Next(bytes.Length)] ^= (byte)random.Next(1, 256);
                File.Delete(path);
                File.WriteAllBytes(path, i % 5 == 4 ? damaged[..random.Next(damaged.Length)] : damaged);
                Assert.Throws<InvalidDataException>(() => Same(state, new StoreCache(_folder).Open()!));
            }

            File.Delete(path);
            if (Path.GetFileName(path) != "manifest")
            {
                Assert.Throws<InvalidDataException>(() => new StoreCache(_folder).Open());
            }

            File.WriteAllBytes(path, bytes);
        }

        Same(state, new StoreCache(_folder).Open()!);
    }

    [Fact]
    public void AClearedCacheHasNothing()
    {
        new StoreCache(_folder).Save(State(1, new(), QuadIndex.Empty, 100));

        new StoreCache(_folder).Clear();

        Assert.Null(new StoreCache(_folder).Open());
        Assert.Empty(Directory.GetFiles(_folder));
    }

    private static CachedState State(long commit, TermDictionary dictionary, QuadIndex index, int more)
    {
        var start = dictionary.Counts.Iris;
        for (var i = start; i < start + more; i++)
        {
            dictionary.Add(new Iri($"http://example/{i / 50}#{i}"));
            dictionary.Add(new Literal($"literal number {i}"));
        }

        var quads = Some.Documents(more, (int)commit).Select(quad => quad with { Subject = new(TermKind.Iri, quad.Subject.Payload + (ulong)start) }).ToArray();
        return new(new(commit * 100, commit * 90, commit, commit * 1000, (UInt128)commit * 7), Catalogue.Of([new(new(TermKind.Iri, 5), more, 1, commit)]), dictionary, dictionary.Counts, index.Apply(index.Difference([], quads)));
    }

    private static void Same(CachedState expected, CachedState state)
    {
        Assert.Equal((expected.Position, expected.Terms), (state.Position, state.Terms));
        Assert.Equal(expected.Catalogue.Lines, state.Catalogue.Lines);
        foreach (var order in KeyOrders.All)
        {
            Assert.True(expected.Index.All(order).SequenceEqual(state.Index.All(order)));
        }

        for (var i = 0L; i < expected.Terms.Iris; i++)
        {
            var (iri, literal) = (new TermId(TermKind.Iri, (ulong)i), new TermId(TermKind.Literal, (ulong)i));
            Assert.True(expected.Dictionary.Resolve(iri) == state.Dictionary.Resolve(iri) && state.Dictionary.Find(state.Dictionary.Resolve(iri)) == iri);
            Assert.True(expected.Dictionary.Resolve(literal) == state.Dictionary.Resolve(literal) && state.Dictionary.Find(state.Dictionary.Resolve(literal)) == literal);
        }
    }
}
