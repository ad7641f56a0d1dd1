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

    /// <summary>In numbers that are sorted: the first that is not less than a key, or, without <paramref name="orEqual"/>, is greater; <paramref name="high"/> when there is none.</summary>
    public static int LowerBound(ReadOnlySpan<byte> bits, int width, ulong key, int low, int high, bool orEqual)
    {
        var mask = Mask(width);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            var value = Read(bits, width, mask, middle);
            if (value < key || (value == key && !orEqual))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The width of numbers that <see cref="CountLanes"/> can count: 1, 2 or 4 bits, for the numbers below a limit of at most 16.</summary>
    public static int LaneWidth(int limit) => limit <= 2 ? 1 : limit <= 4 ? 2 : 4;

    /// <summary>How many of the first numbers are equal to one.</summary>
    public static int CountLanes(ReadOnlySpan<byte> bits, int width, int number, int count)
    {
        // One bit in each lane; a lane is zero after the comparison when its number is the one that is sought.
        var ones = ulong.MaxValue / Mask(width);
        var sought = ones * (ulong)number;
        var perWord = 64 / width;
        var found = 0;
        for (; count > 0; count -= perWord, bits = bits[Math.Min(sizeof(ulong), bits.Length)..])
        {
            var word = BinaryPrimitives.ReadUInt64LittleEndian(bits) ^ sought;
            word |= width > 2 ? word >> 2 : 0;
            word |= width > 1 ? word >> 1 : 0;
            var zeros = ~word & ones;
            found += BitOperations.PopCount(count >= perWord ? zeros : zeros & Mask(count * width));
        }

        return found;
    }

    /// <summary>The low bits of a width.</summary>
    public static ulong Mask(int width) => width == 64 ? ulong.MaxValue : (1ul << width) - 1;

    private static ulong LittleEndian(ulong value) => BitConverter.IsLittleEndian ? value : BinaryPrimitives.ReverseEndianness(value);
}
