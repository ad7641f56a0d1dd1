using System.CommandLine;
using System.Text;
using KarabakhGraph.Knowledge.Vocabularies;
using KarabakhGraph.Rdf;

namespace KarabakhGraph.Cli.Commands;

/// <summary><c>karabakh dump --store DIR [--format nq|trig] [-o FILE]</c>: writes every quad, for other programs and other stores.</summary>
internal sealed class DumpCommand(StoredGraph graph, RdfFormat format, CancellationToken cancellation)
{
    private static readonly RdfFormat[] Formats = [RdfFormat.NQuads, RdfFormat.TriG];

    public static Command Create(Session session)
    {
        var store = StoreOption.Create();
        var format = new Option<string?>("--format", "-f") { Description = "nq or trig. Default: by the name of the file, else nq." };
        format.AcceptOnlyFromAmong([.. Formats.Select(known => known.Extension[1..])]);
        var output = new Option<string?>("--output", "-o") { Description = "The file to write; without it, or with -, standard output.", HelpName = "FILE" };
        var asOf = AsOf.Option();
        var command = new Command("dump", "Write the whole graph as N-Quads or TriG, sorted.") { store, format, output, asOf };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var path = parsed.GetValue(output) is var given && given != "-" ? given : null;
                var writtenAs = FormatOf(parsed.GetValue(format), path);
                using var graph = StoredGraph.Read(parsed.GetRequiredValue(store), parsed.GetValue(asOf));
                var dump = new DumpCommand(graph, writtenAs, cancellation);
                if (path is null)
                {
                    dump.Write(session.Output);
                    return ExitCode.Done;
                }

                long quads = 0;
                AtomicFile.Write(path, stream =>
                {
                    using var text = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
                    quads = dump.Write(text);
                });
                session.Errors.WriteLine($"{path}: {quads} quads");
                return ExitCode.Done;
            },
            CancellationToken.None));
        return command;
    }

    private static RdfFormat FormatOf(string? name, string? path)
    {
        var format = name is not null ? RdfFormat.ForPath("." + name) : path is not null ? RdfFormat.ForPath(path) : RdfFormat.NQuads;
        return Formats.Contains(format)
            ? format! // null is none of them
            : throw new CommandException(ExitCode.WrongUsage, $"{path}: the name tells no format that holds graphs; name a file that ends in .nq or .trig, or say --format nq");
    }

    /// <summary>Writes graph by graph, sorted: the same content gives the same bytes.</summary>
    /// <returns>How many quads there are.</returns>
    private long Write(TextWriter output)
    {
        var writer = format.Writer(output, KarabakhPrefixes.For(graph.Base));
        long quads = 0;
        foreach (var quad in GraphListing.Sorted(graph.Snapshot, cancellation))
        {
            writer.Write(quad);
            quads++;
        }

        writer.Finish();
        return quads;
    }
}
