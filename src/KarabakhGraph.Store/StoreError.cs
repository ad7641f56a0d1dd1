namespace KarabakhGraph.Store;

/// <summary>The sorts of trouble that a <see cref="StoreException"/> tells of.</summary>
public enum StoreError
{
    /// <summary>The folder holds no store.</summary>
    NotFound,

    /// <summary>The folder holds a store already, or other files where a new one should be made.</summary>
    AlreadyExists,

    /// <summary>The files are not of a store, or of a version that this program does not know.</summary>
    NotAStore,

    /// <summary>Another process, or this one, has the store open for writing.</summary>
    Locked,

    /// <summary>The store was opened for reading only, or its folder cannot be written.</summary>
    ReadOnly,

    /// <summary>The journal is broken in a place that was safe on disk once: not by a crash, and nothing is repaired silently.</summary>
    Damaged,

    /// <summary>A write or an fsync failed. The store answers queries from what is published and takes no more writes until it is opened anew.</summary>
    WriteFailed,

    /// <summary>The journal has no commit of that number or time.</summary>
    NoSuchCommit,
}
