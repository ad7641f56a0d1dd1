using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using KarabakhGraph.Rdf;

namespace KarabakhGraph.Store.Blocks;

/// <summary>Reads one column of a block (<see cref="ColumnEncoding"/>), by row or many rows at once.</summary>
/// <remarks>Bytes that no writer wrote give wrong values or an <see cref="InvalidDataException"/>, and nothing else.</remarks>
internal readonly ref struct ColumnReader
{
    private const int HeadOfKind = 5;
    private const int MaxDepth = 3;
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly ReadOnlySpan<byte> _bits;
    private readonly ReadOnlySpan<byte> _nested;
    private readonly ulong _least;
    private readonly int _count;
    private readonly int _width;
    private readonly int _parts;
    private readonly int _depth;
    private readonly ColumnEncoding _encoding;

    /// <summary>A column.</summary>
    /// <param name="bytes">From its first byte to the end of the block, padding included.</param>
    /// <param name="count">How many values it has.</param>
    public ColumnReader(ReadOnlySpan<byte> bytes, int count)
        : this(bytes, count, 0)
    {
    }

    private ColumnReader(ReadOnlySpan<byte> bytes, int count, int depth)
    {
        Require(depth <= MaxDepth && count is > 0 and <= Block.MaxRows);
        Need(bytes, 1 + sizeof(ulong));
        _depth = depth;
        _bytes = bytes;
        _count = count;
        _encoding = (ColumnEncoding)bytes[0];
        switch (_encoding)
        {
            case ColumnEncoding.Constant:
                _least = BinaryPrimitives.ReadUInt64LittleEndian(bytes[1..]);
                break;
            case ColumnEncoding.Packed:
                Need(bytes, 10);
                _least = BinaryPrimitives.ReadUInt64LittleEndian(bytes[1..]);
                _width = bytes[9];
                _bits = bytes[10..];
                Require(_width is <= 56 or 64);
                Bits.Check(_bits, count, _width);
                break;
            case ColumnEncoding.Runs:
                _parts = BinaryPrimitives.ReadUInt16LittleEndian(bytes[1..]) + 1;
                _width = Bits.Width((ulong)(count - 1));
                _bits = bytes[5..];
                Require(_parts <= count);
                Bits.Check(_bits, _parts, _width);
                _nested = From(bytes, BinaryPrimitives.ReadUInt16LittleEndian(bytes[3..]));
                break;
            case ColumnEncoding.Distinct:
                _parts = bytes[1] + 1;
                _width = bytes[2];
                _bits = bytes[5..];
                Require(_width <= 8);
                Bits.Check(_bits, count, _width);
                _nested = From(bytes, BinaryPrimitives.ReadUInt16LittleEndian(bytes[3..]));
                break;
            case ColumnEncoding.Split:
                _parts = bytes[1];
                Require(_parts is > 0 and <= 16);
                Need(bytes, 2 + (_parts * HeadOfKind));
                _width = Bits.LaneWidth(_parts);
                _bits = bytes[(2 + (_parts * HeadOfKind))..];
                Bits.Check(_bits, count, _width);
                break;
            default:
                throw new InvalidDataException($"{bytes[0]} is no encoding of a column.");
        }
    }

    /// <summary>The value of a row.</summary>
    public ulong this[int row]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)_count);
            switch (_encoding)
            {
                case ColumnEncoding.Constant:
                    return _least;
                case ColumnEncoding.Packed:
                    return _least + Bits.Read(_bits, _width, Bits.Mask(_width), row);
                case ColumnEncoding.Runs:
                    return Nested(_nested, _parts)[RunOf(row)];
                case ColumnEncoding.Distinct:
                    var number = (int)Bits.Read(_bits, _width, Bits.Mask(_width), row);
                    Require(number < _parts);
                    return Nested(_nested, _parts)[number];
                default:
                    Span<ulong> value = stackalloc ulong[1];
                    Read(row, value);
                    return value[0];
            }
        }
    }

    /// <summary>Reads the values from a row on.</summary>
    public void Read(int start, Span<ulong> output)
    {
        Require(start >= 0 && start + output.Length <= _count);
        switch (_encoding)
        {
            case ColumnEncoding.Constant:
                output.Fill(_least);
                break;
            case ColumnEncoding.Packed:
                Bits.Read(_bits, _width, _least, start, output);
                break;
            case ColumnEncoding.Runs:
                ReadRuns(start, output);
                break;
            case ColumnEncoding.Distinct:
                ReadDistinct(start, output);
                break;
            default:
                ReadSplit(start, output);
                break;
        }
    }

    [SkipLocalsInit]
    private void ReadRuns(int start, Span<ulong> output)
    {
        if (output.IsEmpty)
        {
            return;
        }

        Span<ulong> values = stackalloc ulong[64];
        Span<ulong> ends = stackalloc ulong[64];
        var nested = Nested(_nested, _parts);
        var row = 0;
        for (var run = RunOf(start); row < output.Length; run += values.Length)
        {
            Require(run < _parts);
            var some = Math.Min(values.Length, _parts - run);
            nested.Read(run, values[..some]);
            Bits.Read(_bits, _width, 0, run, ends[..some]);
            for (var i = 0; i < some && row < output.Length; i++)
            {
                var end = Math.Min((int)ends[i] + 1 - start, output.Length);
                Require(end >= row);
                output[row..end].Fill(values[i]);
                row = end;
            }
        }
    }

    [SkipLocalsInit]
    private void ReadDistinct(int start, Span<ulong> output)
    {
        var nested = Nested(_nested, _parts);
        Bits.Read(_bits, _width, 0, start, output);
        if (output.Length < _parts / 4)
        {
            foreach (ref var value in output)
            {
                Require((int)value < _parts);
                value = nested[(int)value];
            }

            return;
        }

        // A number is a byte: one that no value has reads a zero.
        Span<ulong> values = stackalloc ulong[256];
        nested.Read(0, values[.._parts]);
        values[_parts..].Clear();
        foreach (ref var value in output)
        {
            value = values[(byte)value];
        }
    }

    [SkipLocalsInit]
    private void ReadSplit(int start, Span<ulong> output)
    {
        Span<ulong> values = stackalloc ulong[Block.MaxRows];
        Span<int> places = stackalloc int[16];
        Span<int> wanted = stackalloc int[16];
        wanted.Clear();
        Bits.Read(_bits, _width, 0, start, output);
        foreach (var kind in output)
        {
            wanted[(int)kind & 15]++;
        }

        var used = 0;
        for (var i = 0; i < 16; i++)
        {
            if (wanted[i] > 0)
            {
                OfKind(i).Read(Bits.CountLanes(_bits, _width, i, start), values.Slice(used, wanted[i]));
                places[i] = used;
                used += wanted[i];
            }
        }

        foreach (ref var value in output)
        {
            value = values[places[(int)value]++];
        }
    }

    /// <summary>The values of one of the kinds into which a column is split.</summary>
    private ColumnReader OfKind(int part)
    {
        Require(part < _parts);
        var head = _bytes.Slice(2 + (part * HeadOfKind), HeadOfKind);
        return Nested(From(_bytes, BinaryPrimitives.ReadUInt16LittleEndian(head[3..])), BinaryPrimitives.ReadUInt16LittleEndian(head[1..]));
    }

    /// <summary>In rows that are sorted: the first that is not less than a key, or, without <paramref name="orEqual"/>, is greater; <paramref name="high"/> when there is none.</summary>
    public int LowerBound(ulong key, int low, int high, bool orEqual)
    {
        Require(low >= 0 && low <= high && high <= _count);
        if (low == high)
        {
            return low;
        }

        switch (_encoding)
        {
            case ColumnEncoding.Constant:
                return _least < key || (_least == key && !orEqual) ? high : low;
            case ColumnEncoding.Packed:
                return key < _least ? low : Bits.LowerBound(_bits, _width, key - _least, low, high, orEqual);
            case ColumnEncoding.Runs:
                var first = RunOf(low);
                var run = Nested(_nested, _parts).LowerBound(key, first, RunOf(high - 1) + 1, orEqual);
                return run == first ? low : Math.Clamp((int)Bits.Read(_bits, _width, Bits.Mask(_width), run - 1) + 1, low, high);
            case ColumnEncoding.Distinct:
                return Bits.LowerBound(_bits, _width, (ulong)Nested(_nested, _parts).LowerBound(key, 0, _parts, orEqual), low, high, orEqual: true);
            default:
                return LowerBoundInSplit(key, low, high, orEqual);
        }
    }

    private int LowerBoundInSplit(ulong key, int low, int high, bool orEqual)
    {
        var (part, kind) = (0, (byte)(key >> TermId.PayloadBits));
        while (part < _parts && _bytes[2 + (part * HeadOfKind)] < kind)
        {
            part++;
        }

        var start = Bits.LowerBound(_bits, _width, (ulong)part, low, high, orEqual: true);
        if (part == _parts || _bytes[2 + (part * HeadOfKind)] != kind)
        {
            return start;
        }

        var end = Bits.LowerBound(_bits, _width, (ulong)part, start, high, orEqual: false);
        var before = Bits.CountLanes(_bits, _width, part, start);
        return OfKind(part).LowerBound(key, before, before + end - start, orEqual) - before + start;
    }

    private ColumnReader Nested(ReadOnlySpan<byte> bytes, int count) => new(bytes, count, _depth + 1);

    private int RunOf(int row)
    {
        var mask = Bits.Mask(_width);
        var (low, high) = (0, _parts - 1);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if ((int)Bits.Read(_bits, _width, mask, middle) < row)
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

    private static ReadOnlySpan<byte> From(ReadOnlySpan<byte> bytes, int place)
    {
        Require(place > 2 && place < bytes.Length);
        return bytes[place..];
    }

    private static void Need(ReadOnlySpan<byte> bytes, int length)
    {
        if (bytes.Length < length)
        {
            throw new InvalidDataException("A column is cut off.");
        }
    }

    private static void Require(bool holds)
    {
        if (!holds)
        {
            throw new InvalidDataException("A column contradicts itself.");
        }
    }
}
