using System.Runtime.InteropServices;
using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Evaluation.Paths;

/// <summary>Where a property path leads, and by how many ways (SPARQL 1.1, section 18.4): links, sequences and alternatives count each, <c>*</c>, <c>+</c> and <c>?</c> count one.</summary>
/// <remarks>Ways are numbers beside a node, never walked one by one, so a sequence of many alternatives takes no longer than its steps.</remarks>
internal sealed class PathWalk(PathGraph graph)
{
    private readonly Dictionary<PropertyPath, PathAutomaton> _onward = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PropertyPath, PathAutomaton> _backward = new(ReferenceEqualityComparer.Instance);

    /// <summary>The nodes that the path leads to, each with the number of ways.</summary>
    /// <param name="path">The path.</param>
    /// <param name="from">The node to start from; it need not be in the graph.</param>
    /// <param name="backward">Whether to walk from the path's end to its start.</param>
    public Dictionary<TermId, long> From(PropertyPath path, TermId from, bool backward) => Along(path, new() { [from] = 1 }, backward);

    /// <summary>The number of ways from one node to another.</summary>
    public long Ways(PropertyPath path, TermId from, TermId to) => path is ZeroOrOne or ZeroOrMore or OneOrMore
        ? AutomatonOf(path, false).Reach(from).Contains(to) ? 1 : 0
        : From(path, from, false).GetValueOrDefault(to);

    /// <summary>The nodes where the path may start, ascending; others lead nowhere.</summary>
    public IEnumerable<TermId> Starts(PropertyPath path, bool backward = false) => path switch
    {
        Link link => graph.Along(link.Predicate, backward).Sources(),
        Inverse inverse => Starts(inverse.Path, !backward),
        Sequence sequence when (backward ? sequence.Steps[^1] : sequence.Steps[0]) is var first && !IsOptional(first) => Starts(first, backward),
        Alternative alternative when !IsOptional(path) => Merged(alternative.Choices.Select(choice => Starts(choice, backward))),
        OneOrMore repeated when !IsOptional(path) => Starts(repeated.Path, backward),
        NegatedPropertySet negated => Merged(graph.Except(negated, backward).Select(edges => edges.Sources())),
        _ => graph.Nodes(),
    };

    /// <summary>Whether the path leads from a node to itself without a step.</summary>
    public static bool IsOptional(PropertyPath path) => path switch
    {
        ZeroOrOne or ZeroOrMore => true,
        OneOrMore repeated => IsOptional(repeated.Path),
        Inverse inverse => IsOptional(inverse.Path),
        Sequence sequence => sequence.Steps.All(IsOptional),
        Alternative alternative => alternative.Choices.Any(IsOptional),
        _ => false,
    };

    private static IEnumerable<TermId> Merged(IEnumerable<IEnumerable<TermId>> nodes) => nodes.SelectMany(some => some).Distinct().Order();

    private Dictionary<TermId, long> Along(PropertyPath path, Dictionary<TermId, long> from, bool backward)
    {
        Dictionary<TermId, long> reached = [];
        switch (path)
        {
            case Link link:
                Step(graph.Along(link.Predicate, backward), from, reached);
                return reached;
            case NegatedPropertySet negated:
                foreach (var edges in graph.Except(negated, backward))
                {
                    Step(edges, from, reached);
                }

                return reached;
            case Inverse inverse:
                return Along(inverse.Path, from, !backward);
            case Sequence sequence:
                return (backward ? sequence.Steps.Reverse() : sequence.Steps).Aggregate(from, (nodes, step) => Along(step, nodes, backward));
            case Alternative alternative:
                foreach (var (node, ways) in alternative.Choices.SelectMany(choice => Along(choice, from, backward)))
                {
                    Add(reached, node, ways);
                }

                return reached;
            default:
                var automaton = AutomatonOf(path, backward);
                foreach (var (start, ways) in from)
                {
                    foreach (var node in automaton.Reach(start))
                    {
                        Add(reached, node, ways);
                    }
                }

                return reached;
        }
    }

    private void Step(PathEdges edges, Dictionary<TermId, long> from, Dictionary<TermId, long> reached)
    {
        foreach (var (start, ways) in from)
        {
            graph.Budget.Check();
            foreach (var node in edges.From(start))
            {
                Add(reached, node, ways);
            }
        }
    }

    private PathAutomaton AutomatonOf(PropertyPath path, bool backward)
    {
        var automata = backward ? _backward : _onward;
        if (!automata.TryGetValue(path, out var automaton))
        {
            automata.Add(path, automaton = new PathAutomaton(graph, path, backward));
        }

        return automaton;
    }

    /// <summary>More ways than a number can tell stay at the greatest: nobody can count them out.</summary>
    private static void Add(Dictionary<TermId, long> nodes, TermId node, long ways)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(nodes, node, out _);
        sum = sum > long.MaxValue - ways ? long.MaxValue : sum + ways;
    }
}
