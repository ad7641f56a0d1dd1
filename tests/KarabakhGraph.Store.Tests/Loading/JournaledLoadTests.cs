using System.Globalization;
using System.Text;
using KarabakhGraph.Rdf;

namespace KarabakhGraph.Store.Tests.Loading;

public sealed class JournaledLoadTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Store => _folder["s"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void DocumentsAreOneCommitThatReopens()
    {
        string[] content;
        using (var store = QuadStore.Create(Store))
        {
            using (var write = store.BeginWrite())
            {
                Assert.Equal(301, write.Load(Document(0, 300, more: "<urn:s0> <urn:p> \"text 0\" <urn:g0> ."), RdfFormat.NQuads));
                Assert.Equal(200, write.Load(Document(200, 200), RdfFormat.NQuads));
                Assert.Equal(1, write.Load(Utf8("[] <urn:p> <urn:o> ."), RdfFormat.Turtle, graph: new Iri("urn:turtle")));
                Assert.Equal((0, 401), (write.Commit()!.Removed, store.Snapshot.Count));
            }

            content = Quads.In(store.Snapshot);
            Assert.True(store.Verify().IsSound);
        }

        using var reopened = QuadStore.Open(Store);
        Assert.Equal(content, Quads.In(reopened.Snapshot));
        Assert.Equal(101, reopened.Snapshot.Graphs.Count);
        Assert.Equal(1, reopened.Snapshot.Commit);
    }

    [Fact]
    public void LoadingWhatIsThereWritesNothing()
    {
        using var store = QuadStore.Create(Store);
        Load(store, Document(0, 50));

        Assert.Null(Load(store, Document(10, 20)));
        Assert.Equal(50, store.Snapshot.Count);
    }

    [Fact]
    public void ADocumentThatIsWrongLeavesTheStoreAsItWas()
    {
        using var store = QuadStore.Create(Store);
        Load(store, Document(0, 50));
        var length = new FileInfo(Path.Combine(Store, "journal")).Length;

        Assert.Throws<RdfSyntaxException>(() => Load(store, Document(50, 500, more: "<urn:s> wrong .")));

        Assert.Equal(50, store.Snapshot.Count);
        Assert.Equal(length, new FileInfo(Path.Combine(Store, "journal")).Length);
        Load(store, Document(50, 10));
        Assert.Equal(60, store.Snapshot.Count);
        Assert.True(store.Verify().IsSound);
    }

    [Fact]
    public void WhatIsLoadedCanBeReadAndChangedInTheSameTransaction()
    {
        using var store = QuadStore.Create(Store);
        using var write = store.BeginWrite();
        write.Load(Document(0, 30), RdfFormat.NQuads);
        Assert.Equal(30, write.Changes.Added);

        write.RemoveGraph(new Iri("urn:g0"));
        write.Load(Document(0, 1), RdfFormat.NQuads);
        write.Commit();

        Assert.Equal(27, store.Snapshot.Count);
        Assert.True(store.Verify().IsSound);
    }

    private static CommitInfo? Load(QuadStore store, Stream document)
    {
        using var write = store.BeginWrite();
        write.Load(document, RdfFormat.NQuads);
        return write.Commit();
    }

    /// <summary>A statement for each number, four in each graph.</summary>
    private static MemoryStream Document(int from, int count, string more = "")
    {
        var text = new StringBuilder();
        for (var i = from; i < from + count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<urn:s{i}> <urn:p> \"text {i}\" <urn:g{i / 4}> .\n");
        }

        return Utf8(text.Append(more).ToString());
    }

    private static MemoryStream Utf8(string text) => new(Encoding.UTF8.GetBytes(text));
}
