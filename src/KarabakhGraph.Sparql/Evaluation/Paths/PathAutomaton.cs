using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Evaluation.Paths;

/// <summary>A property path as a finite automaton over the steps of a graph, and the search through both at once.</summary>
/// <remarks>
/// Has as many states as the path has parts, so nested repetitions (<c>((a*)*)*</c>) cost no more than they are long, and a search meets no pair of node and state twice.
/// Tells which nodes are reached, not by how many ways: that is what <c>*</c>, <c>+</c> and <c>?</c> ask for (SPARQL 1.1, section 18.4).
/// </remarks>
internal sealed class PathAutomaton
{
    private const int Start = 0;
    private const int End = 1;
    private readonly PathGraph _graph;
    private readonly List<List<Move>> _moves = [[], []];

    public PathAutomaton(PathGraph graph, PropertyPath path, bool backward)
    {
        _graph = graph;
        Connect(path, Start, End, backward);
    }

    /// <summary>The nodes that the path leads to, each once, the nearest first.</summary>
    /// <param name="from">The node to start from; it need not be in the graph.</param>
    public IEnumerable<TermId> Reach(TermId from)
    {
        var visited = new HashSet<TermId>?[_moves.Count];
        var waiting = new Queue<(TermId Node, int State)>();
        long held = 0;
        try
        {
            Visit(from, Start);
            while (waiting.TryDequeue(out var place))
            {
                _graph.Budget.Check();
                if (place.State == End)
                {
                    yield return place.Node;
                }

                Advance(place.Node, place.State);
            }
        }
        finally
        {
            _graph.Budget.Hold(-held);
        }

        void Advance(TermId node, int state)
        {
            foreach (var move in _moves[state])
            {
                if (move.Edges is null)
                {
                    Visit(node, move.Target);
                    continue;
                }

                foreach (var neighbour in move.Edges.From(node))
                {
                    Visit(neighbour, move.Target);
                }
            }
        }

        void Visit(TermId node, int state)
        {
            if ((visited[state] ??= []).Add(node))
            {
                waiting.Enqueue((node, state));
                held += 48;
                _graph.Budget.Hold(48);
            }
        }
    }

    /// <summary>The triples along one of the shortest ways between two nodes; none when there is no way, or one without a step.</summary>
    public IEnumerable<EncodedQuad> ShortestWay(TermId from, TermId to)
    {
        var cameFrom = new Dictionary<(TermId Node, int State), ((TermId Node, int State) Place, PathEdges? Edges)> { [(from, Start)] = default };
        var waiting = new Queue<(TermId Node, int State)>([(from, Start)]);
        while (!cameFrom.ContainsKey((to, End)) && waiting.TryDequeue(out var place))
        {
            _graph.Budget.Check();
            foreach (var move in _moves[place.State])
            {
                foreach (var node in move.Edges is null ? [place.Node] : move.Edges.From(place.Node))
                {
                    if (cameFrom.TryAdd((node, move.Target), (place, move.Edges)))
                    {
                        waiting.Enqueue((node, move.Target));
                    }
                }
            }
        }

        var at = (Node: to, State: End);
        while (cameFrom.TryGetValue(at, out var step) && at != (from, Start))
        {
            if (step.Edges is not null)
            {
                yield return step.Edges.Triple(step.Place.Node, at.Node);
            }

            at = step.Place;
        }
    }

    /// <summary>Adds the moves by which a path leads from one state to another.</summary>
    private void Connect(PropertyPath path, int from, int to, bool backward)
    {
        switch (path)
        {
            case Link link:
                _moves[from].Add(new Move(to, _graph.Along(link.Predicate, backward)));
                break;
            case NegatedPropertySet negated:
                _moves[from].AddRange(_graph.Except(negated, backward).Select(edges => new Move(to, edges)));
                break;
            case Inverse inverse:
                Connect(inverse.Path, from, to, !backward);
                break;
            case Sequence sequence:
                var steps = backward ? sequence.Steps.Reverse().ToList() : [.. sequence.Steps];
                for (var i = 0; i < steps.Count; i++)
                {
                    var next = i + 1 < steps.Count ? NewState() : to;
                    Connect(steps[i], from, next, backward);
                    from = next;
                }

                break;
            case Alternative alternative:
                foreach (var choice in alternative.Choices)
                {
                    Connect(choice, from, to, backward);
                }

                break;
            case ZeroOrOne optional:
                _moves[from].Add(new Move(to, null));
                Connect(optional.Path, from, to, backward);
                break;
            case ZeroOrMore repeated:
                var hub = NewState();
                _moves[from].Add(new Move(hub, null));
                _moves[hub].Add(new Move(to, null));
                Connect(repeated.Path, hub, hub, backward);
                break;
            case OneOrMore repeated:
                var (before, after) = (NewState(), NewState());
                _moves[from].Add(new Move(before, null));
                Connect(repeated.Path, before, after, backward);
                _moves[after].Add(new Move(before, null));
                _moves[after].Add(new Move(to, null));
                break;
            default:
                throw new ArgumentException($"{path.GetType().Name} is not a path.", nameof(path));
        }
    }

    private int NewState()
    {
        _moves.Add([]);
        return _moves.Count - 1;
    }

    /// <summary>A way from one state to another: along edges, or, without any, on the spot.</summary>
    private readonly record struct Move(int Target, PathEdges? Edges);
}
