using KarabakhGraph.Knowledge;
using KarabakhGraph.Knowledge.Quads;
using KarabakhGraph.Store;

namespace KarabakhGraph.Cli;

/// <summary>The store that <c>--store</c> names, opened for reading as it is now, or for writing.</summary>
internal sealed class StoredGraph : IDisposable
{
    private StoredGraph(QuadStore store, Snapshot snapshot)
    {
        Store = store;
        Snapshot = snapshot;
        Base = DataIris.BaseOf(snapshot) ?? KarabakhVocabulary.DefaultBase;
    }

    public QuadStore Store { get; }

    /// <summary>The graph as it was when it was opened, or at the commit that was asked for.</summary>
    public Snapshot Snapshot { get; }

    /// <summary>Base IRI of the data.</summary>
    public string Base { get; }

    /// <summary>Opens a store for reading. Somebody else may be writing to it meanwhile.</summary>
    /// <param name="path">Its folder.</param>
    /// <param name="asOf">A commit or time before now; null for the last commit.</param>
    /// <exception cref="CommandException">There is no graph.</exception>
    public static StoredGraph Read(string path, AsOf? asOf = null)
    {
        var store = OpenBegun(path, new QuadStoreOptions { ReadOnly = true });
        try
        {
            return new StoredGraph(store, asOf?.Of(store) ?? store.Snapshot);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Opens a store for writing that holds something already.</summary>
    /// <exception cref="CommandException">There is no graph.</exception>
    public static StoredGraph Change(string path) => Opened(OpenBegun(path, QuadStoreOptions.Default));

    /// <summary>Opens a store for writing, a new one in a folder that is new or empty.</summary>
    /// <exception cref="CommandException">The folder holds other things.</exception>
    public static StoredGraph Write(string path)
    {
        if (QuadStore.Exists(path))
        {
            return Opened(QuadStore.Open(path));
        }

        if (File.Exists(path))
        {
            throw new CommandException(ExitCode.WrongUsage, $"{path}: is a file, not the folder of a graph");
        }

        return !Directory.Exists(path) || !Directory.EnumerateFileSystemEntries(path).Any(entry => !Path.GetFileName(entry).StartsWith('.'))
            ? Created(path)
            : throw new CommandException(ExitCode.WrongUsage, $"{path}: holds other files and no graph; name a new or empty folder");
    }

    /// <summary>Closes the store, which brings everything to the disk.</summary>
    public void Dispose() => Store.Dispose();

    private static StoredGraph Created(string path)
    {
        try
        {
            return Opened(QuadStore.Create(path));
        }
        catch (StoreException error) when (error.Error is StoreError.ReadOnly or StoreError.WriteFailed)
        {
            throw new CommandException(ExitCode.Failed, $"{path}: cannot write here ({error.Message}); name a folder that you may write to");
        }
    }

    private static QuadStore OpenBegun(string path, QuadStoreOptions options)
    {
        if (!QuadStore.Exists(path))
        {
            throw new CommandException(ExitCode.WrongUsage, File.Exists(path)
                ? $"{path}: is a file, not the folder of a graph"
                : $"{path}: no graph here; make one with: karabakh build ARTICLES --store {path}");
        }

        var store = QuadStore.Open(path, options);
        if (store.Snapshot.Commit == 0)
        {
            store.Dispose();
            throw new CommandException(ExitCode.WrongUsage, $"{path}: nothing was written here yet; begin with: karabakh build ARTICLES --store {path}");
        }

        return store;
    }

    private static StoredGraph Opened(QuadStore store) => new(store, store.Snapshot);
}
