using System.Buffers.Binary;
using KarabakhGraph.Rdf;

namespace KarabakhGraph.Store.Blocks;

/// <summary>Writes columns in the shortest of the encodings (<see cref="ColumnEncoding"/>). Holds scratch memory; for one thread.</summary>
internal sealed class ColumnWriter
{
    private const int MaxDistinct = 256;
    private const int Slots = 1024;

    /// <summary>A guess at the width of values of several kinds, once they are split.</summary>
    private const int WidthOfKinds = 24;
    /// <summary>The most bytes of a column and the padding: eight a value, less than three for what nested columns add, and their heads.</summary>
    public const int MaxLength = (Block.MaxRows * (sizeof(ulong) + 3)) + 512;

    private readonly ulong[] _distinct = new ulong[MaxDistinct];
    private readonly ulong[] _slots = new ulong[Slots];
    private readonly short[] _numbers = new short[Slots];
    private readonly ulong[] _codes = new ulong[Block.MaxRows];
    private readonly ulong[] _ofRuns = new ulong[Block.MaxRows];
    private readonly ulong[] _ofDistinct = new ulong[MaxDistinct];
    private readonly ulong[] _ofSplit = new ulong[Block.MaxRows];

    /// <summary>What a nested column may still use; each encoding at most once on the way down, so that scratch memory is never shared and reading ends.</summary>
    [Flags]
    private enum Nesting
    {
        Runs = 1,
        Distinct = 2,
        Split = 4,
        All = 7,
    }

    /// <summary>Writes a column of 1 to 1,024 values; gives the bytes written. The output has room for <see cref="MaxLength"/> bytes.</summary>
    public int Write(ReadOnlySpan<ulong> values, Span<byte> output) => Write(values, output, Nesting.All);

    private int Write(ReadOnlySpan<ulong> values, Span<byte> output, Nesting may)
    {
        var (least, greatest, kinds, runs) = Survey(values);
        if (least == greatest)
        {
            output[0] = (byte)ColumnEncoding.Constant;
            BinaryPrimitives.WriteUInt64LittleEndian(output[1..], least);
            return 1 + sizeof(ulong);
        }

        var width = Bits.Width(greatest - least);
        var packed = 10 + Bits.Length(values.Length, width);
        var guess = kinds > 1 ? Math.Min(width, WidthOfKinds) : width;
        var inRuns = may.HasFlag(Nesting.Runs) && runs < values.Length * 3 / 4 ? RunsLength(values, runs, guess) : int.MaxValue;
        var distinct = may.HasFlag(Nesting.Distinct) && width > 2 && values.Length >= 16 && Math.Min(inRuns, packed) > values.Length / 4 ? CountDistinct(values) : 0;
        var inDistinct = distinct > 0 ? DistinctLength(distinct, values.Length, guess) : int.MaxValue;
        if (inRuns < packed && inRuns <= inDistinct)
        {
            return WriteRuns(values, runs, output, may & ~Nesting.Runs);
        }

        if (inDistinct < packed)
        {
            return WriteDistinct(values, distinct, output, may & Nesting.Split);
        }

        if (may.HasFlag(Nesting.Split) && kinds > 1 && values.Length >= 16)
        {
            return WriteSplit(values, output, may & ~Nesting.Split);
        }

        output[0] = (byte)ColumnEncoding.Packed;
        BinaryPrimitives.WriteUInt64LittleEndian(output[1..], least);
        output[9] = (byte)width;
        return 10 + Bits.Write(output[10..], values, least, width);
    }

    private static (ulong Least, ulong Greatest, int Kinds, int Runs) Survey(ReadOnlySpan<ulong> values)
    {
        var (least, greatest, runs) = (values[0], values[0], 1);
        var kinds = 1u << (int)(values[0] >> TermId.PayloadBits);
        for (var i = 1; i < values.Length; i++)
        {
            var value = values[i];
            least = Math.Min(least, value);
            greatest = Math.Max(greatest, value);
            runs += value != values[i - 1] ? 1 : 0;
            kinds |= 1u << (int)(value >> TermId.PayloadBits);
        }

        return (least, greatest, System.Numerics.BitOperations.PopCount(kinds), runs);
    }

    /// <summary>About how long the runs would be.</summary>
    private static int RunsLength(ReadOnlySpan<ulong> values, int runs, int width) =>
        5 + Bits.Length(runs, Bits.Width((ulong)(values.Length - 1))) + 10 + Bits.Length(runs, width);

    /// <summary>About how long the numbers and the values would be.</summary>
    private static int DistinctLength(int distinct, int count, int width) =>
        5 + Bits.Length(count, Bits.Width((ulong)(distinct - 1))) + 10 + Bits.Length(distinct, width);

