using System.CommandLine;

namespace KarabakhGraph.Cli.Commands;

/// <summary><c>karabakh backup --store DIR FOLDER</c>: a copy that is whole even while somebody writes.</summary>
internal static class BackupCommand
{
    public static Command Create(Session session)
    {
        var folder = new Argument<string>("folder") { Description = "Where the copy goes: a new or empty folder." };
        var store = StoreOption.Create();
        var command = new Command("backup", "Copy the store, with its history, as it is now; others may be writing meanwhile.") { folder, store };
        command.SetAction((parsed, _) => Task.Run(
            () =>
            {
                using var graph = StoredGraph.Read(parsed.GetRequiredValue(store));
                var commit = graph.Store.Backup(parsed.GetRequiredValue(folder));
                session.Errors.WriteLine($"{parsed.GetValue(folder)}: holds everything up to commit {commit}");
                return ExitCode.Done;
            },
            CancellationToken.None));
        return command;
    }
}
