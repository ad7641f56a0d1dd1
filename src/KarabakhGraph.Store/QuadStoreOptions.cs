namespace KarabakhGraph.Store;

/// <summary>How a store is opened.</summary>
public sealed record QuadStoreOptions
{
    /// <summary>The defaults.</summary>
    public static QuadStoreOptions Default { get; } = new();

    /// <summary>Reads what is committed when the store is opened, takes no lock and changes nothing in the folder. Off by default.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>What it means that a commit has returned; <see cref="Durability.Sync"/> by default.</summary>
    public Durability Durability { get; init; }

    /// <summary>How long a commit of <see cref="Durability.Group"/> may wait for its fsync; 20 ms by default.</summary>
    public TimeSpan GroupInterval { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>The clock of the times of commits.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
