namespace KarabakhGraph.Store.Tests.Log;

/// <summary>One thing that was done to a <see cref="MemoryStorage"/>.</summary>
/// <param name="File">The name that the file had when it was opened. Its number counts the files that were made, from 0, and stays when it is renamed.</param>
public abstract record StorageStep(string File)
{
    public sealed record Created(string File) : StorageStep(File);

    public sealed record Wrote(string File, int Number, long Offset, byte[] Bytes) : StorageStep(File);

    public sealed record Truncated(string File, int Number, long Length) : StorageStep(File);

    public sealed record Synced(string File, int Number) : StorageStep(File);

    public sealed record Renamed(string File, string NewName) : StorageStep(File);

    public sealed record Deleted(string File) : StorageStep(File);

    public sealed record NamesSynced() : StorageStep("");
}
