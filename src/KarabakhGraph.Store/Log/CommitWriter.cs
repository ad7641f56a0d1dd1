using System.Security.Cryptography;

namespace KarabakhGraph.Store.Log;

/// <summary>Appends the frames of one commit to a journal. Without <see cref="Finish"/> nothing has happened.</summary>
internal sealed class CommitWriter(Journal journal) : IDisposable
{
    private const int FlushAt = 1 << 20;
    private readonly IncrementalHash _digest = CommitRecord.Digest(journal.End.Hash);
    private readonly ByteWriter _pending = new();
    private byte[] _packed = [];
    private long _at = journal.End.Offset;

    /// <summary>Appends a frame, packed when that makes it smaller.</summary>
    /// <exception cref="StoreException">The file could not be written.</exception>
    public void Write(FrameKind kind, ReadOnlySpan<byte> payload)
    {
        if (_packed.Length < payload.Length)
        {
            _packed = new byte[Math.Max(payload.Length, 1 << 16)];
        }

        var packed = Frame.Pack(payload, _packed);
        Append(kind, packed > 0, packed > 0 ? _packed.AsSpan(0, packed) : payload);
    }

    /// <summary>Appends the record that makes the frames a commit. It is safe on disk after <see cref="Journal.Sync"/>.</summary>
    /// <exception cref="StoreException">The file could not be written.</exception>
    public CommitRecord Finish(long time, long quads, IReadOnlyList<GraphDelta> graphs, long? number = null)
    {
        var last = journal.End;
        var commit = new CommitRecord(number ?? last.Commit + 1, Math.Max(time, last.Time), last.Offset, journal.SyncedTo, quads, graphs);
        var payload = new ByteWriter();
        commit.Write(payload);
        _digest.AppendData(payload.Written);
        commit = commit with { Hash = CommitRecord.HashOf(_digest) };
        payload.Hash(commit.Hash);
        AppendBytes(FrameKind.Commit, isPacked: false, payload.Written);
        Flush();
        commit = commit with { Record = _at - FrameHeader.Size - payload.Length, End = _at };
        journal.Advance(commit);
        return commit;
    }

    /// <summary>Takes back what was written when the commit was not finished.</summary>
    public void Dispose()
    {
        _digest.Dispose();
        if (journal.End.Offset < _at && !journal.HasFailed)
        {
            journal.Write(file => file.Truncate(journal.End.Offset));
        }
    }

    private void Append(FrameKind kind, bool isPacked, ReadOnlySpan<byte> payload)
    {
        _digest.AppendData(payload);
        AppendBytes(kind, isPacked, payload);
    }

    private void AppendBytes(FrameKind kind, bool isPacked, ReadOnlySpan<byte> payload)
    {
        Span<byte> header = stackalloc byte[FrameHeader.Size];
        FrameHeader.Of(kind, isPacked, payload).Write(header);
        _pending.Bytes(header);
        _pending.Bytes(payload);
        if (_pending.Length >= FlushAt)
        {
            Flush();
        }
    }

    private void Flush()
    {
        journal.Write(file => file.Write(_at, _pending.Written));
        _at += _pending.Length;
        _pending.Clear();
    }
}
