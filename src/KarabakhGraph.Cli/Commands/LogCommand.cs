using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using KarabakhGraph.Store;

namespace KarabakhGraph.Cli.Commands;

/// <summary><c>karabakh log --store DIR</c>: the commits of the store, the newest first.</summary>
internal static class LogCommand
{
    private const int GraphsShown = 3;

    public static Command Create(Session session)
    {
        var store = StoreOption.Create();
        var format = new Option<string>("--format", "-f") { Description = "text, or jsonl: one JSON object a line, with all graphs.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "jsonl");
        var limit = new Option<int>("--limit", "-n") { Description = "How many commits to show; 0 for all.", DefaultValueFactory = _ => 0 };
        var command = new Command("log", "Show the commits of the store, the newest first: when, what changed, how many quads then.") { store, format, limit };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                using var graph = StoredGraph.Read(parsed.GetRequiredValue(store));
                var commits = graph.Store.Log().Reverse();
                foreach (var commit in parsed.GetValue(limit) is > 0 and var most ? commits.Take(most) : commits)
                {
                    cancellation.ThrowIfCancellationRequested();
                    session.Output.WriteLine(parsed.GetValue(format) == "jsonl" ? Json(commit) : Text(commit));
                }

                return ExitCode.Done;
            },
            CancellationToken.None));
        return command;
    }

    private static string Text(CommitInfo commit)
    {
        var names = commit.Graphs.Take(GraphsShown).Select(graph => graph.Name?.ToString() ?? "the default graph");
        var more = commit.Graphs.Count > GraphsShown ? $" and {commit.Graphs.Count - GraphsShown} more" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"commit {commit.Number}  {Time(commit)}  -{commit.Removed} +{commit.Added} = {commit.Quads} quads  {string.Join(", ", names)}{more}");
    }

    private static string Json(CommitInfo commit)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteNumber("commit", commit.Number);
            json.WriteString("time", Time(commit));
            json.WriteNumber("removed", commit.Removed);
            json.WriteNumber("added", commit.Added);
            json.WriteNumber("quads", commit.Quads);
            json.WriteStartArray("graphs");
            foreach (var graph in commit.Graphs)
            {
                json.WriteStartObject();
                json.WriteString("graph", graph.Name?.ToString());
                json.WriteNumber("removed", graph.Removed);
                json.WriteNumber("added", graph.Added);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static string Time(CommitInfo commit) => commit.Time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
}
