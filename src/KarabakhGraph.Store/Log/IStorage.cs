namespace KarabakhGraph.Store.Log;

/// <summary>The folder in which a journal lives, as few calls as it needs, so that tests can lose, tear and refuse each of them.</summary>
/// <remarks>Trouble is an <see cref="IOException"/> or an <see cref="UnauthorizedAccessException"/>, as the runtime throws them.</remarks>
internal interface IStorage
{
    /// <summary>What messages call the folder.</summary>
    string Name { get; }

    /// <summary>True when there is a file of that name.</summary>
    bool Exists(string name);

    /// <summary>Opens a file; <see cref="StorageAccess.Create"/> makes it, empty, and removes what was there.</summary>
    IStorageFile Open(string name, StorageAccess access);

    /// <summary>Gives a file another name, in place of the file that has it: afterwards, and after a crash, there is the one or the other.</summary>
    void Rename(string name, string newName);

    /// <summary>Removes a file if it is there.</summary>
    void Delete(string name);

    /// <summary>Returns when the names of the files are safe on disk, as <see cref="IStorageFile.Sync"/> does it for bytes.</summary>
    void SyncNames();
}
