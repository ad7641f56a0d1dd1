using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Evaluation;

/// <summary>A triple pattern in its graph, as places of a quad: each is a constant, a variable, or, for the graph, of no interest.</summary>
internal sealed class ScanPattern
{
    private readonly TriplePattern _triple;
    private readonly Variable?[] _variables;
    private readonly IReadOnlySet<TermId>? _graphs;
    private readonly bool _excludesDefaultGraph;
    private int? _longestPrefix;

    public ScanPattern(TriplePattern triple, GraphScope graph, Execution execution)
    {
        _triple = triple;
        Constants = new EncodedQuad(Encoded(triple.Subject), Encoded(triple.Predicate), Encoded(triple.Object), graph is FixedGraph one ? one.Graph : default);
        _variables = [triple.Subject.Variable, triple.Predicate.Variable, triple.Object.Variable, (graph as EachNamedGraph)?.Name];
        _graphs = graph switch
        {
            MergedGraphs merged => merged.Graphs,
            EachNamedGraph => execution.NamedGraphs,
            _ => null,
        };
        _excludesDefaultGraph = graph is EachNamedGraph;
        IsMerged = graph is MergedGraphs;

        TermId Encoded(PatternTerm place) => place.Term is { } term ? execution.Terms.Encode(term) : default;
    }

    /// <summary>The constants; <see cref="TermId.None"/> where there is none.</summary>
    public EncodedQuad Constants { get; }

    /// <summary>Whether a triple counts once, however many graphs hold it.</summary>
    public bool IsMerged { get; }

    /// <summary>Whether not every graph will do that the constants allow.</summary>
    public bool ChecksGraph => _graphs is not null || _excludesDefaultGraph;

    /// <summary>True when a constant is a term that the source does not have.</summary>
    public bool IsEmpty => IsLocal(Constants.Subject) || IsLocal(Constants.Predicate) || IsLocal(Constants.Object) || IsLocal(Constants.Graph);

    /// <summary>The variable in a place; null when there is none.</summary>
    public Variable? this[QuadPosition position] => _variables[(int)position];

    /// <summary>The variables, each once.</summary>
    public IEnumerable<Variable> Variables => _variables.OfType<Variable>().Distinct();

    /// <summary>Whether quads of this graph may match.</summary>
    public bool Accepts(TermId graph) => (_graphs is null || _graphs.Contains(graph)) && !(_excludesDefaultGraph && graph == TermId.DefaultGraph);

    /// <summary>The most constants that stand in front of any order without a gap.</summary>
    public int LongestPrefix => _longestPrefix ??= KeyOrders.For(Constants).PrefixLength(Constants);

    /// <summary>The constants as far as they stand in front of an order without a gap.</summary>
    public EncodedQuad Prefix(KeyOrder order)
    {
        var bound = order.Positions()[..order.PrefixLength(Constants)];
        return new EncodedQuad(
            bound.Contains(QuadPosition.Subject) ? Constants.Subject : default,
            bound.Contains(QuadPosition.Predicate) ? Constants.Predicate : default,
            bound.Contains(QuadPosition.Object) ? Constants.Object : default,
            bound.Contains(QuadPosition.Graph) ? Constants.Graph : default);
    }

    public override string ToString() => $"{_triple.Subject} {_triple.Predicate} {_triple.Object}" + (_variables[3] is { } graph ? $" {graph}" : "");

    private static bool IsLocal(TermId id) => id.Kind == TermKind.QueryLocal;
}
