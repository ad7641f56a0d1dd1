using KarabakhGraph.Rdf;
using KarabakhGraph.Store.Tests.Log;

namespace KarabakhGraph.Store.Tests;

public sealed class WriteTransactionTests : IDisposable
{
    private readonly QuadStore _store = QuadStore.Create(new MemoryStorage(), null, null, QuadStoreOptions.Default);

    [Fact]
    public void ReplacingAGraphWritesTheDifferenceAlone()
    {
        var quads = Quads.Many(100, Quads.G);
        Write(write => write.ReplaceGraph(Quads.G, quads));
        Write(write => write.ReplaceGraph(Quads.H, Quads.Many(10)));
        var commit = Write(write => write.ReplaceGraph(Quads.G, [.. quads[10..], Quads.Of("new p o")]));
        Assert.Equal((3L, 10L, 1L, 101L), (commit!.Number, commit.Removed, commit.Added, commit.Quads));
        Assert.Equal([new GraphChange(Quads.G, 10, 1)], commit.Graphs);
        Assert.Equal(Quads.Lines([.. quads[10..], Quads.Of("new p o", Quads.G), .. Quads.Many(10, Quads.H)]), Quads.In(_store.Snapshot));
    }

    [Fact]
    public void ReplacingAGraphByNothingRemovesItFromTheCatalogue()
    {
        Write(write => write.ReplaceGraph(Quads.G, Quads.Many(7)));
        Write(write => write.ReplaceGraph(Quads.G, []));
        Assert.Equal([], _store.Snapshot.Graphs);
        Assert.Null(_store.Snapshot.Graph(Quads.G));
    }

    [Fact]
    public void BlankNodesOfTheSameShapeStayTheNodesThatTheyAre()
    {
        Write(write => write.ReplaceGraph(Quads.G, [Quads.Of("_:x p _:y"), Quads.Of("_:y q \"end\""), Quads.Of("a p b")]));
        var before = Quads.In(_store.Snapshot);
        Assert.Null(Write(write => write.ReplaceGraph(Quads.G, [Quads.Of("_:b1 q \"end\""), Quads.Of("_:b0 p _:b1"), Quads.Of("a p b")])));
        Assert.Equal(before, Quads.In(_store.Snapshot));
        var commit = Write(write => write.ReplaceGraph(Quads.G, [Quads.Of("_:b1 q \"end\""), Quads.Of("_:b0 p _:b1"), Quads.Of("a p c")]));
        Assert.Equal((1L, 1L), (commit!.Removed, commit.Added));
    }

    [Fact]
    public void BlankNodesOfAnotherShapeAreReplaced()
    {
        Write(write => write.ReplaceGraph(Quads.G, [Quads.Of("_:x p _:y"), Quads.Of("a p b")]));
        var commit = Write(write => write.ReplaceGraph(Quads.G, [Quads.Of("_:x p _:x"), Quads.Of("a p b")]));
        Assert.Equal((1L, 1L), (commit!.Removed, commit.Added));
        Assert.Equal(["<http://example/a> <http://example/p> <http://example/b> <http://example/g> .", "_:n2 <http://example/p> _:n2 <http://example/g> ."], Quads.In(_store.Snapshot));
    }

    [Fact]
    public void ALabelIsOneNodeInATransactionAndAnotherInTheNext()
    {
        Write(write =>
        {
            write.Apply([], [Quads.Of("_:x p a")]);
            write.Apply([], [Quads.Of("_:x p b")]);
        });
        Write(write => write.Add([Quads.Of("_:x p c")]));
        Assert.Equal(2, _store.Snapshot.Match(default).Select(quad => quad.Subject).Distinct().Count());
    }

    [Fact]
    public void ANodeThatCameOutOfTheStoreIsThatNode()
    {
        Write(write => write.Add([Quads.Of("_:x p a")]));
        var node = Quads.Decode(_store.Snapshot, _store.Snapshot.Match(default).Single());
        Write(write => write.Apply([node], [node with { Object = new Literal("z") }]));
        Assert.Equal(node.Subject, Quads.Decode(_store.Snapshot, _store.Snapshot.Match(default).Single()).Subject);
    }

