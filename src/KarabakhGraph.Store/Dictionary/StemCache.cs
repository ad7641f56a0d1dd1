using System.Buffers.Binary;
using KarabakhGraph.Rdf;

namespace KarabakhGraph.Store.Dictionary;

/// <summary>The stems that were added last, with their numbers, since most terms have the stem of a term shortly before. For the one thread that adds.</summary>
internal sealed class StemCache(TextTable stems)
{
    private const int Size = 256;
    private readonly Entry[] _entries = new Entry[Size];

    /// <summary>A stem, which is added when it is not there.</summary>
    /// <param name="mark">The first byte of the stem; 0 for none.</param>
    /// <param name="text">The rest of the stem.</param>
    public ref readonly Entry Add(byte mark, ReadOnlySpan<byte> text)
    {
        ref var entry = ref _entries[Slot(mark, text)];
        var first = mark == 0 ? 0 : 1;
        if (entry.Text is null || entry.Text.Length != text.Length + first || !text.SequenceEqual(entry.Text.AsSpan(first)) || (mark != 0 && entry.Text[0] != mark))
        {
            byte[] whole = mark == 0 ? text.ToArray() : [mark, .. text];
            entry = new(whole, (uint)stems.Add(0, whole), LiteralTypes.KindOf(whole));
        }

        return ref entry;
    }

    private static int Slot(byte mark, ReadOnlySpan<byte> text)
    {
        var hash = (ulong)text.Length + mark;
        if (text.Length >= sizeof(ulong))
        {
            hash += BinaryPrimitives.ReadUInt64LittleEndian(text[^sizeof(ulong)..]);
        }
        else
        {
            foreach (var value in text)
            {
                hash = (hash << 8) + value;
            }
        }

        return (int)((hash * 0x9E3779B97F4A7C15) >> 56);
    }

    /// <summary>A stem.</summary>
    /// <param name="Text">Its bytes.</param>
    /// <param name="Number">Its number.</param>
    /// <param name="Kind">The inlined kind of literals of this type; <see cref="TermKind.Literal"/> when there is none.</param>
    internal readonly record struct Entry(byte[]? Text, uint Number, TermKind Kind);
}
