using System.CommandLine;
using KarabakhGraph.Cli.Commands;
using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql;
using KarabakhGraph.Store;
using KarabakhGraph.Yaml;

namespace KarabakhGraph.Cli;

/// <summary>The command line as a whole: its commands, and the one place where a failure becomes a message and an exit code.</summary>
internal static class KarabakhCommand
{
    public static async Task<int> RunAsync(string[] args, Session session, Interruption interruption)
    {
        var verbose = new Option<bool>("--verbose", "-v") { Description = "Show where an unexpected error came from.", Recursive = true };
        var root = new RootCommand("""
            Reads news about a conflict and builds a knowledge graph in which every statement can be proved.

            Examples:
              karabakh build articles --store graph --export who-supports-whom.graphml
              karabakh query --store graph who-supports-whom
              karabakh explain --store graph "turkey supports azerbaijan"

            Exit codes: 0 done, 1 failed, 2 wrong usage, 3 invalid data, 5 nothing found (with --exit-code),
            6 some documents failed and the rest is done, 130 interrupted, 143 terminated.
            """)
        {
            BuildCommand.Create(session),
            QueryCommand.Create(session),
            ExportCommand.Create(session),
            AnalyzeCommand.Create(session),
            ExplainCommand.Create(session),
            LoadCommand.Create(session),
            UpdateCommand.Create(session),
            DumpCommand.Create(session),
            CanonicalizeCommand.Create(session),
            BenchCommand.Create(session),
            LogCommand.Create(session),
            VerifyCommand.Create(session),
            CompactCommand.Create(session),
            BackupCommand.Create(session),
            verbose,
        };
        try
        {
            var parsed = root.Parse(args);
            if (parsed.Errors.Count > 0)
            {
                return Complain(parsed, session);
            }

            var exitCode = await parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Output = session.Output, Error = session.Errors },
                interruption.Token);
            await session.Output.FlushAsync(CancellationToken.None);
            return exitCode;
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            session.Errors.WriteLine("interrupted; nothing half-written was left behind");
            return interruption.ExitCode;
        }
        catch (Exception error) when (ExitCodeOf(error) is { } exitCode)
        {
            return Report(error.Message, exitCode);
        }
        catch (Exception error) when (!args.Contains("--verbose") && !args.Contains("-v"))
        {
            return Report($"{error.Message} (unexpected: run again with --verbose to see where, and please report it)", ExitCode.Failed);
        }

        int Report(string message, int exitCode)
        {
            try
            {
                session.Output.Flush();
            }
            catch (IOException)
            {
                // The reader of our output is gone; the message below still has its own stream.
            }

            session.Complain(message);
            return exitCode;
        }
    }

    /// <summary>What an expected failure means to a script; null for an error that nobody foresaw.</summary>
    private static int? ExitCodeOf(Exception error) => error switch
    {
        CommandException known => known.ExitCode,
        SparqlSyntaxException or ServiceDeniedException or LoadDeniedException => ExitCode.WrongUsage,
        QueryBudgetException or UpdateException => ExitCode.Failed,
        StoreException { Error: StoreError.NotFound or StoreError.AlreadyExists or StoreError.NotAStore or StoreError.NoSuchCommit } => ExitCode.WrongUsage,
        StoreException { Error: StoreError.Damaged } => ExitCode.InvalidData,
        StoreException => ExitCode.Failed,
        YamlFileException => ExitCode.WrongUsage,
        RdfSyntaxException => ExitCode.InvalidData,
        IOException or UnauthorizedAccessException => ExitCode.Failed,
        _ => null,
    };

    private static int Complain(ParseResult parsed, Session session)
    {
        foreach (var error in parsed.Errors)
        {
            session.Complain(error.Message);
        }

        var command = parsed.CommandResult.Command;
        session.Errors.WriteLine($"see: karabakh {(command is RootCommand ? "" : command.Name + " ")}--help");
        return ExitCode.WrongUsage;
    }
}
