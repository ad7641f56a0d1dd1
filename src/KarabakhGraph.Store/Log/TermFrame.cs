using KarabakhGraph.Store.Dictionary;

namespace KarabakhGraph.Store.Log;

/// <summary>New terms as the payload of frames (<see cref="TermPacking"/>), in the order of their ids: added again in this order they get the same ids.</summary>
/// <remarks>Before them stand, as numbers, how many terms of each kind there were: IRIs, blank nodes, literals.</remarks>
internal static class TermFrame
{
    private const int FullAt = 1 << 18;

    /// <summary>Writes the terms from one mark up to another, as many frames as that takes.</summary>
    public static void WriteAll(TermDictionary dictionary, TermCounts from, TermCounts to, CommitWriter commit)
    {
        var payload = new ByteWriter();
        while (from != to)
        {
            var next = Next(dictionary, from, to);
            payload.Clear();
            payload.Number(from.Iris);
            payload.Number(from.BlankNodes);
            payload.Number(from.Literals);
            TermPacking.Write(dictionary, from, next, payload.Buffer);
            commit.Write(FrameKind.Terms, payload.Written);
            from = next;
        }
    }

    /// <summary>Adds the terms of a payload to a dictionary.</summary>
    /// <exception cref="InvalidDataException">They are not the next ones, or no terms.</exception>
    public static void Read(ReadOnlySpan<byte> payload, TermDictionary dictionary)
    {
        var bytes = new ByteReader(payload);
        var mark = new TermCounts(bytes.Number(), bytes.Number(), bytes.Number());
        if (mark != dictionary.Counts)
        {
            throw new InvalidDataException($"A frame of terms begins at {mark}, but the next ones are at {dictionary.Counts}.");
        }

        TermPacking.Read(dictionary, bytes.Rest());
    }

    /// <summary>The mark up to which one frame holds: some hundreds of kilobytes of text.</summary>
    private static TermCounts Next(TermDictionary dictionary, TermCounts from, TermCounts to)
    {
        var (iris, literals, bytes) = (from.Iris, from.Literals, 0);
        while (iris < to.Iris && bytes < FullAt)
        {
            bytes += dictionary.IriText(iris++, out var rest).Length + rest.Length;
        }

        while (literals < to.Literals && bytes < FullAt)
        {
            bytes += dictionary.LiteralText(literals++, out var lexical).Length + lexical.Length;
        }

        return new(iris, to.BlankNodes, literals);
    }
}
