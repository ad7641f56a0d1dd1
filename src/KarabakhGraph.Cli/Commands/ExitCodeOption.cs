using System.CommandLine;

namespace KarabakhGraph.Cli.Commands;

/// <summary>The option that makes an empty answer an exit code of its own, as grep does.</summary>
internal static class ExitCodeOption
{
    public static Option<bool> Create() => new("--exit-code") { Description = "Exit with 5 when nothing is found." };
}
