namespace KarabakhGraph.Store.Log;

/// <summary>The file that is the truth of a store: a header, then commits, appended and never changed.</summary>
/// <remarks>
/// One thread writes. <see cref="Sync"/> and readers may come from any. After a write or an fsync has failed nobody knows what the file holds behind
/// <see cref="SyncedTo"/>, so every later write is refused; opening the journal anew finds out.
/// </remarks>
internal sealed class Journal : IDisposable
{
    public const string FileName = "journal";

    /// <summary>What a journal is called while it is written anew; whatever has this name when a store is opened was never finished.</summary>
    public const string UnfinishedName = FileName + ".new";

    private readonly Lock _syncing = new();
    private readonly string _path;
    private readonly bool _isReadOnly;
    private long _end;
    private long _syncedTo;
    private StoreException? _failure;

    private Journal(IStorage storage, IStorageFile file, JournalPosition end, long cutBytes, bool isReadOnly)
    {
        File = file;
        End = end;
        CutBytes = cutBytes;
        _end = _syncedTo = end.Offset;
        _path = Path.Combine(storage.Name, FileName);
        _isReadOnly = isReadOnly;
    }

    /// <summary>The file; positions up to <see cref="End"/> do not change any more.</summary>
    public IStorageFile File { get; }

    /// <summary>Behind the last commit.</summary>
    public JournalPosition End { get; private set; }

    /// <summary>How many bytes behind the last whole commit were found when the journal was opened: frames of a commit that a crash cut short.</summary>
    public long CutBytes { get; }

    /// <summary>Up to this offset the file is safe on disk.</summary>
    public long SyncedTo => Volatile.Read(ref _syncedTo);

    /// <summary>True when a write or an fsync has failed.</summary>
    public bool HasFailed => Volatile.Read(ref _failure) is not null;

    /// <summary>Makes a journal without commits, safe on disk.</summary>
    public static Journal Create(IStorage storage, string fileName = FileName)
    {
        var file = storage.Open(fileName, StorageAccess.Create);
        try
        {
            JournalHeader.Write(file);
            file.Sync();
            storage.SyncNames();
            return new Journal(storage, file, JournalPosition.Start, 0, isReadOnly: false);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Opens a journal, hands every commit from a place on to somebody, and cuts off what a crash left behind the last whole one.</summary>
    /// <param name="storage">Where it lies.</param>
    /// <param name="isReadOnly">Then nothing is cut off, only passed over.</param>
    /// <param name="start">Gives the place to start from, a commit that the journal has: what lies before it is known already.</param>
    /// <param name="replay">Gets every commit behind that place, in order, each checked as a whole.</param>
    /// <exception cref="StoreException">The file is no journal, or broken in a place that was safe on disk once.</exception>
    public static Journal Open(IStorage storage, bool isReadOnly, Func<JournalReader, JournalPosition> start, Action<JournalReader, CommitRecord> replay)
    {
        var path = Path.Combine(storage.Name, FileName);
        var file = storage.Open(FileName, isReadOnly ? StorageAccess.Read : StorageAccess.Write);
        try
        {
            JournalHeader.Check(file, path);
            var length = file.Length;
            var reader = new JournalReader(file, start(new JournalReader(file, JournalPosition.Start, length)), length);
            while (reader.Next() is { } commit)
            {
                replay(reader, commit);
            }

            var end = reader.Position;
            if (end.Offset < length)
            {
                RefuseDamage(reader, path);
                if (!isReadOnly)
                {
                    file.Truncate(end.Offset);
                    file.Sync();
                }
            }

            if (!isReadOnly)
            {
                storage.Delete(UnfinishedName);
            }

            return new Journal(storage, file, end, length - end.Offset, isReadOnly);
        }
        catch (InvalidDataException e)
        {
            file.Dispose();
            throw new StoreException(StoreError.Damaged, $"{path}: {e.Message} Restore it from a backup.", e);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>A reader of what is written so far.</summary>
    public JournalReader Read(JournalPosition from) => new(File, from, Volatile.Read(ref _end));

    /// <summary>Begins a commit.</summary>
    /// <exception cref="StoreException">The journal takes no writes.</exception>
    public CommitWriter BeginCommit()
    {
        RefuseWhenFailed();
        return new CommitWriter(this);
    }

    /// <summary>Returns when everything up to an offset is safe on disk; whoever waits meanwhile shares the fsync.</summary>
    /// <exception cref="StoreException">The fsync failed, now or before.</exception>
    public void Sync(long upTo)
    {
        lock (_syncing)
        {
            if (_syncedTo >= upTo)
            {
                return;
            }

            var end = Volatile.Read(ref _end);
            Write(file => file.Sync());
            Volatile.Write(ref _syncedTo, end);
        }
    }

    /// <exception cref="StoreException">The journal was opened for reading, or a write has failed before.</exception>
    public void RefuseWhenFailed()
    {
        if (_isReadOnly)
        {
            throw new StoreException(StoreError.ReadOnly, $"{_path}: opened for reading only.");
        }

        if (Volatile.Read(ref _failure) is { } failure)
        {
            throw new StoreException(StoreError.WriteFailed, failure.Message, failure);
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => File.Dispose();

    /// <summary>Does something that changes the file; a failure is the last thing that happens to it.</summary>
    internal void Write(Action<IStorageFile> action)
    {
        RefuseWhenFailed();
        try
        {
            action(File);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var failure = new StoreException(StoreError.WriteFailed, $"{_path}: writing failed: {e.Message} Everything acknowledged is safe; close the store, mend the cause and open it anew.", e);
            Volatile.Write(ref _failure, failure);
            throw failure;
        }
    }

    internal void Advance(CommitRecord commit)
    {
        End = JournalPosition.After(commit);
        Volatile.Write(ref _end, commit.End);
    }

    private static void RefuseDamage(JournalReader reader, string path)
    {
        var at = reader.Position;
        if (reader.FindWitness(at.Offset) is { } witness)
        {
            throw new StoreException(
                StoreError.Damaged,
                $"{path}: broken behind commit {at.Commit}, at or after byte {at.Offset}, though commit {witness.Number} tells that it was safe on disk up to byte {witness.SyncedTo}. Restore it from a backup.");
        }
    }
}
