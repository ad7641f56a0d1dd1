using KarabakhGraph.Networks.Formats.Csv;
using KarabakhGraph.Networks.Formats.Cytoscape;
using KarabakhGraph.Networks.Formats.Dot;
using KarabakhGraph.Networks.Formats.Gexf;
using KarabakhGraph.Networks.Formats.GraphMl;
using KarabakhGraph.Networks.Formats.Jgf;
using KarabakhGraph.Networks.Formats.Pajek;
using KarabakhGraph.Networks.Pictures;

namespace KarabakhGraph.Networks.Formats;

/// <summary>A file format of networks: how files are called, written and, some of them, read.</summary>
/// <remarks>The same network gives the same bytes. What each format cannot hold is told in this project's README.</remarks>
public sealed class NetworkFormat
{
    private readonly Writer _write;
    private readonly Reader? _read;

    private NetworkFormat(string name, string[] extensions, Writer write, Reader? read = null)
    {
        Name = name;
        Extensions = extensions;
        _write = write;
        _read = read;
    }

    private delegate int Writer(NetworkHeader network, IEnumerable<Node> nodes, IEnumerable<Edge> edges, Stream stream, NetworkWriterOptions options);

    private delegate Network Reader(Stream stream, NetworkReaderOptions options);

    /// <summary>GraphML 1.1, which almost every tool reads.</summary>
    public static NetworkFormat GraphMl { get; } = new("GraphML", [".graphml"], GraphMlWriter.Write, GraphMlReader.Read);

    /// <summary>GEXF 1.3, for Gephi's timeline, Gephi Lite and sigma.</summary>
    public static NetworkFormat Gexf { get; } = new("GEXF", [".gexf"], GexfWriter.Write, GexfReader.Read);

    /// <summary>The table of nodes as CSV.</summary>
    public static NetworkFormat NodeCsv { get; } = new("CSV of nodes", [".nodes.csv"], CsvWriter.WriteNodes, (stream, options) => CsvReader.Read(stream, null, options));

    /// <summary>The table of edges as CSV.</summary>
    public static NetworkFormat EdgeCsv { get; } = new("CSV of edges", [".edges.csv"], CsvWriter.WriteEdges, (stream, options) => CsvReader.Read(null, stream, options));

    /// <summary>DOT, for Graphviz.</summary>
    public static NetworkFormat Dot { get; } = new("DOT", [".dot", ".gv"], DotWriter.Write);

    /// <summary>JSON of Cytoscape and cytoscape.js.</summary>
    public static NetworkFormat Cytoscape { get; } = new("Cytoscape JSON", [".cyjs"], CytoscapeWriter.Write);

    /// <summary>JSON Graph Format, version 2.</summary>
    public static NetworkFormat Jgf { get; } = new("JSON Graph Format", [".jgf", ".jgf.json"], JgfWriter.Write);

    /// <summary>Pajek NET.</summary>
    public static NetworkFormat Pajek { get; } = new("Pajek NET", [".net"], PajekWriter.Write);

    /// <summary>A picture.</summary>
    public static NetworkFormat Svg { get; } = new("SVG", [".svg"], SvgWriter.Write);

    /// <summary>A page with the picture and the evidence of every tie.</summary>
    public static NetworkFormat Html { get; } = new("HTML", [".html"], HtmlWriter.Write);

    /// <summary>All formats.</summary>
    public static IReadOnlyList<NetworkFormat> All { get; } = [GraphMl, Gexf, NodeCsv, EdgeCsv, Cytoscape, Jgf, Dot, Pajek, Svg, Html];

    /// <summary>What people call it.</summary>
    public string Name { get; }

    /// <summary>How its files end, with the dot.</summary>
    public IReadOnlyList<string> Extensions { get; }

    /// <summary>Whether it can be read.</summary>
    public bool CanRead => _read is not null;

    /// <summary>The format that a file's name tells; null when it is none of them.</summary>
    public static NetworkFormat? ForPath(string path) => All.FirstOrDefault(format => format.Extensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Writes a network; the stream stays open.</summary>
    /// <inheritdoc cref="Write(NetworkHeader, IEnumerable{Node}, IEnumerable{Edge}, Stream, NetworkWriterOptions?)"/>
    public int Write(Network network, Stream stream, NetworkWriterOptions? options = null) => Write(network, network.Nodes, network.Edges, stream, options);

    /// <summary>Writes nodes and edges one by one; the stream stays open. GraphML, GEXF, CSV, DOT and the JSON formats need no more memory for more of them.</summary>
    /// <param name="network">What the network is.</param>
    /// <param name="nodes">All its nodes, read once.</param>
    /// <param name="edges">All its edges, read once, after the nodes.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="options">What the formats leave open.</param>
    /// <returns>How many characters that no XML can hold were replaced by U+FFFD, in every format.</returns>
    /// <exception cref="ArgumentException">There is a number that is not finite, an id that tools do not take, or a name of an attribute that is taken.</exception>
    public int Write(NetworkHeader network, IEnumerable<Node> nodes, IEnumerable<Edge> edges, Stream stream, NetworkWriterOptions? options = null) =>
        _write(network, nodes, edges, stream, options ?? new NetworkWriterOptions());

    /// <summary>Reads a network; the stream stays open.</summary>
    /// <param name="stream">A whole file.</param>
    /// <param name="options">Name and limits.</param>
    /// <exception cref="NetworkSyntaxException">The file is none, or not one that can be used.</exception>
    /// <exception cref="NotSupportedException">The format is written only.</exception>
    public Network Read(Stream stream, NetworkReaderOptions? options = null) =>
        (_read ?? throw new NotSupportedException($"{Name} is written only"))(stream, options ?? new NetworkReaderOptions());

    /// <inheritdoc/>
    public override string ToString() => Name;
}
