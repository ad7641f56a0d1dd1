using System.CommandLine;

namespace KarabakhGraph.Cli.Commands;

/// <summary><c>karabakh verify --store DIR</c>: is everything on the disk as it was written?</summary>
internal static class VerifyCommand
{
    public static Command Create(Session session)
    {
        var store = StoreOption.Create();
        var command = new Command("verify", "Read the whole journal, make everything again from it and compare: checksums, counts, cache.") { store };
        command.SetAction((parsed, _) => Task.Run(
            () =>
            {
                using var graph = StoredGraph.Read(parsed.GetRequiredValue(store));
                if (graph.Store.Recovery.CutBytes is > 0 and var cut)
                {
                    session.Warn($"{parsed.GetValue(store)}: {cut} bytes of a commit that was never finished stand at the end of the journal; the next one who writes cuts them off");
                }

                var report = graph.Store.Verify();
                report.Problems.ToList().ForEach(session.Complain);
                session.Output.WriteLine($"{report.Commits} commits, {report.Quads} quads: {(report.IsSound ? "sound" : "not sound")}");
                return report.IsSound ? ExitCode.Done : ExitCode.InvalidData;
            },
            CancellationToken.None));
        return command;
    }
}
