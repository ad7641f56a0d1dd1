using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Results.Csv;
using KarabakhGraph.Sparql.Results.Json;
using KarabakhGraph.Sparql.Results.Tsv;
using KarabakhGraph.Sparql.Results.Xml;

namespace KarabakhGraph.Sparql;

/// <summary>A format of SELECT and ASK results: its names in the world, reading and writing. Graphs are written by an <see cref="RdfFormat"/>.</summary>
public abstract class ResultFormat
{
    private protected ResultFormat(string name, string mediaType, string extension, bool hasBooleans)
    {
        Name = name;
        MediaType = mediaType;
        Extension = extension;
        HasBooleans = hasBooleans;
    }

    /// <summary>SPARQL 1.1 Query Results JSON Format.</summary>
    public static ResultFormat Json { get; } = new JsonFormat();

    /// <summary>SPARQL Query Results XML Format, second edition.</summary>
    public static ResultFormat Xml { get; } = new XmlFormat();

    /// <summary>SPARQL 1.1 Query Results CSV Format. It says neither kind nor datatype of a term: reading it back gives strings.</summary>
    public static ResultFormat Csv { get; } = new CsvFormat();

    /// <summary>SPARQL 1.1 Query Results TSV Format.</summary>
    public static ResultFormat Tsv { get; } = new TsvFormat();

    /// <summary>All formats.</summary>
    public static IReadOnlyList<ResultFormat> All { get; } = [Json, Xml, Csv, Tsv];

    /// <summary>The short name: "JSON".</summary>
    public string Name { get; }

    /// <summary>The registered media type: "application/sparql-results+json".</summary>
    public string MediaType { get; }

    /// <summary>The extension of file names, with its dot: ".srj".</summary>
    public string Extension { get; }

    /// <summary>True when the format can hold the answer of ASK.</summary>
    public bool HasBooleans { get; }

    /// <summary>The format of a file by its name; null when the extension is none of ours.</summary>
    public static ResultFormat? ForPath(string path) =>
        All.FirstOrDefault(format => path.EndsWith(format.Extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>The format of a media type, with or without parameters; null when it is none of ours.</summary>
    public static ResultFormat? ForMediaType(string mediaType)
    {
        var essence = mediaType.Split(';', 2)[0].Trim();
        return All.FirstOrDefault(format => format.MediaType.Equals(essence, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Writes a result, solution by solution as they are found. The output stays open.</summary>
    /// <exception cref="ArgumentException">The result is a graph, or a boolean that the format has no place for; or a term holds what the format cannot say.</exception>
    public void Write(QueryResult result, TextWriter output)
    {
        switch (result)
        {
            case SolutionsResult solutions:
                Write(solutions, output);
                break;
            case BooleanResult boolean when HasBooleans:
                Write(boolean, output);
                break;
            case BooleanResult:
                throw new ArgumentException($"{Name} has no form for the answer of ASK; take JSON or XML.", nameof(result));
            default:
                throw new ArgumentException($"The answer of CONSTRUCT and DESCRIBE is a graph, which {Name} cannot hold; take an RDF format.", nameof(result));
        }
    }

    /// <summary>Reads a result of UTF-8 (XML may declare another encoding), with or without byte order mark. All solutions are held in memory. The stream stays open.</summary>
    /// <param name="input">The text.</param>
    /// <param name="blankNodes">Where blank nodes come from; null for an issuer of the document's own.</param>
    /// <exception cref="ResultSyntaxException">The text is not of the format.</exception>
    public abstract QueryResult Read(Stream input, BlankNodeIssuer? blankNodes = null);

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    private protected abstract void Write(SolutionsResult result, TextWriter output);

    private protected abstract void Write(BooleanResult result, TextWriter output);
}
