using System.Buffers;
using System.Buffers.Binary;
using KarabakhGraph.Rdf;
using KarabakhGraph.Store.Dictionary;

namespace KarabakhGraph.Store.Log;

/// <summary>Bytes that grow, numbers among them as <see cref="Varint"/>.</summary>
internal sealed class ByteWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new(4096);

    public int Length => _bytes.WrittenCount;

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    /// <summary>For those who write on their own.</summary>
    public IBufferWriter<byte> Buffer => _bytes;

    public void Clear() => _bytes.ResetWrittenCount();

    public void Byte(byte value)
    {
        _bytes.GetSpan(1)[0] = value;
        _bytes.Advance(1);
    }

    public void Number(ulong value) => _bytes.Advance(Varint.Write(_bytes.GetSpan(Varint.MaxLength), value));

    public void Number(long value) => Number(checked((ulong)value));

    /// <summary>A difference, small ones of either sign in few bytes.</summary>
    public void Delta(ulong from, ulong to)
    {
        var delta = unchecked((long)(to - from));
        Number(unchecked((ulong)((delta << 1) ^ (delta >> 63))));
    }

    /// <summary>An id, its kind in the low bits.</summary>
    public void Id(TermId id) => Number(ulong.RotateLeft(id.Value, 4));

    public void Bytes(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);

    public void Hash(UInt128 hash)
    {
        BinaryPrimitives.WriteUInt128LittleEndian(_bytes.GetSpan(16), hash);
        _bytes.Advance(16);
    }
}
