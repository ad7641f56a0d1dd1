using System.Runtime.InteropServices;
using KarabakhGraph.Store.Dictionary;
using KarabakhGraph.Store.Log;

namespace KarabakhGraph.Store.Cache;

/// <summary>Pieces of the tables of a <see cref="TermDictionary"/> as a file.</summary>
/// <remarks>
/// <code>
/// mark:8
/// for each piece: table:4 start:8 end:8 length of the records:4 groups (4 each) hashes (4 each) records checksum of the piece:4
/// </code>
/// All numbers are little-endian.
/// </remarks>
internal static class TermsFile
{
    private const ulong Mark = 0x3153_4D52_4554_474B;
    private const int HeadLength = 24;

    /// <summary>Writes what the tables have from some numbers, or the starts of their groups, up to others.</summary>
    public static void Write(TermDictionary dictionary, long[] from, long[] to, string path)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
        stream.Write(BitConverter.GetBytes(Mark));
        for (var table = 0; table < from.Length; table++)
        {
            for (var at = from[table]; at < to[table];)
            {
                var piece = dictionary.Piece(table, at, to[table]);
                using var bytes = new MemoryStream();
                var writer = new BinaryWriter(bytes);
                writer.Write(table);
                writer.Write(piece.Start);
                writer.Write(piece.End);
                writer.Write(piece.Records.Length);
                writer.Write(MemoryMarshal.AsBytes(piece.Groups.AsSpan()));
                writer.Write(MemoryMarshal.AsBytes(piece.Hashes.AsSpan()));
                writer.Write(piece.Records.Span);
                writer.Flush();
                var whole = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
                stream.Write(whole);
                stream.Write(BitConverter.GetBytes(Crc32C.Of(whole)));
                at = piece.End;
            }
        }

        stream.Flush(flushToDisk: true);
    }

    /// <summary>Maps a file and hands its pieces to their tables.</summary>
    /// <exception cref="InvalidDataException">The file is not what <see cref="Write"/> wrote.</exception>
    public static void Open(string path, List<TextPiece>[] tables)
    {
        var file = new MappedFile(path);
        if (new FixedReader(file.Slice(0, sizeof(ulong))).Read<ulong>() != Mark)
        {
            throw new InvalidDataException($"{path} holds no terms.");
        }

        for (long at = sizeof(ulong); at < file.Length;)
        {
            var head = new FixedReader(file.Slice(at, HeadLength));
            var (table, start, end, records) = (head.Read<int>(), head.Read<long>(), head.Read<long>(), head.Read<int>());
            var texts = end - start;
            var groups = (texts + 15) / 16;
            var length = HeadLength + ((groups + texts) * sizeof(uint)) + records;
            if ((uint)table >= tables.Length || texts < 0 || records < 0 || length > int.MaxValue
                || new FixedReader(file.Slice(at + length, sizeof(uint))).Read<uint>() != Crc32C.Of(file.Slice(at, (int)length)))
            {
                throw new InvalidDataException($"{path} is damaged behind byte {at}.");
            }

            var body = new FixedReader(file.Slice(at + HeadLength, (int)length - HeadLength));
            tables[table].Add(new(start, end, body.ReadArray<uint>((int)groups), body.ReadArray<uint>((int)texts), file.Memory(at + length - records, records)));
            at += length + sizeof(uint);
        }

        GC.KeepAlive(file);
    }
}
