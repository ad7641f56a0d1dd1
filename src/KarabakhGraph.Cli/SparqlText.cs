using System.Text;

namespace KarabakhGraph.Cli;

/// <summary>SPARQL that a command was given, and where it stands, for messages.</summary>
/// <param name="Source">A file, "standard input" or "-e".</param>
/// <param name="Text">The text.</param>
internal sealed record SparqlText(string Source, string Text)
{
    /// <summary>The text of the option <c>-e</c>.</summary>
    public static SparqlText Given(string text) => new("-e", text);

    /// <summary>The text of a file.</summary>
    /// <param name="path">The file; - is standard input.</param>
    /// <param name="maximumBytes">The most bytes that it may have.</param>
    /// <param name="excess">What to say of a longer one: "no query is".</param>
    /// <exception cref="CommandException">There is no such file, it is too long or not UTF-8.</exception>
    public static SparqlText Read(string path, long maximumBytes, string excess)
    {
        if (path != "-" && !File.Exists(path))
        {
            throw new CommandException(ExitCode.WrongUsage, $"{path}: no such file");
        }

        var source = path == "-" ? "standard input" : path;
        using var stream = path == "-" ? Console.OpenStandardInput() : File.OpenRead(path);
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > maximumBytes)
            {
                throw new CommandException(ExitCode.WrongUsage, $"{source}: is larger than {maximumBytes / 1_000_000} MB, and {excess}");
            }
        }

        try
        {
            return new SparqlText(source, new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.GetBuffer(), 0, (int)bytes.Length).TrimStart('\uFEFF'));
        }
        catch (DecoderFallbackException error)
        {
            throw new CommandException(ExitCode.WrongUsage, $"{source}: no valid UTF-8 at byte {error.Index}; save it as UTF-8");
        }
    }
}
