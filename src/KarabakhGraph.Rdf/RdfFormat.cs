using KarabakhGraph.Rdf.Formats.JsonLd;
using KarabakhGraph.Rdf.Formats.NQuads;
using KarabakhGraph.Rdf.Formats.NTriples;
using KarabakhGraph.Rdf.Formats.RdfXml;
using KarabakhGraph.Rdf.Formats.Text;
using KarabakhGraph.Rdf.Formats.TriG;
using KarabakhGraph.Rdf.Formats.Turtle;

namespace KarabakhGraph.Rdf;

/// <summary>A syntax of RDF: its names in the world, its reader and its writer.</summary>
public abstract class RdfFormat
{
    private protected RdfFormat(string name, string mediaType, string extension, bool hasGraphs)
    {
        Name = name;
        MediaType = mediaType;
        Extension = extension;
        HasGraphs = hasGraphs;
    }

    /// <summary>RDF 1.1 N-Triples.</summary>
    public static RdfFormat NTriples { get; } = new NTriplesFormat();

    /// <summary>RDF 1.1 N-Quads.</summary>
    public static RdfFormat NQuads { get; } = new NQuadsFormat();

    /// <summary>RDF 1.1 Turtle.</summary>
    public static RdfFormat Turtle { get; } = new TurtleFormat();

    /// <summary>RDF 1.1 TriG.</summary>
    public static RdfFormat TriG { get; } = new TriGFormat();

    /// <summary>RDF 1.1 XML Syntax.</summary>
    public static RdfFormat RdfXml { get; } = new RdfXmlFormat();

    /// <summary>JSON-LD 1.1, nothing asked for that its specification leaves open.</summary>
    public static RdfFormat JsonLd { get; } = JsonLdWith(new JsonLdOptions());

    /// <summary>All formats.</summary>
    public static IReadOnlyList<RdfFormat> All { get; } = [NTriples, NQuads, Turtle, TriG, RdfXml, JsonLd];

    /// <summary>The name in its specification: "N-Quads".</summary>
    public string Name { get; }

    /// <summary>The registered media type: "application/n-quads".</summary>
    public string MediaType { get; }

    /// <summary>The extension of file names, with its dot: ".nq".</summary>
    public string Extension { get; }

    /// <summary>True when the syntax can name graphs.</summary>
    public bool HasGraphs { get; }

    /// <summary>JSON-LD 1.1 with contexts from outside, directions of text or native types.</summary>
    public static RdfFormat JsonLdWith(JsonLdOptions options) => new JsonLdFormat(options);

    /// <summary>The format of a file by its name; null when the extension is none of ours.</summary>
    public static RdfFormat? ForPath(string path) =>
        All.FirstOrDefault(format => path.EndsWith(format.Extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>The format of a media type, with or without parameters; null when it is none of ours.</summary>
    public static RdfFormat? ForMediaType(string mediaType)
    {
        var essence = mediaType.AsSpan(0, mediaType.IndexOf(';', StringComparison.Ordinal) is >= 0 and var end ? end : mediaType.Length).Trim().ToString();
        return All.FirstOrDefault(format => format.MediaType.Equals(essence, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A reader of a text that is decoded already. The text stays open.</summary>
    public abstract QuadReader Reader(TextReader text, RdfReaderOptions? options = null);

    /// <summary>A reader of UTF-8, with or without byte order mark; wrong bytes are errors. RDF/XML may be in any encoding that it names. The stream stays open.</summary>
    public virtual QuadReader Reader(Stream bytes, RdfReaderOptions? options = null) => Reader(new Utf8Text(bytes), options);

    /// <summary>A writer of one document.</summary>
    /// <param name="output">Where the text goes; stays open.</param>
    /// <param name="prefixes">Turtle, TriG, RDF/XML and JSON-LD shorten IRIs by these and declare them on top; the others have none.</param>
    /// <param name="baseIri">Turtle, TriG and RDF/XML write IRIs relative to this and declare it on top; the others have none.</param>
    public abstract QuadWriter Writer(TextWriter output, PrefixMap? prefixes = null, string? baseIri = null);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
