using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql;

/// <summary>What a query yields: solutions, a boolean or a graph, by its form (SPARQL 1.1, section 16).</summary>
public abstract class QueryResult
{
    private protected QueryResult()
    {
    }
}

/// <summary>The answer of SELECT.</summary>
/// <param name="variables">The selected variables, in order.</param>
/// <param name="solutions">The solutions.</param>
public sealed class SolutionsResult(IReadOnlyList<Variable> variables, IEnumerable<Solution> solutions) : QueryResult
{
    /// <summary>The selected variables, in order.</summary>
    public IReadOnlyList<Variable> Variables { get; } = variables;

    /// <summary>The solutions, in order. They are found while they are read, so reading may throw what evaluation throws; each reading evaluates anew.</summary>
    public IEnumerable<Solution> Solutions { get; } = solutions;
}

/// <summary>The answer of ASK.</summary>
/// <param name="value">The answer.</param>
public sealed class BooleanResult(bool value) : QueryResult
{
    /// <summary>True when the pattern has a solution.</summary>
    public bool Value { get; } = value;
}

/// <summary>The answer of CONSTRUCT or DESCRIBE.</summary>
/// <param name="quads">The triples.</param>
/// <param name="prefixes">The prefixes of the query.</param>
public sealed class GraphResult(IEnumerable<Quad> quads, PrefixMap prefixes) : QueryResult
{
    /// <summary>The triples, all in the default graph, each once. They are found while they are read, so reading may throw what evaluation throws.</summary>
    public IEnumerable<Quad> Quads { get; } = quads;

    /// <summary>The prefixes of the query, for those who write the graph.</summary>
    public PrefixMap Prefixes { get; } = prefixes;
}
