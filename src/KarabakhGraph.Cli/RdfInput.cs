using System.IO.Compression;
using KarabakhGraph.Rdf;

namespace KarabakhGraph.Cli;

/// <summary>A file of RDF that a command was given: its syntax and its bytes, unpacked when it is gzip.</summary>
/// <param name="Path">The file; - is standard input.</param>
/// <param name="Format">Its syntax.</param>
internal sealed record RdfInput(string Path, RdfFormat Format)
{
    private const string Gzip = ".gz";

    /// <summary>What messages call it.</summary>
    public string Name => Path == "-" ? "standard input" : Path;

    /// <summary>The syntax by an option's extension ("nq", "ttl"), else by the name of the file, before <c>.gz</c>.</summary>
    /// <exception cref="CommandException">There is no such file, or its name tells no syntax.</exception>
    public static RdfInput Of(string path, string? format)
    {
        if (path != "-" && !File.Exists(path))
        {
            throw new CommandException(ExitCode.WrongUsage, Directory.Exists(path) ? $"{path}: is a folder; name its files" : $"{path}: no such file");
        }

        var name = path.EndsWith(Gzip, StringComparison.OrdinalIgnoreCase) ? path[..^Gzip.Length] : path;
        return new RdfInput(path, RdfFormat.ForPath(format is null ? name : "." + format)
            ?? throw new CommandException(ExitCode.WrongUsage, $"{(path == "-" ? "standard input" : path)}: the name tells no syntax of RDF; say it with --format: {Names}"));
    }

    /// <summary>The extensions without their dots, for options and messages.</summary>
    public static string Names => string.Join(", ", Extensions);

    /// <inheritdoc cref="Names"/>
    public static string[] Extensions => [.. RdfFormat.All.Select(format => format.Extension[1..])];

    /// <summary>Opens it, unpacking gzip.</summary>
    public Stream Open()
    {
        var bytes = Path == "-" ? Console.OpenStandardInput() : new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        return Path.EndsWith(Gzip, StringComparison.OrdinalIgnoreCase) ? new GZipStream(bytes, CompressionMode.Decompress) : bytes;
    }

    /// <summary>Options of its reader.</summary>
    /// <param name="baseIri">What relative references resolve against; null when they are errors.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public RdfReaderOptions Options(string? baseIri, CancellationToken cancellation) => new() { SourceName = Name, BaseIri = baseIri, Cancellation = cancellation };
}
