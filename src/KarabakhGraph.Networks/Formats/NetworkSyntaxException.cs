namespace KarabakhGraph.Networks.Formats;

/// <summary>A file is no network, or not one that can be used; the message names the place.</summary>
public sealed class NetworkSyntaxException : FormatException
{
    /// <summary>An error at a place of a file.</summary>
    /// <param name="source">Name of the file.</param>
    /// <param name="line">Line, from 1.</param>
    /// <param name="column">Column in UTF-16 code units, from 1.</param>
    /// <param name="problem">What is wrong there and what to do.</param>
    public NetworkSyntaxException(string source, int line, int column, string problem)
        : base($"{source}:{line}:{column}: {problem}")
    {
        Line = line;
        Column = column;
        Problem = problem;
    }

    /// <summary>Line, from 1.</summary>
    public int Line { get; }

    /// <summary>Column in UTF-16 code units, from 1.</summary>
    public int Column { get; }

    /// <summary>What is wrong, without the place.</summary>
    public string Problem { get; }
}
