namespace KarabakhGraph.Cli;

/// <summary>The exit codes of every command; they are a promise to scripts and never change their meaning.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUsage = 2;
    public const int InvalidData = 3;
    public const int NothingFound = 5;
    public const int Partial = 6;
    public const int Interrupted = 130;
    public const int Terminated = 143;
}
