namespace KarabakhGraph.Store.Log;

/// <summary>A place between two commits of a journal.</summary>
/// <param name="Offset">In bytes from the start of the file.</param>
/// <param name="Record">Where the last frame of the commit that ends there begins; 0 for none.</param>
/// <param name="Commit">The number of the commit that ends there; 0 for none.</param>
/// <param name="Time">Its time, Unix milliseconds.</param>
/// <param name="Hash">Its hash, which stands for the whole history up to there.</param>
internal readonly record struct JournalPosition(long Offset, long Record, long Commit, long Time, UInt128 Hash)
{
    /// <summary>Behind the header of the file, before the first commit.</summary>
    public static JournalPosition Start => new(JournalHeader.Size, 0, 0, 0, 0);

    /// <summary>Behind a commit.</summary>
    public static JournalPosition After(CommitRecord commit) => new(commit.End, commit.Record, commit.Number, commit.Time, commit.Hash);
}
