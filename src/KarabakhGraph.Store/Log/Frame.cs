using System.Buffers.Binary;
using System.IO.Compression;

namespace KarabakhGraph.Store.Log;

/// <summary>A frame that was read: its kind and its payload, unpacked.</summary>
internal readonly record struct Frame(FrameKind Kind, ReadOnlyMemory<byte> Payload)
{
    private const int MinPacked = 256;
    private const int Quality = 1;

    /// <summary>Packs a payload when that saves an eighth of it or more.</summary>
    /// <param name="payload">What to pack.</param>
    /// <param name="packed">At least as long as the payload.</param>
    /// <returns>The length of what is packed, or 0 when the payload should stay as it is.</returns>
    public static int Pack(ReadOnlySpan<byte> payload, Span<byte> packed)
    {
        if (payload.Length < MinPacked || !BrotliEncoder.TryCompress(payload, packed[sizeof(uint)..(payload.Length - (payload.Length / 8))], out var written, Quality, window: 22))
        {
            return 0;
        }

        BinaryPrimitives.WriteInt32LittleEndian(packed, payload.Length);
        return written + sizeof(uint);
    }

    /// <summary>The frame of a payload as it stands in the file.</summary>
    /// <exception cref="InvalidDataException">It cannot be unpacked.</exception>
    public static Frame Unpack(FrameHeader header, ReadOnlyMemory<byte> stored)
    {
        if (!header.IsPacked)
        {
            return new(header.Kind, stored);
        }

        var packed = stored.Span;
        if (packed.Length < sizeof(uint) || BinaryPrimitives.ReadInt32LittleEndian(packed) is not (>= 0 and <= FrameHeader.MaxPayload and var length))
        {
            throw new InvalidDataException("A packed frame without a possible length.");
        }

        var payload = new byte[length];
        return BrotliDecoder.TryDecompress(packed[sizeof(uint)..], payload, out var written) && written == length
            ? new(header.Kind, payload)
            : throw new InvalidDataException("A packed frame that cannot be unpacked.");
    }
}
