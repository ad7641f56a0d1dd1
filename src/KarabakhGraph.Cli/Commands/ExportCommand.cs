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
        var network = new NetworkOptions("One file per slice of time that has edges, net.2020-10.graphml; of GEXF one file whose edges come and go.");
        var strict = new Option<bool>("--strict") { Description = "Only what the GraphML schema knows: no label attribute on edges, by which Gephi and Neo4j tell support from opposition." };
        var dialect = new Option<string>("--dialect") { Description = "GraphML for all, or with shapes for yEd, or with labels for Neo4j.", DefaultValueFactory = _ => "plain" };
        dialect.AcceptOnlyFromAmong("plain", "yed", "neo4j");
        var mark = new Option<bool>("--bom") { Description = "CSV with a byte order mark, for Excel." };
        var command = new Command("export", "Write who supports whom as a graph file.") { file, strict, dialect, mark };
        foreach (var option in network.All.Append(network.Slice))
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var path = parsed.GetRequiredValue(file);
                GraphExport.CheckFormat(path);
                var writing = new NetworkWriterOptions
                {
                    Strict = parsed.GetValue(strict),
                    Dialect = Enum.Parse<GraphMlDialect>(parsed.GetRequiredValue(dialect), ignoreCase: true),
                    ByteOrderMark = parsed.GetValue(mark),
                };
                foreach (var (name, written) in Written(network, parsed, path, cancellation))
                {
                    GraphExport.Write(session, written, name, writing);
                    session.Errors.WriteLine($"{name}: {written.Nodes.Count} nodes, {written.Edges.Count} edges");
                }

                return ExitCode.Done;
            },
            cancellation));
        return command;
    }

    private static IEnumerable<(string Path, Network Network)> Written(NetworkOptions options, ParseResult parsed, string path, CancellationToken cancellation)
    {
        if (options.Slicing(parsed) is not { } slicing)
        {
            return [(path, options.Read(parsed, cancellation))];
        }

        var slices = options.ReadSlices(parsed, slicing, cancellation);
        return path.EndsWith(".gexf", StringComparison.OrdinalIgnoreCase)
            ? [(path, GraphProjection.WithSpells(options.Read(parsed, cancellation), slices))]
            : slices.Where(slice => slice.Network.Edges.Count > 0).Select(slice => (OfSlice(path, slice.Slice), slice.Network));
    }

    private static string OfSlice(string path, TimeSlice slice) =>
        Path.Combine(Path.GetDirectoryName(path) ?? "", $"{Path.GetFileNameWithoutExtension(path)}.{slice.Name}{Path.GetExtension(path)}");
}
