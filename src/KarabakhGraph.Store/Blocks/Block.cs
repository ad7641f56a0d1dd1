using System.Buffers.Binary;

namespace KarabakhGraph.Store.Blocks;

/// <summary>Up to 1,024 sorted quads, column by column, in the order's sequence of places.</summary>
/// <remarks><code>rows:2 place of column 1:2 of column 2:2 of column 3:2 column 0..3 padding:8</code> The first column starts at byte 8.</remarks>
internal static class Block
{
    /// <summary>The most rows.</summary>
    public const int MaxRows = 1 << RowBits;

    /// <summary>log2 of <see cref="MaxRows"/>.</summary>
    public const int RowBits = 10;

    /// <summary>How many columns there are.</summary>
    public const int Columns = 4;

    /// <summary>The most bytes of a block.</summary>
    public const int MaxLength = Head + (Columns * ColumnWriter.MaxLength);

    private const int Head = 8;

    /// <summary>Writes a block; gives the bytes written.</summary>
    /// <param name="writer">Chooses the encodings.</param>
    /// <param name="columns">Four columns one behind the other, each of <paramref name="stride"/> values.</param>
    /// <param name="stride">From the start of a column to that of the next.</param>
    /// <param name="rows">How many values of each column to write, 1 to 1,024.</param>
    /// <param name="output">At least <see cref="MaxLength"/> bytes.</param>
    public static int Write(ColumnWriter writer, ReadOnlySpan<ulong> columns, int stride, int rows, Span<byte> output)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(output, (ushort)rows);
        var at = Head;
        for (var column = 0; column < Columns; column++)
        {
            if (column > 0)
            {
                BinaryPrimitives.WriteUInt16LittleEndian(output[(column * 2)..], (ushort)at);
            }

            at += writer.Write(columns.Slice(column * stride, rows), output[at..]);
        }

        output.Slice(at, Bits.Padding).Clear();
        return at + Bits.Padding;
    }

    /// <summary>The number of rows.</summary>
    /// <exception cref="InvalidDataException">The bytes are no block.</exception>
    public static int Rows(ReadOnlySpan<byte> block)
    {
        var rows = block.Length > Head ? BinaryPrimitives.ReadUInt16LittleEndian(block) : 0;
        return rows is > 0 and <= MaxRows ? rows : throw new InvalidDataException("A block is cut off or has no rows.");
    }

    /// <summary>A column.</summary>
    /// <exception cref="InvalidDataException">The bytes are no block.</exception>
    public static ColumnReader Column(ReadOnlySpan<byte> block, int column)
    {
        var rows = Rows(block);
        var place = column == 0 ? Head : BinaryPrimitives.ReadUInt16LittleEndian(block[(column * 2)..]);
        return place >= Head && place < block.Length ? new(block[place..], rows) : throw new InvalidDataException("A block has a column outside of itself.");
    }
}
