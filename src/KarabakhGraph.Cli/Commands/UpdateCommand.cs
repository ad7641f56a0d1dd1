using System.CommandLine;
using KarabakhGraph.Knowledge;
using KarabakhGraph.Sparql;
using KarabakhGraph.Store;

namespace KarabakhGraph.Cli.Commands;

/// <summary><c>karabakh update --store DIR --file F | -e TEXT</c>: changes a store by SPARQL Update, as a whole or not at all.</summary>
internal static class UpdateCommand
{
    private const long MaximumUpdateBytes = 256_000_000;

    public static Command Create(Session session)
    {
        var store = StoreOption.Create();
        var file = new Option<string?>("--file") { Description = "A file with an update; - reads it from standard input." };
        var text = new Option<string?>("-e") { Description = "The update itself." };
        var command = new Command(
            "update",
            "Change a store by SPARQL 1.1 Update, as a whole or not at all; a new store is made in a new folder. WHERE sees the union of all graphs; what stands outside of GRAPH is written to and removed from the default graph.")
        {
            store, file, text,
        };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var update = Parse(UpdateText(parsed.GetValue(file), parsed.GetValue(text)));
                using var opened = StoredGraph.Write(parsed.GetRequiredValue(store));
                session.Errors.WriteLine(Run(opened.Store, update, cancellation));
                return ExitCode.Done;
            },
            CancellationToken.None));
        return command;
    }

    private static string Run(QuadStore store, SparqlUpdate update, CancellationToken cancellation)
    {
        using var transaction = store.BeginWrite(cancellation);
        new UpdateEngine(transaction, new SparqlOptions { UnionDefaultGraph = true }).Evaluate(update, cancellation);
        return transaction.Commit() is { } commit
            ? $"commit {commit.Number}: quads removed: {commit.Removed}, added: {commit.Added}; graphs changed: {commit.Graphs.Count}"
            : "nothing has changed";
    }

    private static SparqlUpdate Parse(SparqlText update)
    {
        try
        {
            return SparqlUpdate.Parse(update.Text, KarabakhVocabulary.DefaultBase);
        }
        catch (SparqlSyntaxException error)
        {
            throw new CommandException(ExitCode.WrongUsage, $"{update.Source}:{error.Message}");
        }
    }

    private static SparqlText UpdateText(string? file, string? text) => (file, text) switch
    {
        ({ } path, null) => SparqlText.Read(path, MaximumUpdateBytes, "no update is; put it in parts, or dump, change and load"),
        (null, { } given) => SparqlText.Given(given),
        _ => throw new CommandException(ExitCode.WrongUsage, "give a file with --file, or the update itself with -e (exactly one of them)"),
    };
}
