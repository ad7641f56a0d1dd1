using System.Buffers;

namespace KarabakhGraph.Store.Dictionary;

/// <summary>Terms as bytes and back: those that a dictionary got between two marks, in the order of their ids.</summary>
/// <remarks>
/// <code>
/// blank nodes IRIs literals            their numbers; all numbers are <see cref="Varint"/>
/// shared length bytes                  for each IRI: how many bytes it shares with the one before, and the others
/// (0 | 1 + length, type) length bytes  for each literal: 0 when the type is that of the one before; the lexical form
/// </code>
/// </remarks>
internal static class TermPacking
{
    /// <summary>Writes the terms from one mark up to another.</summary>
    public static void Write(TermDictionary dictionary, TermCounts from, TermCounts to, IBufferWriter<byte> output)
    {
        Write(output, to.BlankNodes - from.BlankNodes);
        Write(output, to.Iris - from.Iris);
        Write(output, to.Literals - from.Literals);
        var (before, text) = (new ArrayBufferWriter<byte>(), new ArrayBufferWriter<byte>());
        for (var i = from.Iris; i < to.Iris; i++)
        {
            text.ResetWrittenCount();
            text.Write(dictionary.IriText(i, out var rest));
            text.Write(rest);
            var shared = text.WrittenSpan.CommonPrefixLength(before.WrittenSpan);
            Write(output, shared);
            Write(output, text.WrittenSpan[shared..]);
            (before, text) = (text, before);
        }

        before.ResetWrittenCount();
        for (var i = from.Literals; i < to.Literals; i++)
        {
            var type = dictionary.LiteralText(i, out var lexical);
            var same = type.SequenceEqual(before.WrittenSpan);
            Write(output, same ? 0 : type.Length + 1);
            if (!same)
            {
                output.Write(type);
                before.ResetWrittenCount();
                before.Write(type);
            }

            Write(output, lexical);
        }
    }

    /// <summary>Adds the terms to a dictionary that stands at the mark from which they were written.</summary>
    /// <exception cref="InvalidDataException">The bytes are none that <see cref="Write(TermDictionary, TermCounts, TermCounts, IBufferWriter{byte})"/> made there; some of the terms may have been added.</exception>
    public static void Read(TermDictionary dictionary, ReadOnlySpan<byte> packed)
    {
        var at = 0;
        var start = dictionary.Counts;
        dictionary.AddBlankNodes(Count(packed, ref at, long.MaxValue - start.BlankNodes));
        var iris = Count(packed, ref at, packed.Length);
        var literals = Count(packed, ref at, packed.Length);
        var iri = new ArrayBufferWriter<byte>();
        for (var i = 0L; i < iris; i++)
        {
            var shared = (int)Count(packed, ref at, iri.WrittenCount);
            var kept = iri.WrittenSpan[..shared].ToArray();
            iri.ResetWrittenCount();
            iri.Write(kept);
            iri.Write(Text(packed, ref at));
            dictionary.AddIri(iri.WrittenSpan);
        }

        var type = ReadOnlySpan<byte>.Empty;
        for (var i = 0L; i < literals; i++)
        {
            var length = (int)Count(packed, ref at, packed.Length);
            if (length > 0)
            {
                type = Slice(packed, ref at, length - 1);
            }

            dictionary.AddLiteral(Text(packed, ref at), type);
        }

        if (at != packed.Length || dictionary.Counts.Iris != start.Iris + iris || dictionary.Counts.Literals != start.Literals + literals)
        {
            throw new InvalidDataException("Packed terms repeat themselves or end too late.");
        }
    }

    private static long Count(ReadOnlySpan<byte> packed, scoped ref int at, long most) =>
        Varint.Read(packed, ref at) is var count && count <= (ulong)most ? (long)count : throw new InvalidDataException("Packed terms are cut off.");

    private static ReadOnlySpan<byte> Text(ReadOnlySpan<byte> packed, scoped ref int at) => Slice(packed, ref at, (int)Count(packed, ref at, packed.Length));

    private static ReadOnlySpan<byte> Slice(ReadOnlySpan<byte> packed, scoped ref int at, int length)
    {
        if (length > packed.Length - at)
        {
            throw new InvalidDataException("Packed terms are cut off.");
        }

        at += length;
        return packed.Slice(at - length, length);
    }

    private static void Write(IBufferWriter<byte> output, long number) => output.Advance(Varint.Write(output.GetSpan(Varint.MaxLength), (ulong)number));

    private static void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> text)
    {
        Write(output, text.Length);
        output.Write(text);
    }
}
