namespace KarabakhGraph.Store.Dictionary;

/// <summary>Whole numbers in seven bits a byte, the low ones first; the eighth bit says that more follows.</summary>
internal static class Varint
{
    /// <summary>The most bytes that a number takes.</summary>
    public const int MaxLength = 10;

    /// <summary>Writes a number; gives the bytes written.</summary>
    public static int Write(Span<byte> output, ulong value)
    {
        var length = 0;
        for (; value >= 0x80; value >>= 7)
        {
            output[length++] = (byte)(value | 0x80);
        }

        output[length++] = (byte)value;
        return length;
    }

    /// <summary>Reads a number at a place and moves the place behind it.</summary>
    /// <exception cref="InvalidDataException">The bytes end inside the number, or it is no number of 64 bits.</exception>
    public static ulong Read(ReadOnlySpan<byte> input, scoped ref int at)
    {
        ulong value = 0;
        for (var shift = 0; shift < 64 && (uint)at < (uint)input.Length; shift += 7)
        {
            var next = input[at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw new InvalidDataException("A number is cut off.");
    }
}