    private int WriteRuns(ReadOnlySpan<ulong> values, int runs, Span<byte> output, Nesting may)
    {
        var ends = _codes.AsSpan(0, runs);
        var own = _ofRuns.AsSpan(0, runs);
        var run = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (i + 1 == values.Length || values[i + 1] != values[i])
            {
                ends[run] = (ulong)i;
                own[run++] = values[i];
            }
        }

        output[0] = (byte)ColumnEncoding.Runs;
        BinaryPrimitives.WriteUInt16LittleEndian(output[1..], (ushort)(runs - 1));
        var at = 5 + Bits.Write(output[5..], ends, 0, Bits.Width((ulong)(values.Length - 1)));
        BinaryPrimitives.WriteUInt16LittleEndian(output[3..], (ushort)at);
        return at + Write(own, output[at..], may);
    }

    private int WriteDistinct(ReadOnlySpan<ulong> values, int distinct, Span<byte> output, Nesting may)
    {
        var sorted = _distinct.AsSpan(0, distinct);
        sorted.Sort();
        var own = _ofDistinct.AsSpan(0, distinct);
        sorted.CopyTo(own);
        for (var i = 0; i < distinct; i++)
        {
            _numbers[Slot(own[i])] = (short)(i + 1);
        }

        var codes = _codes.AsSpan(0, values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            codes[i] = (ulong)_numbers[Slot(values[i])] - 1;
        }

        var width = Bits.Width((ulong)(distinct - 1));
        output[0] = (byte)ColumnEncoding.Distinct;
        output[1] = (byte)(distinct - 1);
        output[2] = (byte)width;
        var at = 5 + Bits.Write(output[5..], codes, 0, width);
        BinaryPrimitives.WriteUInt16LittleEndian(output[3..], (ushort)at);
        return at + Write(own, output[at..], may);
    }

    private int WriteSplit(ReadOnlySpan<ulong> values, Span<byte> output, Nesting may)
    {
        Span<int> counts = stackalloc int[16];
        counts.Clear();
        foreach (var value in values)
        {
            counts[(int)(value >> TermId.PayloadBits)]++;
        }

        Span<int> places = stackalloc int[16];
        Span<ulong> numbers = stackalloc ulong[16];
        var (kinds, used) = (0, 0);
        for (var kind = 0; kind < 16; kind++)
        {
            if (counts[kind] > 0)
            {
                numbers[kind] = (ulong)kinds++;
                places[kind] = used;
                used += counts[kind];
            }
        }

        var codes = _codes.AsSpan(0, values.Length);
        var own = _ofSplit.AsSpan(0, values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            var kind = (int)(values[i] >> TermId.PayloadBits);
            codes[i] = numbers[kind];
            own[places[kind]++] = values[i];
        }

        output[0] = (byte)ColumnEncoding.Split;
        output[1] = (byte)kinds;
        var head = 2;
        var at = 2 + (kinds * 5);
        at += Bits.Write(output[at..], codes, 0, Bits.LaneWidth(kinds));
        for (var kind = 0; kind < 16; kind++)
        {
            if (counts[kind] > 0)
            {
                output[head] = (byte)kind;
                BinaryPrimitives.WriteUInt16LittleEndian(output[(head + 1)..], (ushort)counts[kind]);
                BinaryPrimitives.WriteUInt16LittleEndian(output[(head + 3)..], (ushort)at);
                head += 5;
                at += Write(own.Slice(places[kind] - counts[kind], counts[kind]), output[at..], may);
            }
        }

        return at;
    }

    /// <summary>Gathers the different values; 0 when there are more than 256.</summary>
    private int CountDistinct(ReadOnlySpan<ulong> values)
    {
        Array.Clear(_numbers);
        var count = 0;
        var last = ~values[0];
        foreach (var value in values)
        {
            if (value == last)
            {
                continue;
            }

            last = value;
            var slot = Slot(value);
            if (_numbers[slot] == 0)
            {
                if (count == MaxDistinct)
                {
                    return 0;
                }

                _slots[slot] = value;
                _distinct[count++] = value;
                _numbers[slot] = (short)count;
            }
        }

        return count;
    }

    /// <summary>The slot where a value is or belongs; empty ones have the number 0.</summary>
    private int Slot(ulong value)
    {
        var slot = (int)((value * 0x9E3779B97F4A7C15) >> 54);
        while (_numbers[slot] != 0 && _slots[slot] != value)
        {
            slot = (slot + 1) & (Slots - 1);
        }

        return slot;
    }
}
