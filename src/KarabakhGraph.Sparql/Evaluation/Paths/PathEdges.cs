using System.Runtime.InteropServices;
using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Evaluation.Paths;

/// <summary>One kind of step over a graph: along a predicate, or along any predicate but some; onwards or backwards. What was looked up is kept.</summary>
internal sealed class PathEdges
{
    private readonly PathGraph _graph;
    private readonly TermId _predicate;
    private readonly IReadOnlySet<TermId>? _excluded;
    private readonly bool _backward;
    private readonly Dictionary<TermId, TermId[]> _known = [];
    private bool _knowsAll;

    /// <summary>Steps along one predicate.</summary>
    public PathEdges(PathGraph graph, TermId predicate, bool backward)
    {
        _graph = graph;
        _predicate = predicate;
        _backward = backward;
    }

    /// <summary>Steps along every predicate but the excluded ones.</summary>
    public PathEdges(PathGraph graph, IReadOnlySet<TermId> excluded, bool backward)
    {
        _graph = graph;
        _excluded = excluded;
        _backward = backward;
    }

    /// <summary>The nodes one step away; a node that several triples lead to comes once for each.</summary>
    public ReadOnlySpan<TermId> From(TermId node)
    {
        if (!_known.TryGetValue(node, out var neighbours))
        {
            if (_knowsAll)
            {
                return [];
            }

            _known.Add(node, neighbours = [.. _graph.Steps(node, _predicate, _excluded, _backward).Select(triple => _backward ? triple.Subject : triple.Object)]);
            _graph.Budget.Hold(64 + (neighbours.Length * sizeof(ulong)));
        }

        return neighbours;
    }

    /// <summary>The first triple that leads from one node to another, which it does.</summary>
    public EncodedQuad Triple(TermId from, TermId to) => _graph.Steps(from, _predicate, _excluded, _backward).First(triple => (_backward ? triple.Subject : triple.Object) == to)
        with { Graph = default };

    /// <summary>The nodes that have such a step, ascending. Reads all steps at once, for a search from everywhere.</summary>
    public IEnumerable<TermId> Sources()
    {
        if (!_knowsAll)
        {
            var lists = new Dictionary<TermId, List<TermId>>();
            foreach (var (from, to) in _graph.Edges(_predicate, _excluded, _backward))
            {
                _graph.Budget.Hold(sizeof(ulong));
                (CollectionsMarshal.GetValueRefOrAddDefault(lists, from, out _) ??= []).Add(to);
            }

            _known.Clear();
            foreach (var (from, to) in lists)
            {
                _known.Add(from, [.. to]);
            }

            _knowsAll = true;
        }

        return _known.Keys.Order();
    }
}
