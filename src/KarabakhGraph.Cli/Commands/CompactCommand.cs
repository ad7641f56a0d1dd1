using System.CommandLine;

namespace KarabakhGraph.Cli.Commands;

/// <summary><c>karabakh compact --store DIR</c>: one commit in the place of all, for less disk and no more history.</summary>
internal static class CompactCommand
{
    public static Command Create(Session session)
    {
        var store = StoreOption.Create();
        var command = new Command("compact", "Write the journal anew as one commit with the present content. History before it is gone: log, --as-of.") { store };
        command.SetAction((parsed, _) => Task.Run(
            () =>
            {
                using var graph = StoredGraph.Change(parsed.GetRequiredValue(store));
                var before = Bytes(parsed.GetRequiredValue(store));
                graph.Store.Compact();
                session.Errors.WriteLine($"commit {graph.Store.Snapshot.Commit}, {graph.Store.Snapshot.Count} quads; the journal has {Bytes(parsed.GetRequiredValue(store))} bytes, {before} before");
                return ExitCode.Done;
            },
            CancellationToken.None));
        return command;
    }

    private static long Bytes(string store) => new FileInfo(Path.Combine(store, "journal")).Length;
}
