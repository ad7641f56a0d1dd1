using System.CommandLine;

namespace KarabakhGraph.Cli.Commands;

/// <summary>The option that names the folder of the graph, the same in every command.</summary>
internal static class StoreOption
{
    public static Option<string> Create() => new("--store", "-s") { Description = "Folder of the graph.", Required = true, HelpName = "DIR" };
}
