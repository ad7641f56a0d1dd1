using System.CommandLine;
using KarabakhGraph.Networks;

namespace KarabakhGraph.Cli.Commands;

/// <summary><c>karabakh export --store DIR FILE.graphml</c>: who supports whom, for Gephi, yEd, Cytoscape, NetworkX.</summary>
internal static class ExportCommand
{
    public static Command Create(Session session)
    {
        var file = new Argument<string>("file") { Description = "The file to write; .graphml." };
        var store = StoreOption.Create();
        var edges = new Option<string>("--edges") { Description = "One edge per claim, per pair and sign, or per pair.", DefaultValueFactory = _ => "signed" };
        edges.AcceptOnlyFromAmong("claims", "signed", "net");
        var rollup = new Option<string>("--rollup") { Description = "Actors as written, or each rolled up to its state.", DefaultValueFactory = _ => "state" };
        rollup.AcceptOnlyFromAmong("none", "state");
        var strict = new Option<bool>("--strict") { Description = "Only what the GraphML schema knows: no label attribute on edges, by which Gephi and Neo4j tell support from opposition." };
        var command = new Command("export", "Write who supports whom as a graph file.") { file, store, edges, rollup, strict };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var path = parsed.GetRequiredValue(file);
                GraphExport.CheckFormat(path);
                var options = new ProjectionOptions
                {
                    Edges = Enum.Parse<EdgeMode>(parsed.GetRequiredValue(edges), ignoreCase: true),
                    Level = parsed.GetRequiredValue(rollup) == "none" ? ActorLevel.Actors : ActorLevel.States,
                };
                var network = GraphExport.Write(session, GraphFolder.OpenExisting(parsed.GetRequiredValue(store)).Read(cancellation), path, options, parsed.GetValue(strict));
                session.Errors.WriteLine($"{path}: {network.Nodes.Count} nodes, {network.Edges.Count} edges");
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }
}
