using System.Buffers;
using KarabakhGraph.Rdf;
using KarabakhGraph.Store.Blocks;
using KarabakhGraph.Store.Dictionary;

namespace KarabakhGraph.Store.Indexes;

/// <summary>Sorted quads as bytes and back: blocks one behind the other, before each its length, before all the number of quads.</summary>
internal static class QuadPacking
{
    /// <summary>Writes quads.</summary>
    /// <param name="sorted">In <see cref="KeyOrder.Spog"/>, without repetition.</param>
    /// <param name="output">Where the bytes go.</param>
    public static void Write(ReadOnlySpan<EncodedQuad> sorted, IBufferWriter<byte> output)
    {
        Write(output, sorted.Length);
        var blocks = new PackedBlocksBuilder(output);
        blocks.AddAll(sorted).Build();
    }

    /// <summary>Reads quads.</summary>
    /// <exception cref="InvalidDataException">The bytes are none that <see cref="Write(ReadOnlySpan{EncodedQuad}, IBufferWriter{byte})"/> made.</exception>
    public static EncodedQuad[] Read(ReadOnlySpan<byte> packed)
    {
        var at = 0;
        var count = Varint.Read(packed, ref at);

        // A block of 1,024 quads has at least four columns of nine bytes.
        if (count > (ulong)packed.Length * Block.MaxRows / 36)
        {
            throw new InvalidDataException("Packed quads are cut off.");
        }

        var quads = new EncodedQuad[count];
        var columns = new ulong[Block.Columns * Block.MaxRows];
        for (var done = 0; done < quads.Length;)
        {
            var length = Varint.Read(packed, ref at);
            if (length > (ulong)(packed.Length - at))
            {
                throw new InvalidDataException("Packed quads are cut off.");
            }

            var block = packed.Slice(at, (int)length);
            at += (int)length;
            var rows = Block.Rows(block);
            if (rows > quads.Length - done)
            {
                throw new InvalidDataException("Packed quads are more than was said.");
            }

            for (var column = 0; column < Block.Columns; column++)
            {
                Block.Column(block, column).Read(0, columns.AsSpan(column * Block.MaxRows, rows));
            }

            for (var row = 0; row < rows; row++)
            {
                quads[done++] = new(new(columns[row]), new(columns[Block.MaxRows + row]), new(columns[(2 * Block.MaxRows) + row]), new(columns[(3 * Block.MaxRows) + row]));
            }
        }

        return at == packed.Length ? quads : throw new InvalidDataException("Packed quads end too late.");
    }

    private static void Write(IBufferWriter<byte> output, long number) => output.Advance(Varint.Write(output.GetSpan(Varint.MaxLength), (ulong)number));

    private sealed class PackedBlocksBuilder(IBufferWriter<byte> output) : SortedBlocksBuilder(KeyOrder.Spog)
    {
        protected override void Append(ReadOnlySpan<byte> block)
        {
            Write(output, block.Length);
            output.Write(block);
        }

        protected override SortedBlocks Finish(long count, ulong[] firsts, LeadCount[] leads) => SortedBlocks.Empty(KeyOrder.Spog);
    }
}
