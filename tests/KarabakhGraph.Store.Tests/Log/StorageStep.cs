namespace KarabakhGraph.Store.Tests.Log;

/// <summary>One thing that was done to a <see cref="MemoryStorage"/>.</summary>
public abstract record StorageStep(string File)
{
    public sealed record Created(string File) : StorageStep(File);

    public sealed record Wrote(string File, long Offset, byte[] Bytes) : StorageStep(File);

    public sealed record Truncated(string File, long Length) : StorageStep(File);

    public sealed record Synced(string File) : StorageStep(File);

    public sealed record Renamed(string File, string NewName) : StorageStep(File);

    public sealed record Deleted(string File) : StorageStep(File);

    public sealed record NamesSynced() : StorageStep("");
}
