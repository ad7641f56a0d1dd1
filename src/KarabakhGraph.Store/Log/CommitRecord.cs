using System.Security.Cryptography;

namespace KarabakhGraph.Store.Log;

/// <summary>What the last frame of a commit says of it.</summary>
/// <param name="Number">One more than that of the commit before it.</param>
/// <param name="Time">When it was made, Unix milliseconds; never before the time of the commit before it.</param>
/// <param name="Start">Where its first frame begins, in bytes from the start of the journal.</param>
/// <param name="SyncedTo">Up to where the journal was safe on disk when this was written: whatever is broken before this offset was not broken by a crash.</param>
/// <param name="Quads">How many quads the store holds after it.</param>
/// <param name="Graphs">What it did to each graph, ascending by name.</param>
internal sealed record CommitRecord(long Number, long Time, long Start, long SyncedTo, long Quads, IReadOnlyList<GraphDelta> Graphs)
{
    /// <summary>First in the payload, by which commits are found behind a broken frame.</summary>
    public static ReadOnlySpan<byte> Mark => "kgCommit"u8;

    /// <summary>Where its last frame, this record, begins.</summary>
    public long Record { get; init; }

    /// <summary>Where the commit ends and the next one begins.</summary>
    public long End { get; init; }

    /// <summary>The first 128 bits of the SHA-256 of the hash of the commit before it, its frames and this record: the same hash, the same history.</summary>
    public UInt128 Hash { get; init; }

    public long Added => Graphs.Sum(graph => graph.Added);

    public long Removed => Graphs.Sum(graph => graph.Removed);

    /// <summary>Writes the payload but for its last 16 bytes, the hash.</summary>
    public void Write(ByteWriter bytes)
    {
        bytes.Bytes(Mark);
        bytes.Number(Number);
        bytes.Number(Time);
        bytes.Number(Start);
        bytes.Number(SyncedTo);
        bytes.Number(Quads);
        bytes.Number((long)Graphs.Count);
        var last = 0ul;
        foreach (var graph in Graphs)
        {
            bytes.Delta(last, graph.Name.Value);
            bytes.Number(graph.Removed);
            bytes.Number(graph.Added);
            last = graph.Name.Value;
        }
    }

    /// <exception cref="InvalidDataException">The payload is no commit.</exception>
    public static CommitRecord Read(ReadOnlySpan<byte> payload)
    {
        var bytes = new ByteReader(payload);
        if (!bytes.Bytes(Mark.Length).SequenceEqual(Mark))
        {
            throw new InvalidDataException("Not a commit.");
        }

        var (number, time, start, syncedTo, quads, graphs) = (bytes.Number(), bytes.Number(), bytes.Number(), bytes.Number(), bytes.Number(), bytes.Number());
        List<GraphDelta> deltas = [];
        var last = 0ul;
        while (deltas.Count < graphs)
        {
            last = bytes.Delta(last);
            deltas.Add(new(new(last), bytes.Number(), bytes.Number()));
        }

        return new(number, time, start, syncedTo, quads, deltas) { Hash = bytes.Hash() };
    }

    /// <summary>A digest that begins with the hash of the commit before.</summary>
    public static IncrementalHash Digest(UInt128 previous)
    {
        var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var bytes = new ByteWriter();
        bytes.Hash(previous);
        digest.AppendData(bytes.Written);
        return digest;
    }

    /// <summary>The first 128 bits of a digest that is complete.</summary>
    public static UInt128 HashOf(IncrementalHash digest)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        digest.GetHashAndReset(hash);
        return new ByteReader(hash).Hash();
    }
}
