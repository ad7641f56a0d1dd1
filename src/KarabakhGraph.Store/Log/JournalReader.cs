namespace KarabakhGraph.Store.Log;

/// <summary>Walks over the commits of a journal, from one place to the first that is not whole.</summary>
/// <param name="file">The journal.</param>
/// <param name="from">Where to start.</param>
/// <param name="end">Where to stop at the latest.</param>
/// <remarks>For one thread; any number of readers may stand on one file, also while it grows behind <paramref name="end"/>.</remarks>
internal sealed class JournalReader(IStorageFile file, JournalPosition from, long end)
{
    private byte[] _payload = [];

    /// <summary>Behind the last commit that <see cref="Next"/> gave.</summary>
    public JournalPosition Position { get; private set; } = from;

    /// <summary>Reads one commit and checks it as a whole: every frame, its number, its place and its hash.</summary>
    /// <returns>Null when there is no whole commit at <see cref="Position"/>.</returns>
    public CommitRecord? Next()
    {
        using var digest = CommitRecord.Digest(Position.Hash);
        var at = Position.Offset;
        while (ReadFrame(at) is { } header)
        {
            at += FrameHeader.Size + header.Length;
            var payload = _payload.AsSpan(0, header.Length);
            if (header.Kind != FrameKind.Commit)
            {
                digest.AppendData(payload);
                continue;
            }

            if (TryReadCommit(payload, at, header) is not { } commit)
            {
                return null;
            }

            digest.AppendData(payload[..^16]);
            return commit.Hash == CommitRecord.HashOf(digest) ? Advance(commit) : null;
        }

        return null;
    }

    /// <summary>True when the commit that a position names ends there.</summary>
    public bool Knows(JournalPosition position) =>
        position == JournalPosition.Start
        || (ReadFrame(position.Record) is { Kind: FrameKind.Commit } header && Parse(_payload.AsSpan(0, header.Length)) is { } commit
            && JournalPosition.After(commit with { Record = position.Record, End = position.Record + FrameHeader.Size + header.Length }) == position);

    /// <summary>Reads one commit and looks only at where its frames begin and at its record: for a journal that was checked before.</summary>
    public CommitRecord? Skip()
    {
        var at = Position.Offset;
        while (ReadHeader(at) is { } header)
        {
            at += FrameHeader.Size + header.Length;
            if (header.Kind == FrameKind.Commit)
            {
                return ReadFrame(at - FrameHeader.Size - header.Length) is not null && TryReadCommit(_payload.AsSpan(0, header.Length), at, header) is { } commit ? Advance(commit) : null;
            }
        }

        return null;
    }

    /// <summary>The frames of a commit that was found whole, but for its last one.</summary>
    /// <exception cref="InvalidDataException">A frame has changed since, or was written wrong.</exception>
    public IEnumerable<Frame> Frames(CommitRecord commit)
    {
        var at = commit.Start;
        while (ReadFrame(at) is { } header && header.Kind != FrameKind.Commit)
        {
            at += FrameHeader.Size + header.Length;
            yield return Frame.Unpack(header, _payload.AsMemory(0, header.Length));
        }

        if (ReadFrame(at) is not { Kind: FrameKind.Commit })
        {
            throw new InvalidDataException($"Commit {commit.Number} has no whole frame at byte {at}.");
        }
    }

    /// <summary>The first commit record anywhere behind an offset that says it was written when the journal was safe beyond that offset; null when there is none.</summary>
    /// <remarks>Then what is broken at the offset was not broken by a crash.</remarks>
    public CommitRecord? FindWitness(long offset)
    {
        var window = new byte[1 << 20];
        for (var at = offset; at < end;)
        {
            var read = file.Read(at, window.AsSpan(0, (int)Math.Min(window.Length, end - at)));
            if (read < FrameHeader.Size + CommitRecord.Mark.Length)
            {
                return null;
            }

            var found = window.AsSpan(FrameHeader.Size, read - FrameHeader.Size).IndexOf(CommitRecord.Mark);
            if (found < 0)
            {
                at += read - FrameHeader.Size - CommitRecord.Mark.Length + 1;
                continue;
            }

            if (ReadFrame(at + found) is { Kind: FrameKind.Commit } header && Parse(_payload.AsSpan(0, header.Length)) is { } commit && commit.SyncedTo > offset)
            {
                return commit;
            }

            at += found + 1;
        }

        return null;
    }

    private CommitRecord? TryReadCommit(ReadOnlySpan<byte> payload, long endOfFrame, FrameHeader header) =>
        Parse(payload) is { } commit && commit.Start == Position.Offset && (commit.Number == Position.Commit + 1 || Position == JournalPosition.Start)
            ? commit with { Record = endOfFrame - FrameHeader.Size - header.Length, End = endOfFrame }
            : null;

    private static CommitRecord? Parse(ReadOnlySpan<byte> payload)
    {
        try
        {
            return CommitRecord.Read(payload);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private CommitRecord Advance(CommitRecord commit)
    {
        Position = JournalPosition.After(commit);
        return commit;
    }

    private FrameHeader? ReadHeader(long at)
    {
        Span<byte> bytes = stackalloc byte[FrameHeader.Size];
        return at + FrameHeader.Size <= end && file.Read(at, bytes) == FrameHeader.Size && FrameHeader.TryRead(bytes, out var header) && at + FrameHeader.Size + header.Length <= end
            ? header
            : null;
    }

    /// <summary>Reads a frame into <see cref="_payload"/>; null when it is not whole.</summary>
    private FrameHeader? ReadFrame(long at)
    {
        if (ReadHeader(at) is not { } header)
        {
            return null;
        }

        if (_payload.Length < header.Length)
        {
            _payload = new byte[Math.Max(header.Length, 1 << 16)];
        }

        var payload = _payload.AsSpan(0, header.Length);
        return file.Read(at + FrameHeader.Size, payload) == header.Length && header.Holds(payload) ? header : null;
    }
}
