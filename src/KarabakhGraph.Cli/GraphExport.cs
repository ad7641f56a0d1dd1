using KarabakhGraph.Networks;
using KarabakhGraph.Networks.Formats;

namespace KarabakhGraph.Cli;

/// <summary>Writes the who-supports-whom graph to files, and reads networks.</summary>
internal static class GraphExport
{
    /// <summary>Writes a network in the format that the file's extension tells, each file under a temporary name that is then renamed.</summary>
    /// <exception cref="CommandException">The extension is of no format that can be written, or the network is not one that can.</exception>
    public static void Write(Session session, Network network, string path, NetworkWriterOptions writing)
    {
        CheckFormat(path);
        var replaced = 0;
        try
        {
            foreach (var (file, format) in NetworkFile.Parts(path))
            {
                AtomicFile.Write(file, stream => replaced += format.Write(network, stream, writing));
            }
        }
        catch (ArgumentException error)
        {
            throw new CommandException(ExitCode.InvalidData, $"{path}: {error.Message}");
        }

        if (replaced > 0)
        {
            session.Warn($"{path}: {replaced} characters that XML cannot hold were written as U+FFFD");
        }
    }

    /// <summary>Reads an analyst's own network.</summary>
    /// <exception cref="CommandException">The file is none, or not one that can be used.</exception>
    public static Network Read(string path, CancellationToken cancellation)
    {
        try
        {
            return NetworkFile.Read(path, new NetworkReaderOptions { Cancellation = cancellation });
        }
        catch (NetworkSyntaxException error)
        {
            throw new CommandException(ExitCode.InvalidData, error.Message);
        }
        catch (NotSupportedException error)
        {
            throw new CommandException(ExitCode.WrongUsage, error.Message);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.WrongUsage, $"{path}: cannot be read ({error.Message})");
        }
    }

    /// <summary>Joins an analyst's own network to one.</summary>
    /// <exception cref="CommandException">The file is none, or not one that can be used.</exception>
    public static Network Join(Network network, string path, CancellationToken cancellation)
    {
        try
        {
            return network.Join(Read(path, cancellation));
        }
        catch (ArgumentException error)
        {
            throw new CommandException(ExitCode.InvalidData, $"{path}: {error.Message}");
        }
    }

    /// <summary>Refuses a file name of an unknown format, before any work is done.</summary>
    public static void CheckFormat(string path)
    {
        if (NetworkFile.Parts(path).Count == 0)
        {
            throw new CommandException(ExitCode.WrongUsage, $"{path}: the format is told by the extension, which is one of {string.Join(", ", NetworkFormat.All.SelectMany(format => format.Extensions))} or .csv");
        }
    }
}
