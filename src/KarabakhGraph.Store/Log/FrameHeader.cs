using System.Buffers.Binary;

namespace KarabakhGraph.Store.Log;

/// <summary>The twelve bytes before the payload of a frame, little endian.</summary>
/// <remarks>
/// <code>
/// 0  uint32  bytes of payload, at most MaxPayload
/// 4  byte    FrameKind
/// 5  byte    1 when the payload is packed: uint32 length of what is packed, then Brotli (RFC 7932)
/// 6  uint16  zero
/// 8  uint32  CRC-32C of the bytes 0 to 7 and of the payload as it stands
/// </code>
/// </remarks>
internal readonly record struct FrameHeader(int Length, FrameKind Kind, bool IsPacked, uint Checksum)
{
    public const int Size = 12;
    public const int MaxPayload = 1 << 30;
    private const int ChecksumAt = 8;

    /// <summary>The header of a payload.</summary>
    public static FrameHeader Of(FrameKind kind, bool isPacked, ReadOnlySpan<byte> payload)
    {
        Span<byte> bytes = stackalloc byte[Size];
        var header = new FrameHeader(payload.Length, kind, isPacked, 0);
        header.Write(bytes);
        return header with { Checksum = Crc32C.Of(bytes[..ChecksumAt], payload) };
    }

    /// <summary>True when the bytes can be a header: what they say of the payload is still to be checked.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out FrameHeader header)
    {
        header = default;
        if (bytes.Length < Size)
        {
            return false;
        }

        var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        header = new((int)Math.Min(length, int.MaxValue), (FrameKind)bytes[4], bytes[5] == 1, BinaryPrimitives.ReadUInt32LittleEndian(bytes[ChecksumAt..]));
        return length <= MaxPayload && header.Kind is >= FrameKind.Terms and <= FrameKind.Commit && bytes[5] <= 1 && bytes[6] == 0 && bytes[7] == 0;
    }

    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteInt32LittleEndian(bytes, Length);
        bytes[4] = (byte)Kind;
        bytes[5] = (byte)(IsPacked ? 1 : 0);
        bytes[6] = bytes[7] = 0;
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[ChecksumAt..], Checksum);
    }

    public bool Holds(ReadOnlySpan<byte> payload) => Of(Kind, IsPacked, payload) == this;
}
