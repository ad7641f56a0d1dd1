using System.Buffers.Binary;
using KarabakhGraph.Rdf;
using KarabakhGraph.Store.Dictionary;

namespace KarabakhGraph.Store.Log;

/// <summary>Reads what <see cref="ByteWriter"/> wrote.</summary>
/// <remarks>Bytes that end too soon or mean nothing are an <see cref="InvalidDataException"/>.</remarks>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    public readonly bool IsAtEnd => _at == _bytes.Length;

    public byte Byte() => _at < _bytes.Length ? _bytes[_at++] : throw Short();

    public ulong Unsigned() => Varint.Read(_bytes, ref _at);

    public long Number() => Unsigned() is <= long.MaxValue and var value ? (long)value : throw new InvalidDataException("A number of more than 63 bits.");

    public ulong Delta(ulong from)
    {
        var coded = Unsigned();
        return unchecked(from + ((coded >> 1) ^ (0 - (coded & 1))));
    }

    public TermId Id() => new(ulong.RotateRight(Unsigned(), 4));

    public ReadOnlySpan<byte> Bytes(int length)
    {
        if (length < 0 || length > _bytes.Length - _at)
        {
            throw Short();
        }

        _at += length;
        return _bytes.Slice(_at - length, length);
    }

    public ReadOnlySpan<byte> Rest() => Bytes(_bytes.Length - _at);

    public UInt128 Hash() => BinaryPrimitives.ReadUInt128LittleEndian(Bytes(16));

    private static InvalidDataException Short() => new("The bytes end too soon.");
}
