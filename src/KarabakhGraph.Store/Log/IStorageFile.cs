namespace KarabakhGraph.Store.Log;

/// <summary>A file of an <see cref="IStorage"/>. Reading is safe from several threads, also while one writes.</summary>
internal interface IStorageFile : IDisposable
{
    /// <summary>The number of bytes.</summary>
    long Length { get; }

    /// <summary>Reads from an offset until the buffer is full or the file ends.</summary>
    /// <returns>The number of bytes read.</returns>
    int Read(long offset, Span<byte> buffer);

    /// <summary>Writes all bytes; the file grows as needed. They are safe on disk only after <see cref="Sync"/>.</summary>
    void Write(long offset, ReadOnlySpan<byte> bytes);

    /// <summary>Cuts the file off.</summary>
    void Truncate(long length);

    /// <summary>Returns when everything written is safe on disk. After it has failed once nothing is known of what was written before.</summary>
    void Sync();
}
