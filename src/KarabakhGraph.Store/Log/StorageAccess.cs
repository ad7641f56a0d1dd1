namespace KarabakhGraph.Store.Log;

/// <summary>What a file is opened for.</summary>
internal enum StorageAccess
{
    /// <summary>Reading a file that is there.</summary>
    Read,

    /// <summary>Reading and writing a file that is there.</summary>
    Write,

    /// <summary>Reading and writing a new, empty file.</summary>
    Create,
}
