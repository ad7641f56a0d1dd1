using KarabakhGraph.Rdf;

namespace KarabakhGraph.Cli;

/// <summary>The graph of <c>--store</c>, opened for reading.</summary>
internal sealed class StoredGraph : IDisposable
{
    private readonly IDisposable? _store;

    private StoredGraph(IQuadSource source, string baseIri, IDisposable? store)
    {
        Source = source;
        Base = baseIri;
        _store = store;
    }

    public IQuadSource Source { get; }

    /// <summary>Base IRI of the data.</summary>
    public string Base { get; }

    /// <summary>Opens the folder of a graph.</summary>
    /// <exception cref="CommandException">There is no graph.</exception>
    public static StoredGraph Open(string path, CancellationToken cancellation)
    {
        var folder = GraphFolder.OpenExisting(path);
        return new StoredGraph(folder.Read(cancellation), folder.Manifest!.Base, null); // an existing graph has a manifest
    }

    public void Dispose() => _store?.Dispose();
}
