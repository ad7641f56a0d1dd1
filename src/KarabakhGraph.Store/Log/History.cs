using KarabakhGraph.Store.Indexes;

namespace KarabakhGraph.Store.Log;

/// <summary>What the journal tells of the commits before a snapshot.</summary>
internal static class History
{
    public static IEnumerable<CommitInfo> Log(Snapshot now) => Commits(now).Select(commit => Describe(commit, now));

    public static Snapshot AsOf(Snapshot now, long number) => AsOf(now, commit => commit.Number <= number) is { } then && then.Commit == number
        ? then
        : throw NoSuch(now, $"no commit {number}");

    public static Snapshot AsOf(Snapshot now, DateTimeOffset time) => AsOf(now, commit => commit.Time <= time.ToUnixTimeMilliseconds())
        ?? throw NoSuch(now, $"no commit at or before {time:O}");

    public static CommitInfo Describe(CommitRecord commit, Snapshot state) => new(
        commit.Number,
        DateTimeOffset.FromUnixTimeMilliseconds(commit.Time),
        commit.Removed,
        commit.Added,
        commit.Quads,
        [.. commit.Graphs.Select(graph => new GraphChange(state.NameOf(graph.Name), graph.Removed, graph.Added))]);

    /// <summary>Goes to the last of the leading commits that are wanted, from the present backward or from the beginning forward, whichever moves fewer quads.</summary>
    private static Snapshot? AsOf(Snapshot now, Func<CommitRecord, bool> isWanted)
    {
        List<CommitRecord> commits = [.. Commits(now)];
        var behind = commits.FindIndex(commit => !isWanted(commit));
        var (before, after) = behind < 0 ? (commits, []) : (commits[..behind], commits[behind..]);
        if (before.Count == 0)
        {
            return null;
        }

        if (after.Count == 0)
        {
            return now;
        }

        var catalogue = before.Aggregate(Catalogue.Empty, (lines, commit) => lines.After(commit.Number, commit.Graphs));
        return new(now.Dictionary, Moved(after) < Moved(before) ? Backward(now, after) : Forward(now, before), catalogue, now.Journal, JournalPosition.After(before[^1]));
    }

    private static QuadIndex Forward(Snapshot now, List<CommitRecord> before) => QuadIndex.Empty.Apply(Change(now.Journal, before));

    private static QuadIndex Backward(Snapshot now, List<CommitRecord> after)
    {
        var change = Change(now.Journal, after);
        return now.Index.Apply(new(Removed: change.Added, Added: change.Removed));
    }

    private static QuadDelta Change(Journal journal, IEnumerable<CommitRecord> commits)
    {
        var change = new NetChange();
        var reader = journal.Read(JournalPosition.Start);
        foreach (var frame in commits.SelectMany(reader.Frames))
        {
            switch (frame.Kind)
            {
                case FrameKind.Removed:
                    change.Remove(QuadFrame.Read(frame.Payload.Span));
                    break;
                case FrameKind.Added:
                    change.Add(QuadFrame.Read(frame.Payload.Span));
                    break;
            }
        }

        return change.Take();
    }

    private static IEnumerable<CommitRecord> Commits(Snapshot now)
    {
        var reader = now.Journal.Read(JournalPosition.Start);
        while (reader.Position.Commit < now.Commit)
        {
            yield return reader.Skip() ?? throw new StoreException(StoreError.Damaged, $"The journal cannot be read behind commit {reader.Position.Commit}. Restore it from a backup.");
        }
    }

    private static long Moved(List<CommitRecord> commits) => commits.Sum(commit => commit.Added + commit.Removed);

    private static StoreException NoSuch(Snapshot now, string what)
    {
        var first = Commits(now).FirstOrDefault();
        return new(StoreError.NoSuchCommit, first is null
            ? $"There is {what}: the store has no commits."
            : $"There is {what}: the journal holds the commits {first.Number} to {now.Commit}, from {DateTimeOffset.FromUnixTimeMilliseconds(first.Time):O} on.");
    }
}
