namespace KarabakhGraph.Rdf;

/// <summary>A text is not what its RDF syntax asks for; the message names the place and the offending token.</summary>
public sealed class RdfSyntaxException : FormatException
{
    /// <summary>An error at a place of a text.</summary>
    /// <param name="source">File name or other name of the text; null when it has none.</param>
    /// <param name="line">Line, from 1.</param>
    /// <param name="column">Column in UTF-16 code units, from 1.</param>
    /// <param name="problem">A sentence that names the token and what was expected.</param>
    /// <param name="code">The error code of the specification, when it has codes, as JSON-LD does.</param>
    public RdfSyntaxException(string? source, long line, long column, string problem, string? code = null)
        : base($"{(source is null ? "" : source + ":")}{line}:{column}: {problem}")
    {
        Line = line;
        Column = column;
        Problem = problem;
        Code = code;
    }

    /// <summary>Line, from 1.</summary>
    public long Line { get; }

    /// <summary>Column in UTF-16 code units, from 1.</summary>
    public long Column { get; }

    /// <summary>What is wrong, without the place.</summary>
    public string Problem { get; }

    /// <summary>The error code of the specification, such as "invalid term definition" (JSON-LD 1.1 API, section 9.6); null when it has no codes.</summary>
    public string? Code { get; }
}
