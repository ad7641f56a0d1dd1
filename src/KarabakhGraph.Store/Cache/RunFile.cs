using System.Runtime.InteropServices;
using KarabakhGraph.Rdf;
using KarabakhGraph.Store.Blocks;
using KarabakhGraph.Store.Indexes;
using KarabakhGraph.Store.Log;

namespace KarabakhGraph.Store.Cache;

/// <summary>An <see cref="IndexRun"/> as a file.</summary>
/// <remarks>
/// <code>
/// blocks         of what was added in the five orders, then of what was removed
/// directory      for each of these ten: quads:8 blocks:4 leads:4, the first quad (32) and the place (16) of each block, the leads (24 each)
/// tail           directory start:8 directory length:4 checksum of the directory:4 mark:8
/// </code>
/// All numbers are little-endian.
/// </remarks>
internal static class RunFile
{
    private const ulong Mark = 0x0031_4E55_5247_4B00;
    private const int TailLength = 24;

    /// <summary>Writes a run and maps it.</summary>
    public static IndexRun Write(IndexRun run, string path)
    {
        using (var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20))
        {
            using var directory = new MemoryStream();
            var entries = new BinaryWriter(directory);
            foreach (var part in run.Added.Concat(run.Removed))
            {
                Write(part, stream, entries);
            }

            entries.Flush();
            var bytes = directory.GetBuffer().AsSpan(0, (int)directory.Length);
            var start = stream.Position;
            stream.Write(bytes);
            var tail = new BinaryWriter(stream);
            tail.Write(start);
            tail.Write(bytes.Length);
            tail.Write(Crc32C.Of(bytes));
            tail.Write(Mark);
            tail.Flush();
            stream.Flush(flushToDisk: true);
        }

        return Open(path);
    }

    /// <summary>Maps a run.</summary>
    /// <exception cref="InvalidDataException">The file is not what <see cref="Write(IndexRun, string)"/> wrote.</exception>
    public static IndexRun Open(string path)
    {
        var file = new MappedFile(path);
        var tail = new FixedReader(file.Slice(file.Length - TailLength, TailLength));
        var (start, length, checksum) = (tail.Read<long>(), tail.Read<int>(), tail.Read<uint>());
        if (tail.Read<ulong>() != Mark || length < 0 || start != file.Length - TailLength - length || Crc32C.Of(file.Slice(start, length)) != checksum)
        {
            throw new InvalidDataException($"{path} is no index, or its directory is damaged.");
        }

        var directory = new FixedReader(file.Slice(start, length));
        var parts = new SortedBlocks[2 * KeyOrders.All.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = Open((KeyOrder)(i % KeyOrders.All.Count), file, ref directory);
        }

        GC.KeepAlive(file);
        return new(parts[..KeyOrders.All.Count], parts[KeyOrders.All.Count..]);
    }

    private static void Write(SortedBlocks part, Stream stream, BinaryWriter entries)
    {
        var places = new BlockPlace[part.Blocks];
        for (var i = 0; i < places.Length; i++)
        {
            var block = part.Source[i];
            places[i] = new(stream.Position, block.Length, Crc32C.Of(block));
            stream.Write(block);
        }

        entries.Write(part.Count);
        entries.Write(places.Length);
        entries.Write(part.Leads.Length);
        entries.Write(MemoryMarshal.AsBytes(part.Firsts));
        entries.Write(MemoryMarshal.AsBytes<BlockPlace>(places));
        entries.Write(MemoryMarshal.AsBytes(part.Leads));
        GC.KeepAlive(part);
    }

    private static SortedBlocks Open(KeyOrder order, MappedFile file, ref FixedReader directory)
    {
        var (count, blocks, leads) = (directory.Read<long>(), directory.Read<int>(), directory.Read<int>());
        if (blocks != (count + Block.MaxRows - 1) >> Block.RowBits)
        {
            throw new InvalidDataException($"{file.Path} contradicts itself.");
        }

        var firsts = directory.ReadArray<ulong>(blocks * Block.Columns);
        var places = directory.ReadArray<BlockPlace>(blocks);
        return new(order, count, firsts, new FileBlocks(file, places), directory.ReadArray<LeadCount>(leads));
    }
}