    [Fact]
    public void ATransactionSeesItsOwnChangesAndTellsThem()
    {
        Write(write => write.Add(Quads.Many(5, Quads.G)));
        using var write = _store.BeginWrite();
        Assert.Same(_store.Snapshot, write.Source);
        write.Apply(Quads.Many(2, Quads.G), [Quads.Of("_:x p o"), Quads.Of("a p o", Quads.H)]);
        var seen = Quads.In(write.Source);
        Assert.Equal(5, seen.Length);
        Assert.Equal(5, _store.Snapshot.Count);
        Assert.True(write.Source.Find(new BlankNode("x")).IsSome);
        Assert.Equal([Quads.G, Quads.H], write.Source.Graphs.Select(graph => write.Source.Resolve(graph.Name)).Order(Comparer<Term>.Create((a, b) => string.CompareOrdinal(a.ToString(), b.ToString()))));
        Assert.Equal((2L, 2L), (write.Changes.Removed, write.Changes.Added));
        Assert.Equal([null, Quads.G, Quads.H], write.Changes.Graphs);
        write.RemoveGraph(Quads.G);
        write.RemoveGraph(null);
        Assert.Equal(Quads.Lines([Quads.Of("a p o", Quads.H)]), Quads.In(write.Source));
        write.Commit();
        Assert.Equal(Quads.Lines([Quads.Of("a p o", Quads.H)]), Quads.In(_store.Snapshot));
        Assert.Throws<ObjectDisposedException>(() => write.Add([]));
    }

    [Fact]
    public void DocumentsAreLoadedAmongOtherChangesAndMakeOneCommit()
    {
        Write(write => write.Add([Quads.Of("a p b"), Quads.Of("c p d", Quads.G)]));
        var commit = Write(write =>
        {
            write.Apply([Quads.Of("a p b")], [Quads.Of("_:x p o")]);
            Assert.Equal(4, Load(write, "<http://example/a> <http://example/p> <http://example/b> .", "_:x <x:p> _:y .", "_:x <x:p> _:y .", "<http://example/c> <http://example/p> <http://example/d> <http://example/g> ."));
            Assert.Equal(1, Load(write, "_:x <x:q> 'second' <x:h> ."));
            write.RemoveGraph(Quads.G);
            Assert.Equal(4, Quads.In(write.Source).Length);
        });
        Assert.Equal((2L, 4L), (commit!.Number, commit.Quads));
        Assert.Equal(4, _store.Snapshot.Match(default).SelectMany(quad => new[] { quad.Subject, quad.Object }).Where(id => id.Kind == TermKind.BlankNode).Distinct().Count());
        Assert.Equal([], _store.Verify().Problems);
        Assert.Equal(2, _store.AsOf(1).Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100)]
    [InlineData(1000)]
    public void AGraphThatIsReadInSeveralPiecesIsCountedAsOne(int chunkSize)
    {
        var quads = Quads.Many(90, Quads.G).Concat(Quads.Many(60, Quads.H)).Concat(Quads.Many(150, Quads.G)).ToArray();
        var text = string.Join('\n', quads.Select(quad => quad.ToString()));
        var commit = Write(write => Assert.Equal(300, write.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), RdfFormat.NQuads, null, null, chunkSize)));
        Assert.Equal((210L, 210L), (commit!.Added, commit.Quads));
        Assert.Equal([new GraphChange(Quads.G, 0, 150), new GraphChange(Quads.H, 0, 60)], commit.Graphs);
        Assert.Equal((210L, 150L, 60L), (_store.Snapshot.Count, _store.Snapshot.Graph(Quads.G)!.Quads, _store.Snapshot.Graph(Quads.H)!.Quads));
        Assert.Equal(Quads.Lines(quads), Quads.In(_store.Snapshot));
        Assert.Equal([], _store.Verify().Problems);
    }

    [Fact]
    public void ADocumentThatIsThereAlreadyOrIsNotWrittenWellLeavesNothing()
    {
        Write(write => Load(write, "<x:a> <x:p> <x:b> ."));
        Assert.Null(Write(write => Load(write, "<x:a> <x:p> <x:b> .")));
        Assert.Throws<RdfSyntaxException>(() => Write(write => Load(write, "<x:n> <x:p> 'new' .", "<nonsense")));
        Assert.Equal((1L, 1L), (_store.Snapshot.Commit, _store.Snapshot.Count));
        Assert.Equal([], _store.Verify().Problems);
    }

    public void Dispose() => _store.Dispose();

    private static long Load(WriteTransaction write, params string[] lines) =>
        write.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines).Replace('\'', '"'))), RdfFormat.NQuads);

    private CommitInfo? Write(Action<WriteTransaction> change) => QuadStoreTests.Write(_store, change);
}
