using KarabakhGraph.Networks;
using KarabakhGraph.Networks.Formats.GraphMl;
using KarabakhGraph.Rdf;

namespace KarabakhGraph.Cli;

/// <summary>Writes the who-supports-whom graph to a file.</summary>
internal static class GraphExport
{
    /// <summary>Projects the graph and writes it under a temporary name that is then renamed.</summary>
    /// <exception cref="CommandException">The extension is of no format that can be written.</exception>
    public static Network Write(Session session, IQuadSource graph, string path, ProjectionOptions options, bool strict)
    {
        CheckFormat(path);
        var network = GraphProjection.Project(graph, options);
        var replaced = 0;
        AtomicFile.Write(path, stream => replaced = GraphMlWriter.Write(network, stream, strict));
        if (replaced > 0)
        {
            session.Warn($"{path}: {replaced} characters that XML cannot hold were written as U+FFFD");
        }

        return network;
    }

    /// <summary>Refuses a file name of an unknown format, before any work is done.</summary>
    public static void CheckFormat(string path)
    {
        if (!path.EndsWith(".graphml", StringComparison.OrdinalIgnoreCase))
        {
            throw new CommandException(ExitCode.WrongUsage, $"{path}: the format is told by the extension, and .graphml is the one that can be written");
        }
    }
}
