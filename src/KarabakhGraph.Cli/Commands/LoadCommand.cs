using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using KarabakhGraph.Rdf;
using KarabakhGraph.Store;

namespace KarabakhGraph.Cli.Commands;

/// <summary><c>karabakh load --store DIR FILE...</c>: adds RDF files to a store, all in one commit.</summary>
internal sealed class LoadCommand(Session session, CancellationToken cancellation)
{
    public static Command Create(Session session)
    {
        var files = new Argument<string[]>("file") { Description = $"Files of RDF ({RdfInput.Names}), also packed by gzip (.gz); - reads standard input.", Arity = ArgumentArity.OneOrMore };
        var store = StoreOption.Create();
        var format = new Option<string?>("--format", "-f") { Description = "The syntax of all files. Default: by the name of each." };
        format.AcceptOnlyFromAmong(RdfInput.Extensions);
        var graph = new Option<string?>("--graph", "-g") { Description = "Where statements go that name no graph. Default: the default graph.", HelpName = "IRI" };
        var baseIri = new Option<string?>("--base") { Description = "What relative IRIs resolve against.", HelpName = "IRI" };
        var command = new Command("load", "Add RDF files to a store, all in one commit or nothing; a new store is made in a new folder.") { files, store, format, graph, baseIri };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var inputs = parsed.GetRequiredValue(files).Select(file => RdfInput.Of(file, parsed.GetValue(format))).ToList();
                var into = Absolute("--graph", parsed.GetValue(graph)) is { } name ? new Iri(name) : null;
                new LoadCommand(session, cancellation).Run(inputs, parsed.GetRequiredValue(store), into, Absolute("--base", parsed.GetValue(baseIri)));
                return ExitCode.Done;
            },
            CancellationToken.None));
        return command;
    }

    private void Run(List<RdfInput> inputs, string path, Iri? graph, string? baseIri)
    {
        var clock = Stopwatch.StartNew();
        using var stored = StoredGraph.Write(path);
        using var transaction = stored.Store.BeginWrite(cancellation);
        long read = 0;
        foreach (var input in inputs)
        {
            read += Load(input, transaction, graph, baseIri);
        }

        var commit = transaction.Commit();
        var seconds = clock.Elapsed.TotalSeconds;
        session.Errors.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{(commit is null ? "nothing new" : $"commit {commit.Number}: {commit.Added} quads added")}; {read} read in {seconds:0.0} s, {read / seconds:0} a second; the store holds {stored.Store.Snapshot.Count}"));
    }

    private long Load(RdfInput input, WriteTransaction transaction, Iri? graph, string? baseIri)
    {
        try
        {
            using var bytes = input.Open();
            return transaction.Load(bytes, input.Format, input.Options(baseIri, cancellation), graph);
        }
        catch (InvalidDataException error)
        {
            throw new CommandException(ExitCode.InvalidData, $"{input.Name}: cannot be unpacked ({error.Message}); nothing was loaded");
        }
    }

    private static string? Absolute(string option, string? iri) => iri is null || IriReference.IsAbsolute(iri)
        ? iri
        : throw new CommandException(ExitCode.WrongUsage, $"{option} {iri}: is no absolute IRI");
}
