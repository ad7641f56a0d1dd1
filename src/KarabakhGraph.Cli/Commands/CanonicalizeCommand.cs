using System.CommandLine;
using KarabakhGraph.Rdf;

namespace KarabakhGraph.Cli.Commands;

/// <summary><c>karabakh canonicalize FILE [--hash]</c>: canonical N-Quads of a file (RDFC-1.0), the same for all files that say the same.</summary>
internal static class CanonicalizeCommand
{
    public static Command Create(Session session)
    {
        var file = new Argument<string>("file") { Description = $"A file in any of these: {string.Join(' ', RdfFormat.All.Select(format => format.Extension))}" };
        var hash = new Option<bool>("--hash") { Description = "Print only the SHA-256 hash of the canonical form." };
        var baseIri = new Option<string?>("--base") { Description = "The absolute IRI that relative ones in the file stand against.", HelpName = "IRI" };
        var command = new Command("canonicalize", "Print a file as canonical N-Quads (RDFC-1.0): files that differ in labels, order or syntax alone come out the same.") { file, hash, baseIri };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var canonical = Read(parsed.GetRequiredValue(file), parsed.GetValue(baseIri), cancellation);
                session.Output.Write(parsed.GetValue(hash) ? $"{canonical.Hash}\n" : canonical.NQuads);
                return ExitCode.Done;
            },
            CancellationToken.None));
        return command;
    }

    private static CanonicalDataset Read(string path, string? baseIri, CancellationToken cancellation)
    {
        var format = RdfFormat.ForPath(path)
            ?? throw new CommandException(ExitCode.WrongUsage, $"{path}: the name tells no syntax of RDF; name a file that ends in one of {string.Join(' ', RdfFormat.All.Select(known => known.Extension))}");
        if (baseIri is not null && !IriReference.IsAbsolute(baseIri))
        {
            throw new CommandException(ExitCode.WrongUsage, $"--base {baseIri} is no absolute IRI; say one with a scheme, such as https://example.org/");
        }

        using var stream = File.OpenRead(path);
        var reading = new RdfReaderOptions { SourceName = path, BaseIri = baseIri, Cancellation = cancellation };
        try
        {
            return RdfCanonicalization.Canonicalize(format.Reader(stream, reading).Read(), new RdfCanonicalizationOptions { Cancellation = cancellation });
        }
        catch (RdfCanonicalizationException error)
        {
            throw new CommandException(ExitCode.Failed, $"{path}: {error.Message} Give them names or properties that differ.");
        }
    }
}
