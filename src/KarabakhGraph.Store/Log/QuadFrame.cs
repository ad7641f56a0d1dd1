using KarabakhGraph.Rdf;

namespace KarabakhGraph.Store.Log;

/// <summary>Quads as the payload of a frame: each as its difference from the one before it, smallest when sorted by <see cref="KeyOrder.Gspo"/>.</summary>
/// <remarks>
/// A number of quads, then for each a byte (1 the graph differs, 2 the subject, 4 the predicate, and from 8 on the kind of the object), then the differences of
/// those that differ, with the kind in the low bits, then that of the object's payload from the last one of its kind with a predicate of the same low byte. All
/// "last" ones are zero at the start of a frame, so each frame reads alone.
/// </remarks>
internal sealed class QuadFrame
{
    /// <summary>As many quads go into one frame: some hundreds of kilobytes.</summary>
    public const int MaxQuads = 1 << 16;

    private const int Predicates = 256;
    private readonly ulong[] _objects = new ulong[Predicates * 16];
    private ulong _graph;
    private ulong _subject;
    private ulong _predicate;

    private QuadFrame()
    {
    }

    /// <summary>Writes quads, sorted by <see cref="KeyOrder.Gspo"/>, as frames of a kind.</summary>
    public static void WriteAll(FrameKind kind, ReadOnlySpan<EncodedQuad> quads, CommitWriter commit)
    {
        var payload = new ByteWriter();
        while (!quads.IsEmpty)
        {
            var count = Math.Min(quads.Length, MaxQuads);
            payload.Clear();
            Write(quads[..count], payload);
            commit.Write(kind, payload.Written);
            quads = quads[count..];
        }
    }

    public static void Write(ReadOnlySpan<EncodedQuad> quads, ByteWriter bytes)
    {
        var last = new QuadFrame();
        bytes.Number((ulong)quads.Length);
        foreach (var quad in quads)
        {
            last.Write(quad, bytes);
        }
    }

    /// <exception cref="InvalidDataException">The payload is not as <see cref="Write(ReadOnlySpan{EncodedQuad}, ByteWriter)"/> makes it.</exception>
    public static EncodedQuad[] Read(ReadOnlySpan<byte> payload)
    {
        var bytes = new ByteReader(payload);
        var count = bytes.Unsigned();
        if (count > MaxQuads)
        {
            throw new InvalidDataException($"A frame of {count} quads; there can be {MaxQuads}.");
        }

        var quads = new EncodedQuad[count];
        var last = new QuadFrame();
        for (var i = 0; i < quads.Length; i++)
        {
            quads[i] = last.Read(ref bytes);
        }

        return bytes.IsAtEnd ? quads : throw new InvalidDataException("Bytes are left behind the last quad.");
    }

    private void Write(EncodedQuad quad, ByteWriter bytes)
    {
        var (graph, subject, predicate) = (Rotated(quad.Graph), Rotated(quad.Subject), Rotated(quad.Predicate));
        bytes.Byte((byte)((graph != _graph ? 1 : 0) | (subject != _subject ? 2 : 0) | (predicate != _predicate ? 4 : 0) | ((int)quad.Object.Kind << 3)));
        Write(ref _graph, graph, bytes);
        Write(ref _subject, subject, bytes);
        Write(ref _predicate, predicate, bytes);
        ref var last = ref LastObject(quad.Object.Kind);
        bytes.Delta(last, quad.Object.Payload);
        last = quad.Object.Payload;
    }

    private static void Write(ref ulong last, ulong value, ByteWriter bytes)
    {
        if (value != last)
        {
            bytes.Delta(last, value);
            last = value;
        }
    }

    private EncodedQuad Read(ref ByteReader bytes)
    {
        var differs = bytes.Byte();
        _graph = (differs & 1) != 0 ? bytes.Delta(_graph) : _graph;
        _subject = (differs & 2) != 0 ? bytes.Delta(_subject) : _subject;
        _predicate = (differs & 4) != 0 ? bytes.Delta(_predicate) : _predicate;
        var kind = (TermKind)(differs >> 3 & 15);
        ref var last = ref LastObject(kind);
        last = bytes.Delta(last) & TermId.MaxPayload;
        return new(Id(_subject), Id(_predicate), new(kind, last), Id(_graph));
    }

    private ref ulong LastObject(TermKind kind) => ref _objects[((int)kind * Predicates) + (int)((_predicate >> 4) % Predicates)];

    private static ulong Rotated(TermId id) => ulong.RotateLeft(id.Value, 4);

    private static TermId Id(ulong rotated) => new(ulong.RotateRight(rotated, 4));
}
