using System.CommandLine;
using KarabakhGraph.Knowledge;
using KarabakhGraph.Knowledge.Quads;

namespace KarabakhGraph.Cli.Commands;

/// <summary><c>karabakh build PATH... --store DIR</c>: articles in, a proved graph out.</summary>
internal static class BuildCommand
{
    public static Command Create(Session session)
    {
        var paths = new Argument<string[]>("path") { Description = "Articles (.txt, .md, .html) and folders of them.", Arity = ArgumentArity.OneOrMore };
        var store = StoreOption.Create();
        var export = new Option<string?>("--export") { Description = "Also write who supports whom as GraphML to this file." };
        var ontology = new Option<string?>("--ontology") { Description = "Folder with lexicon/ and languages/ (default: the ones that come with the program)." };
        var baseIri = new Option<string>("--base") { Description = "Base IRI of the data.", DefaultValueFactory = _ => KarabakhVocabulary.DefaultBase };
        var jobs = new Option<int>("--jobs", "-j") { Description = "Documents read at the same time (default: one per core).", DefaultValueFactory = _ => Environment.ProcessorCount };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "No progress and no summary." };
        var command = new Command("build", "Read articles and write the graph; a document that stands in the graph already is replaced.")
        {
            paths, store, export, ontology, baseIri, jobs, quiet,
        };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => new Build(session, Iris(parsed.GetRequiredValue(baseIri)), parsed.GetValue(jobs), parsed.GetValue(quiet), cancellation)
                .Run(parsed.GetRequiredValue(paths), parsed.GetRequiredValue(store), parsed.GetValue(ontology), parsed.GetValue(export)),
            cancellation));
        return command;
    }

    private static DataIris Iris(string baseIri)
    {
        try
        {
            return new DataIris(baseIri);
        }
        catch (ArgumentException error)
        {
            throw new CommandException(ExitCode.WrongUsage, $"--base {baseIri}: {error.Message}");
        }
    }
}
