namespace KarabakhGraph.Store;

/// <summary>What it means that a commit has returned.</summary>
public enum Durability
{
    /// <summary>The commit is on the disk and outlives a failure of the power. Threads that commit at the same time share an fsync. Readers see it from then on.</summary>
    Sync,

    /// <summary>
    /// The commit is with the operating system and outlives the end of this process, but the power may fail before it is on the disk: it gets there, in the order of
    /// commits and never in part, within <see cref="QuadStoreOptions.GroupInterval"/>, at the next <see cref="QuadStore.Flush"/> or when the store is closed.
    /// Many commits share an fsync. Readers see it at once.
    /// </summary>
    Group,

    /// <summary>As <see cref="Group"/>, but without an interval: only <see cref="QuadStore.Flush"/> and closing the store wait for the disk.</summary>
    Async,
}
