using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;

namespace KarabakhGraph.Store.Dictionary;

/// <summary>The secret under which one dictionary hashes: texts come from strangers, who must not be able to choose texts that collide.</summary>
/// <remarks>SipHash-1-3 (Aumasson and Bernstein, "SipHash: a fast short-input PRF", 2012, with one round a word and three at the end).</remarks>
/// <param name="Low">First half of the key.</param>
/// <param name="High">Second half of the key.</param>
internal readonly record struct HashKey(ulong Low, ulong High)
{
    /// <summary>A key that nobody can guess.</summary>
    public static HashKey Random()
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        return new(BinaryPrimitives.ReadUInt64LittleEndian(bytes), BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]));
    }

    /// <summary>The hash of a text behind a number.</summary>
    public uint Hash(uint stem, ReadOnlySpan<byte> text)
    {
        var v0 = Low ^ 0x736f6d6570736575;
        var v1 = High ^ 0x646f72616e646f6d;
        var v2 = Low ^ 0x6c7967656e657261;
        var v3 = High ^ 0x7465646279746573;
        var length = (ulong)text.Length;
        for (; text.Length >= sizeof(ulong); text = text[sizeof(ulong)..])
        {
            Word(BinaryPrimitives.ReadUInt64LittleEndian(text), ref v0, ref v1, ref v2, ref v3);
        }

        ulong tail = 0;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            tail = (tail << 8) | text[i];
        }

        Word(tail | (length << 56), ref v0, ref v1, ref v2, ref v3);
        Word(stem, ref v0, ref v1, ref v2, ref v3);
        v2 ^= 0xff;
        Round(ref v0, ref v1, ref v2, ref v3);
        Round(ref v0, ref v1, ref v2, ref v3);
        Round(ref v0, ref v1, ref v2, ref v3);
        var hash = v0 ^ v1 ^ v2 ^ v3;
        return (uint)(hash ^ (hash >> 32));
    }

    private static void Word(ulong word, ref ulong v0, ref ulong v1, ref ulong v2, ref ulong v3)
    {
        v3 ^= word;
        Round(ref v0, ref v1, ref v2, ref v3);
        v0 ^= word;
    }

    private static void Round(ref ulong v0, ref ulong v1, ref ulong v2, ref ulong v3)
    {
        v0 += v1;
        v2 += v3;
        v1 = BitOperations.RotateLeft(v1, 13) ^ v0;
        v3 = BitOperations.RotateLeft(v3, 16) ^ v2;
        v0 = BitOperations.RotateLeft(v0, 32);
        v2 += v1;
        v0 += v3;
        v1 = BitOperations.RotateLeft(v1, 17) ^ v2;
        v3 = BitOperations.RotateLeft(v3, 21) ^ v0;
        v2 = BitOperations.RotateLeft(v2, 32);
    }
}
