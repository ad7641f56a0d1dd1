namespace KarabakhGraph.Sparql;

/// <summary>A text is not a query result of its format; the message names the place and what is wrong.</summary>
public sealed class ResultSyntaxException : FormatException
{
    /// <summary>An error at a place of a text.</summary>
    /// <param name="place">The place as readers of the format speak of it: "3:14", or "results.bindings[2].x".</param>
    /// <param name="problem">A sentence that names the offending part and what was expected.</param>
    public ResultSyntaxException(string place, string problem)
        : base($"{place}: {problem}") => Problem = problem;

    /// <summary>What is wrong, without the place.</summary>
    public string Problem { get; }
}
