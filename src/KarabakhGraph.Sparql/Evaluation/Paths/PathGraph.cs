using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Evaluation.Paths;

/// <summary>The graph that a path walks over: one of the source's graphs or some merged, each triple once.</summary>
internal sealed class PathGraph
{
    private readonly Execution _execution;
    private readonly TermId _graph;
    private readonly IReadOnlySet<TermId>? _merged;
    private readonly Dictionary<(Iri, bool), PathEdges> _links = [];
    private readonly Dictionary<(NegatedPropertySet, bool), PathEdges> _negated = [];

    /// <param name="execution">The evaluation.</param>
    /// <param name="scope">A graph or merged graphs.</param>
    public PathGraph(Execution execution, GraphScope scope)
    {
        _execution = execution;
        _graph = (scope as FixedGraph)?.Graph ?? default;
        _merged = (scope as MergedGraphs)?.Graphs;
    }

    public QueryBudget Budget => _execution.Budget;

    private IQuadSource Source => _execution.Source;

    /// <summary>Steps along a predicate.</summary>
    public PathEdges Along(Iri predicate, bool backward)
    {
        if (!_links.TryGetValue((predicate, backward), out var edges))
        {
            _links.Add((predicate, backward), edges = new PathEdges(this, _execution.Terms.Encode(predicate), backward));
        }

        return edges;
    }

    /// <summary>Steps that a negated property set allows: those onwards, those backwards or both. <c>!(^a)</c> looks backwards only, <c>!()</c> takes every step onwards.</summary>
    public IEnumerable<PathEdges> Except(NegatedPropertySet negated, bool backward)
    {
        if (negated.Forward.Count > 0 || negated.Backward.Count == 0)
        {
            yield return Edges(negated.Forward, backward);
        }

        if (negated.Backward.Count > 0)
        {
            yield return Edges(negated.Backward, !backward);
        }

        PathEdges Edges(EquatableList<Iri> excluded, bool isBackward)
        {
            if (!_negated.TryGetValue((negated, isBackward), out var edges))
            {
                _negated.Add((negated, isBackward), edges = new PathEdges(this, excluded.Select(_execution.Terms.Encode).ToHashSet(), isBackward));
            }

            return edges;
        }
    }

    /// <summary>True when the term is subject or object of a triple.</summary>
    public bool HasNode(TermId node) => TriplesOf(node).Any();

    /// <summary>The triples that have the term as subject, then those that have it as object.</summary>
    public IEnumerable<EncodedQuad> TriplesOf(TermId node) =>
        Steps(node, default, null, false).Concat(Steps(node, default, null, true)).Select(triple => triple with { Graph = default });

    /// <summary>All subjects and objects, ascending (the specification's nodes(G)).</summary>
    public IEnumerable<TermId> Nodes()
    {
        HashSet<TermId> nodes = [];
        foreach (var (from, to) in Edges(default, null, false))
        {
            Budget.Hold((nodes.Add(from) ? 32 : 0) + (nodes.Add(to) ? 32 : 0));
        }

        return nodes.Order();
    }

    /// <summary>The triples that lead away from a node, looked up.</summary>
    public IEnumerable<EncodedQuad> Steps(TermId node, TermId predicate, IReadOnlySet<TermId>? excluded, bool backward)
    {
        if (IsForeign(node) || IsForeign(predicate) || IsForeign(_graph))
        {
            return [];
        }

        var prefix = backward ? new EncodedQuad(default, predicate, node, default) : new EncodedQuad(node, predicate, default, _graph);
        var order = backward ? predicate.IsSome ? KeyOrder.Posg : KeyOrder.Ospg : _graph.IsSome ? KeyOrder.Gspo : KeyOrder.Spog;
        return Triples(order, prefix).Where(triple => excluded is null || !excluded.Contains(triple.Predicate));
    }

    /// <summary>All steps, from and to.</summary>
    public IEnumerable<(TermId From, TermId To)> Edges(TermId predicate, IReadOnlySet<TermId>? excluded, bool backward)
    {
        if (IsForeign(predicate) || IsForeign(_graph))
        {
            return [];
        }

        var order = predicate.IsSome ? KeyOrder.Psog : _graph.IsSome ? KeyOrder.Gspo : KeyOrder.Spog;
        var prefix = new EncodedQuad(default, predicate, default, order == KeyOrder.Gspo ? _graph : default);
        return Triples(order, prefix)
            .Where(triple => excluded is null || !excluded.Contains(triple.Predicate))
            .Select(triple => backward ? (triple.Object, triple.Subject) : (triple.Subject, triple.Object));
    }

    private static bool IsForeign(TermId id) => id.Kind == TermKind.QueryLocal;

    /// <summary>The triples of a range, those in several merged graphs once: their quads stand next to one another.</summary>
    private IEnumerable<EncodedQuad> Triples(KeyOrder order, EncodedQuad prefix)
    {
        using var cursor = Source.Scan(order, prefix);
        EncodedQuad last = default;
        while (cursor.Read())
        {
            Budget.Check();
            for (var row = 0; row < cursor.Count; row++)
            {
                var graph = cursor.Column(QuadPosition.Graph)[row];
                if (_graph.IsSome ? graph != _graph : _merged is not null && !_merged.Contains(graph))
                {
                    continue;
                }

                var triple = new EncodedQuad(
                    cursor.Column(QuadPosition.Subject)[row], cursor.Column(QuadPosition.Predicate)[row], cursor.Column(QuadPosition.Object)[row], TermId.DefaultGraph);
                if (triple != last)
                {
                    last = triple;
                    yield return triple;
                }
            }
        }
    }
}
