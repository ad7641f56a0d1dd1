using KarabakhGraph.Store.Cache;
using KarabakhGraph.Store.Dictionary;
using KarabakhGraph.Store.Indexes;
using KarabakhGraph.Store.Log;

namespace KarabakhGraph.Store;

/// <summary>Quads in a folder: one writes at a time, any number read, each from a <see cref="Store.Snapshot"/> that never changes.</summary>
/// <remarks>
/// The file <c>journal</c> is the truth: every commit is appended to it and stays. Everything else in the folder can be deleted while the store is closed.
/// All members are safe for several threads.
/// </remarks>
public sealed class QuadStore : IDisposable
{
    private const long WorthSaving = 20_000;
    private const long MuchUnsaved = 500_000;
    private readonly QuadStoreOptions _options;
    private readonly IStorage _storage;
    private readonly StoreCache? _cache;
    private readonly StoreLock? _lock;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly Lock _publishing = new();
    private readonly ITimer _flushTimer;
    private Snapshot _head;
    private Snapshot _published;
    private TermCounts _journaled;
    private long _unsaved;
    private int _flushIsDue;
    private bool _isClosed;

    private QuadStore(IStorage storage, StoreCache? cache, StoreLock? storeLock, QuadStoreOptions options, Snapshot state, Recovery recovery, long unsaved = 0)
    {
        _storage = storage;
        _cache = cache;
        _unsaved = unsaved;
        _lock = storeLock;
        _options = options;
        _head = _published = state;
        _journaled = state.Dictionary.Counts;
        _flushTimer = options.Clock.CreateTimer(_ => FlushWhenDue(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Recovery = recovery;
    }

    /// <summary>The store as it is after the last commit that counts (<see cref="Durability"/>).</summary>
    public Snapshot Snapshot => Volatile.Read(ref _published);

    /// <summary>What opening found and did.</summary>
    public Recovery Recovery { get; }

    /// <summary>True when the folder holds a store.</summary>
    public static bool Exists(string folder) => Opening.HasJournal(new FolderStorage(folder));

    /// <summary>Makes an empty store and opens it. The folder is made when it is not there.</summary>
    /// <exception cref="StoreException">There is a store already, or the folder cannot be written.</exception>
    public static QuadStore Create(string folder, QuadStoreOptions? options = null) => Guarded(folder, () =>
    {
        Directory.CreateDirectory(folder);
        FolderStorage.SyncFolder(Path.GetDirectoryName(Path.GetFullPath(folder)) ?? folder);
        return Locked(folder, storeLock => Create(new FolderStorage(folder), CacheOf(folder), storeLock, options ?? QuadStoreOptions.Default));
    });

    /// <summary>Opens a store.</summary>
    /// <exception cref="StoreException">There is none, somebody else writes to it, the folder cannot be written, or the journal is damaged or not ours.</exception>
    public static QuadStore Open(string folder, QuadStoreOptions? options = null) => Guarded(folder, () =>
    {
        var chosen = options ?? QuadStoreOptions.Default;
        return !File.Exists(Path.Combine(folder, Journal.FileName))
            ? throw new StoreException(StoreError.NotFound, $"{folder}: no store here.")
            : chosen.ReadOnly ? Open(new FolderStorage(folder), CacheOf(folder), null, chosen)
            : Locked(folder, storeLock => Open(new FolderStorage(folder), CacheOf(folder), storeLock, chosen));
    });

    /// <summary>Begins a change; waits while another transaction is under way.</summary>
    /// <exception cref="StoreException">The store takes no writes.</exception>
    public WriteTransaction BeginWrite(CancellationToken cancellationToken = default)
    {
        _writing.Wait(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            _head.Journal.RefuseWhenFailed();
            return new WriteTransaction(this, new PendingCommit(_head, _journaled));
        }
        catch
        {
            _writing.Release();
            throw;
        }
    }

    /// <summary>Returns when every commit that has returned is on the disk.</summary>
    /// <exception cref="StoreException">The fsync failed, now or before.</exception>
    public void Flush()
    {
        var state = Snapshot;
        state.Journal.Sync(state.Position.Offset);
    }

    /// <summary>The commits of the journal, the oldest first. After <see cref="Compact"/> it begins with the one that all were made into.</summary>
    public IEnumerable<CommitInfo> Log() => History.Log(Snapshot);

    /// <summary>The store as it was after a commit.</summary>
    /// <exception cref="StoreException">There is no such commit, or no more since the journal was compacted.</exception>
    public Snapshot AsOf(long commit) => History.AsOf(Snapshot, commit);

    /// <summary>The store as it was at a time: after the last commit that is not later.</summary>
    /// <exception cref="StoreException">The first commit is later than that.</exception>
    public Snapshot AsOf(DateTimeOffset time) => History.AsOf(Snapshot, time);

    /// <summary>Reads the whole journal, makes everything again from it and compares that with what queries see.</summary>
    public VerificationReport Verify() => Verification.Of(Snapshot);

    /// <summary>Writes the journal anew as one commit that holds the present content, in place of the old one. What was before it is gone: <see cref="AsOf(long)"/>, <see cref="Log"/>.</summary>
    /// <remarks>A crash leaves the old journal or the new one. The number and time of the last commit stay; terms that no quad has any more are dropped. Snapshots live on.</remarks>
    /// <exception cref="StoreException">The new journal could not be written; the old one is as it was.</exception>
    public void Compact()
    {
        using var write = BeginWrite();
        if (_head.Commit == 0)
        {
            return;
        }

        _head.Journal.Sync(_head.Position.Offset);
        var compacted = Compaction.Of(_head, _storage);
        _journaled = compacted.Dictionary.Counts;
        Replace(compacted);
        Save();
    }

    /// <summary>Writes the files from which the store opens without reading the journal. It happens by itself after much has changed, and when the store is closed.</summary>
    /// <exception cref="StoreException">The journal could not be brought to the disk before.</exception>
    public void Checkpoint()
    {
        using var write = BeginWrite();
        Save();
    }

    /// <summary>Copies the store as it is now to a new folder, on the disk when this returns. Writing goes on meanwhile.</summary>
    /// <returns>The number of the last commit in the copy.</returns>
    /// <exception cref="StoreException">The folder holds a store already, or cannot be written.</exception>
    public long Backup(string folder) => Guarded(folder, () => StoreBackup.Write(Snapshot, folder));

    /// <summary>Waits for the transaction that is under way, brings everything to the disk and closes the store. Snapshots live on.</summary>
    /// <exception cref="StoreException">A commit that was not on the disk yet could not be brought there.</exception>
    public void Dispose()
    {
        _writing.Wait();
        try
        {
            if (!_isClosed)
            {
                _isClosed = true;
                Close();
            }
        }
        finally
        {
            _writing.Release();
        }
    }

    internal static QuadStore Create(IStorage storage, StoreCache? cache, StoreLock? storeLock, QuadStoreOptions options)
    {
        if (Opening.HasJournal(storage))
        {
            throw new StoreException(StoreError.AlreadyExists, $"{storage.Name}: there is a store already.");
        }

        var dictionary = new TermDictionary();
        return new(storage, cache, storeLock, options, new(dictionary, QuadIndex.Empty, Catalogue.Empty, Journal.Create(storage), JournalPosition.Start), new(0, 0));
    }

    internal static QuadStore Open(IStorage storage, StoreCache? cache, StoreLock? storeLock, QuadStoreOptions options)
    {
        var opening = Opening.Of(storage, cache, options.ReadOnly);
        return new(storage, cache, storeLock, options, opening.State, opening.Recovery, opening.Unsaved);
    }

    /// <summary>Makes what a transaction has written the next state. The caller holds the writer's place, which is given back here.</summary>
    internal CommitInfo? Commit(PendingCommit pending)
    {
        Snapshot next;
        CommitRecord commit;
        try
        {
            using var written = pending;
            if (pending.IsEmpty)
            {
                return null;
            }

            commit = pending.Finish(_options.Clock.GetUtcNow().ToUnixTimeMilliseconds());
            next = pending.State.At(commit);
            (_head, _journaled) = (next, pending.Journaled);
            _unsaved += commit.Added + commit.Removed;
            if (_unsaved > Math.Max(MuchUnsaved, next.Count / 2))
            {
                Save();
                next = _head;
            }
        }
        finally
        {
            _writing.Release();
        }

        if (_options.Durability == Durability.Sync)
        {
            next.Journal.Sync(commit.End);
        }

        Publish(next);
        if (_options.Durability == Durability.Group && Interlocked.Exchange(ref _flushIsDue, 1) == 0)
        {
            _flushTimer.Change(_options.GroupInterval, Timeout.InfiniteTimeSpan);
        }

        return History.Describe(commit, next);
    }

    internal void EndWrite() => _writing.Release();

    private void Close()
    {
        try
        {
            _flushTimer.Dispose();
            if (!_options.ReadOnly && !_head.Journal.HasFailed)
            {
                _head.Journal.Sync(_head.Position.Offset);
                if (_unsaved > WorthSaving)
                {
                    Save();
                }
            }
        }
        finally
        {
            _head.Journal.Dispose();
            _lock?.Dispose();
        }
    }

    /// <summary>Commits may come here out of order; the last one holds all.</summary>
    private void Publish(Snapshot next)
    {
        lock (_publishing)
        {
            if (next.Commit > _published.Commit)
            {
                Volatile.Write(ref _published, next);
            }
        }
    }

    private void FlushWhenDue()
    {
        Volatile.Write(ref _flushIsDue, 0);
        try
        {
            Flush();
        }
        catch (Exception e) when (e is StoreException or ObjectDisposedException)
        {
            // The journal remembers a failure and tells it to the next commit, flush or close; a store that is closed was flushed.
        }
    }

    /// <summary>Saves the last state in the cache, and reads from there what was in memory. The caller holds the writer's place.</summary>
    private void Save()
    {
        _unsaved = 0;
        _head.Journal.Sync(_head.Position.Offset);
        if (_cache is null)
        {
            return;
        }

        try
        {
            var saved = _cache.Save(new(_head.Position, _head.Catalogue, _head.Dictionary, _journaled, _head.Index));
            Replace(new(saved.Dictionary, saved.Index, _head.Catalogue, _head.Journal, _head.Position));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            // A cache that cannot be written, or whose old files are damaged, is only missed at the next opening.
        }
    }

    /// <summary>Goes on with another form of the last state.</summary>
    private void Replace(Snapshot state)
    {
        _head = state;
        lock (_publishing)
        {
            Volatile.Write(ref _published, state);
        }
    }

    private static StoreCache CacheOf(string folder) => new(Path.Combine(folder, "cache"));

    private static QuadStore Locked(string folder, Func<StoreLock, QuadStore> open)
    {
        var storeLock = StoreLock.Take(folder);
        try
        {
            return open(storeLock);
        }
        catch
        {
            storeLock.Dispose();
            throw;
        }
    }

    private static T Guarded<T>(string folder, Func<T> open)
    {
        try
        {
            return open();
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StoreException(StoreError.ReadOnly, $"{folder}: {e.Message}", e);
        }
        catch (IOException e)
        {
            throw new StoreException(StoreError.WriteFailed, $"{folder}: {e.Message}", e);
        }
    }
}
