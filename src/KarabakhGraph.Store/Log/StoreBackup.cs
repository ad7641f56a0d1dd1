namespace KarabakhGraph.Store.Log;

/// <summary>Copies a journal up to a commit. What is written behind it meanwhile does not matter: a journal never changes before its end.</summary>
internal static class StoreBackup
{
    /// <summary>Gives the number of the last commit that was copied.</summary>
    public static long Write(Snapshot state, string folder)
    {
        Directory.CreateDirectory(folder);
        FolderStorage.SyncFolder(Path.GetDirectoryName(Path.GetFullPath(folder)) ?? folder);
        var target = new FolderStorage(folder);
        if (target.Exists(Journal.FileName))
        {
            throw new StoreException(StoreError.AlreadyExists, $"{folder}: there is a store already. Give a new folder.");
        }

        using (var file = target.Open(Journal.UnfinishedName, StorageAccess.Create))
        {
            var buffer = new byte[1 << 20];
            for (long at = 0; at < state.Position.Offset;)
            {
                var read = state.Journal.File.Read(at, buffer.AsSpan(0, (int)Math.Min(buffer.Length, state.Position.Offset - at)));
                if (read == 0)
                {
                    throw new StoreException(StoreError.Damaged, $"The journal ends at byte {at}, before commit {state.Commit} does.");
                }

                file.Write(at, buffer.AsSpan(0, read));
                at += read;
            }

            file.Sync();
        }

        target.Rename(Journal.UnfinishedName, Journal.FileName);
        target.SyncNames();
        return state.Commit;
    }
}
