using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KarabakhGraph.Store.Blocks;

/// <summary>Numbers of a fixed width in bits, one behind the other.</summary>
internal static class Bits
{
    /// <summary>How many bytes must be readable behind the first byte of the last number, whatever its width.</summary>
    public const int Padding = sizeof(ulong);

    /// <summary>The width that holds numbers up to a greatest one: 0 to 56, or 64, so that eight bytes always hold a whole number.</summary>
    public static int Width(ulong greatest)
    {
        var width = 64 - BitOperations.LeadingZeroCount(greatest);
        return width > 56 ? 64 : width;
    }

    /// <summary>How many bytes a count of numbers takes.</summary>
    public static int Length(int count, int width) => ((count * width) + 7) >> 3;

    /// <summary>Writes each number less a base; gives the bytes written. The output has room for <see cref="Padding"/> bytes more.</summary>
    public static int Write(Span<byte> output, ReadOnlySpan<ulong> values, ulong least, int width)
    {
        var length = Length(values.Length, width);
        output[..(length + Padding)].Clear();
        var bit = 0;
        foreach (var value in values)
        {
            var word = output[(bit >> 3)..];
            BinaryPrimitives.WriteUInt64LittleEndian(word, BinaryPrimitives.ReadUInt64LittleEndian(word) | ((value - least) << (bit & 7)));
            bit += width;
        }

        return length;
    }

    /// <summary>Throws unless all numbers, and the padding that fast reading needs, lie in the bytes.</summary>
    /// <exception cref="InvalidDataException">They do not.</exception>
    public static void Check(ReadOnlySpan<byte> bits, int count, int width)
    {
        if (count > 0 && (((count - 1) * width) >> 3) + Padding > bits.Length)
        {
            throw new InvalidDataException("A column is cut off.");
        }
    }

    /// <summary>One number.</summary>
    public static ulong Read(ReadOnlySpan<byte> bits, int width, ulong mask, int index)
    {
        var bit = index * width;
        return (BinaryPrimitives.ReadUInt64LittleEndian(bits[(bit >> 3)..]) >> (bit & 7)) & mask;
    }

    /// <summary>Reads the numbers from an index on and adds a base to each. The caller has called <see cref="Check"/> for at least as many.</summary>
    public static void Read(ReadOnlySpan<byte> bits, int width, ulong least, int start, Span<ulong> output)
    {
        Check(bits, start + output.Length, width);
        var mask = Mask(width);
        ref var source = ref MemoryMarshal.GetReference(bits);
        var bit = start * width;

        // Eight bytes from the byte of the first bit on hold a whole number, and Check has seen that they lie in the span.
        for (var i = 0; i < output.Length; i++, bit += width)
        {
            output[i] = least + ((LittleEndian(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, bit >> 3))) >> (bit & 7)) & mask);
        }
    }

    /// <summary>The low bits of a width.</summary>
    public static ulong Mask(int width) => width == 64 ? ulong.MaxValue : (1ul << width) - 1;

    private static ulong LittleEndian(ulong value) => BitConverter.IsLittleEndian ? value : BinaryPrimitives.ReverseEndianness(value);
}
