namespace KarabakhGraph.Sparql;

/// <summary>A text is not SPARQL; the message names the place, the offending token and what was expected.</summary>
public sealed class SparqlSyntaxException : FormatException
{
    /// <summary>An error at a place of a query.</summary>
    /// <param name="line">Line, from 1.</param>
    /// <param name="column">Column in UTF-16 code units, from 1.</param>
    /// <param name="problem">A sentence that names the token and what was expected.</param>
    public SparqlSyntaxException(int line, int column, string problem)
        : base($"{line}:{column}: {problem}")
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
