using KarabakhGraph.Knowledge;
using KarabakhGraph.Rdf;
using KarabakhGraph.Store;

namespace KarabakhGraph.Cli;

/// <summary>The graph of <c>--store</c>, opened for reading: a store, or the folder that <c>build</c> writes.</summary>
internal sealed class StoredGraph : IDisposable
{
    private readonly QuadStore? _store;

    private StoredGraph(IQuadSource source, string baseIri, QuadStore? store)
    {
        Source = source;
        Base = baseIri;
        _store = store;
    }

    public IQuadSource Source { get; }

    /// <summary>Base IRI of the data.</summary>
    public string Base { get; }

    /// <summary>Opens the folder of a graph. Somebody else may be writing to it meanwhile.</summary>
    /// <exception cref="CommandException">There is no graph.</exception>
    public static StoredGraph Open(string path, CancellationToken cancellation)
    {
        if (QuadStore.Exists(path))
        {
            var store = QuadStore.Open(path, new QuadStoreOptions { ReadOnly = true });
            return new StoredGraph(store.Snapshot, KarabakhVocabulary.DefaultBase, store);
        }

        var folder = GraphFolder.OpenExisting(path);
        return new StoredGraph(folder.Read(cancellation), folder.Manifest!.Base, null); // an existing graph has a manifest
    }

    public void Dispose() => _store?.Dispose();
}
