using System.Buffers.Binary;

namespace KarabakhGraph.Store.Log;

/// <summary>The first 16 bytes of a journal: eight that say what it is, the version and four zeros.</summary>
internal static class JournalHeader
{
    public const int Size = 16;
    private const uint Version = 1;

    private static ReadOnlySpan<byte> Mark => "kgStore\n"u8;

    public static void Write(IStorageFile file)
    {
        Span<byte> bytes = stackalloc byte[Size];
        bytes.Clear();
        Mark.CopyTo(bytes);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[Mark.Length..], Version);
        file.Write(0, bytes);
    }

    /// <exception cref="StoreException">The file is no journal, or one of another version.</exception>
    public static void Check(IStorageFile file, string path)
    {
        Span<byte> bytes = stackalloc byte[Size];
        if (file.Read(0, bytes) < Size || !bytes.StartsWith(Mark))
        {
            throw new StoreException(StoreError.NotAStore, $"{path}: not the journal of a store. Give the folder of a store, or a new folder.");
        }

        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[Mark.Length..]) is var version and not Version)
        {
            throw new StoreException(StoreError.NotAStore, $"{path}: a journal of version {version}; this program reads version {Version}. Dump it with the program that wrote it and load it anew.");
        }
    }
}
