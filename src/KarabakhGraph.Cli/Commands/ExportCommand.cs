using System.CommandLine;
using KarabakhGraph.Networks;
using KarabakhGraph.Networks.Formats;

namespace KarabakhGraph.Cli.Commands;

/// <summary><c>karabakh export --store DIR FILE</c>: who supports whom, for Gephi, yEd, Cytoscape, NetworkX and others; the extension tells the format.</summary>
internal static class ExportCommand
{
    public static Command Create(Session session)
    {
        var file = new Argument<string>("file") { Description = $"The file to write: {string.Join(", ", NetworkFormat.All.SelectMany(format => format.Extensions).Append(".csv"))}." };
        var store = StoreOption.Create();
        store.Required = false;
        var edges = new Option<string>("--edges") { Description = "One edge per claim, per pair and sign, or per pair.", DefaultValueFactory = _ => "signed" };
        edges.AcceptOnlyFromAmong("claims", "signed", "net");
        var rollup = new Option<string>("--rollup") { Description = "Actors as written, or each rolled up to its state.", DefaultValueFactory = _ => "state" };
        rollup.AcceptOnlyFromAmong("none", "state");
        var network = new Option<string>("--network") { Description = "A network of your own (.graphml, .gexf, .csv): it joins the one taken from the graph, or is written alone without --store.", HelpName = "FILE" };
        var strict = new Option<bool>("--strict") { Description = "Only what the GraphML schema knows: no label attribute on edges, by which Gephi and Neo4j tell support from opposition." };
        var dialect = new Option<string>("--dialect") { Description = "GraphML for all, or with shapes for yEd, or with labels for Neo4j.", DefaultValueFactory = _ => "plain" };
        dialect.AcceptOnlyFromAmong("plain", "yed", "neo4j");
        var mark = new Option<bool>("--bom") { Description = "CSV with a byte order mark, for Excel." };
        var command = new Command("export", "Write who supports whom as a graph file.") { file, store, edges, rollup, network, strict, dialect, mark };
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
                var written = (parsed.GetValue(network), parsed.GetValue(store)) switch
                {
                    ({ } own, null) => GraphExport.Read(own, cancellation),
                    ({ } own, { } folder) => GraphExport.Join(Projected(folder, options), own, cancellation),
                    (null, { } folder) => Projected(folder, options),
                    _ => throw new CommandException(ExitCode.WrongUsage, "name the folder of a graph with --store, or a network with --network"),
                };
                GraphExport.Write(session, written, path, new NetworkWriterOptions
                {
                    Strict = parsed.GetValue(strict),
                    Dialect = Enum.Parse<GraphMlDialect>(parsed.GetRequiredValue(dialect), ignoreCase: true),
                    ByteOrderMark = parsed.GetValue(mark),
                });
                session.Errors.WriteLine($"{path}: {written.Nodes.Count} nodes, {written.Edges.Count} edges");
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }

    private static Network Projected(string store, ProjectionOptions options)
    {
        using var graph = StoredGraph.Read(store);
        return GraphProjection.Project(graph.Snapshot, options);
    }
}
