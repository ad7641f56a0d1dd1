namespace KarabakhGraph.Cli;

/// <summary>Ends a command with one message that says what is wrong, where, and what to do.</summary>
internal sealed class CommandException(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
