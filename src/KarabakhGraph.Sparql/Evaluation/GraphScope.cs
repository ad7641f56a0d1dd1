using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Evaluation;

/// <summary>The graph that patterns match against (SPARQL 1.1, section 18.1.2), and what stands in the fourth place of their quads.</summary>
internal abstract record GraphScope
{
    private protected GraphScope()
    {
    }

    /// <summary>The default graph of a query (section 13.2).</summary>
    public static GraphScope Default(DatasetClause? clause, bool isUnion, QueryTerms terms) => clause switch
    {
        null => isUnion ? new MergedGraphs(null) : new FixedGraph(TermId.DefaultGraph),
        { Default: [var only] } => new FixedGraph(terms.Encode(only)),
        _ => new MergedGraphs(clause.Default.Select(terms.Encode).ToHashSet()),
    };
}

/// <summary>One graph.</summary>
internal sealed record FixedGraph(TermId Graph) : GraphScope;

/// <summary>The merge of some graphs, each triple once.</summary>
/// <param name="Graphs">Which; null for all, the default graph of the source among them.</param>
internal sealed record MergedGraphs(IReadOnlySet<TermId>? Graphs) : GraphScope;

/// <summary>Each named graph of the dataset on its own; the rows bind a variable to its name.</summary>
internal sealed record EachNamedGraph(Variable Name) : GraphScope;
