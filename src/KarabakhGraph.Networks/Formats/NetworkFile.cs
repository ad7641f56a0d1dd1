using KarabakhGraph.Networks.Formats.Csv;

namespace KarabakhGraph.Networks.Formats;

/// <summary>Networks by the names of their files: most formats keep a network in one file, CSV in a table of nodes and one of edges.</summary>
public static class NetworkFile
{
    private const string Csv = ".csv";
    private const string Nodes = ".nodes";
    private const string Edges = ".edges";

    /// <summary>The files that hold the network of that name, and their formats; none when no format has such names. For <c>net.csv</c> they are <c>net.nodes.csv</c> and <c>net.edges.csv</c>.</summary>
    public static IReadOnlyList<(string Path, NetworkFormat Format)> Parts(string path)
    {
        if (NetworkFormat.ForPath(path) is { } format)
        {
            return [(path, format)];
        }

        return path.EndsWith(Csv, StringComparison.OrdinalIgnoreCase)
            ? [(With(path, Nodes), NetworkFormat.NodeCsv), (With(path, Edges), NetworkFormat.EdgeCsv)]
            : [];
    }

    /// <summary>Reads a network.</summary>
    /// <param name="path">Its file; of CSV either table, whose fellow is read too when it is there, or the name before <c>.nodes</c> and <c>.edges</c>.</param>
    /// <param name="options">Limits; the name is taken from the path.</param>
    /// <exception cref="NetworkSyntaxException">The file is none, or not one that can be used.</exception>
    /// <exception cref="NotSupportedException">The format is unknown or written only.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Network Read(string path, NetworkReaderOptions? options = null)
    {
        options = (options ?? new NetworkReaderOptions()) with { SourceName = path };
        if (path.EndsWith(Csv, StringComparison.OrdinalIgnoreCase))
        {
            return ReadCsv(path, options);
        }

        var format = NetworkFormat.ForPath(path) is { CanRead: true } known
            ? known
            : throw new NotSupportedException($"{path}: networks are read from {string.Join(", ", NetworkFormat.All.Where(known => known.CanRead).SelectMany(known => known.Extensions))}");
        using var stream = File.OpenRead(path);
        return format.Read(stream, options);
    }

    private static Network ReadCsv(string path, NetworkReaderOptions options)
    {
        var stem = path[..^Csv.Length];
        stem = stem.EndsWith(Nodes, StringComparison.OrdinalIgnoreCase) || stem.EndsWith(Edges, StringComparison.OrdinalIgnoreCase) ? stem[..^Nodes.Length] : stem;
        using var nodes = Open(stem + Nodes + Csv);
        using var edges = Open(stem + Edges + Csv);
        if (nodes is null && edges is null)
        {
            // A single table of edges under any name.
            using var table = File.OpenRead(path);
            return CsvReader.Read(null, table, options);
        }

        return CsvReader.Read(nodes, edges, options);
    }

    private static FileStream? Open(string path) => File.Exists(path) ? File.OpenRead(path) : null;

    private static string With(string path, string part) => path[..^Csv.Length] + part + path[^Csv.Length..];
}
