using KarabakhGraph.Store.Cache;
using KarabakhGraph.Store.Indexes;

namespace KarabakhGraph.Store.Log;

/// <summary>Makes the last state of a store from its files: from the cache as far as that is of use, and from the journal.</summary>
/// <param name="State">The state after the last whole commit.</param>
/// <param name="Recovery">What was found and done.</param>
/// <param name="Unsaved">How many quads came and went since the state that the cache holds.</param>
internal sealed record Opening(Snapshot State, Recovery Recovery, long Unsaved)
{
    private static CachedState Nothing => new(JournalPosition.Start, Catalogue.Empty, new(), default, QuadIndex.Empty);

    /// <summary>True when there is a journal; an empty one is what a crash leaves of a store that was never made.</summary>
    public static bool HasJournal(IStorage storage)
    {
        if (!storage.Exists(Journal.FileName))
        {
            return false;
        }

        using var file = storage.Open(Journal.FileName, StorageAccess.Read);
        return file.Length > 0;
    }

    /// <exception cref="StoreException">The journal is damaged, or none.</exception>
    public static Opening Of(IStorage storage, StoreCache? cache, bool isReadOnly)
    {
        if (cache is null)
        {
            return From(Nothing, storage, isReadOnly, null);
        }

        try
        {
            return From(cache.Open() ?? Nothing, storage, isReadOnly, null);
        }
        catch (Exception e) when (e is InvalidDataException or StoreException { Error: StoreError.Damaged })
        {
            return From(Nothing, storage, isReadOnly, e.Message);
        }
    }

    private static Opening From(CachedState start, IStorage storage, bool isReadOnly, string? problem)
    {
        Replay? replay = null;
        var journal = Journal.Open(
            storage,
            isReadOnly,
            reader =>
            {
                if (!reader.Knows(start.Position))
                {
                    (start, problem) = (Nothing, "The cache is not of this journal.");
                }

                replay = new(start.Dictionary, start.Catalogue);
                return start.Position;
            },
            (reader, commit) => replay!.Add(reader, commit));
        try
        {
            var state = new Snapshot(start.Dictionary, start.Index.Apply(replay!.Change.Take()), replay.Catalogue, journal, journal.End);
            return new(state, new(journal.CutBytes, replay.Commits, problem), replay.Changes);
        }
        catch (InvalidDataException e)
        {
            journal.Dispose();
            throw new StoreException(StoreError.Damaged, $"{Path.Combine(storage.Name, Journal.FileName)}: {e.Message} Restore it from a backup.", e);
        }
    }
}
