using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation;

namespace KarabakhGraph.Sparql.Reference.Paths;

/// <summary>Walks property paths over one graph (SPARQL 1.1, sections 9.3 and 18.4). Links, sequences and alternatives keep duplicates; <c>*</c>, <c>+</c> and <c>?</c> do not.</summary>
/// <remarks>What would have to nest with the data (the specification's ALP) works through a queue; only the nesting of the path itself is recursion.</remarks>
internal sealed class PathWalk(QueryBudget budget)
{
    /// <summary>The nodes that the path leads to.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="path">The path.</param>
    /// <param name="from">The node to start from; it need not be in the graph.</param>
    /// <param name="backward">Whether to walk from the path's end to its start.</param>
    public IEnumerable<TermId> From(ActiveGraph graph, PropertyPath path, TermId from, bool backward) => path switch
    {
        Link link => Counted(Step(graph, graph.Predicate(link.Predicate), from, backward)),
        Inverse inverse => From(graph, inverse.Path, from, !backward),
        Sequence sequence => AlongSequence(graph, sequence, from, backward),
        Alternative alternative => alternative.Choices.SelectMany(choice => From(graph, choice, from, backward)),
        ZeroOrOne optional => From(graph, optional.Path, from, backward).Prepend(from).Distinct(),
        ZeroOrMore repeated => Reach(graph, repeated.Path, [from], backward),
        OneOrMore repeated => Reach(graph, repeated.Path, From(graph, repeated.Path, from, backward), backward),
        NegatedPropertySet negated => Counted(Except(graph, negated, from, backward)),
        _ => throw new ArgumentException($"{path.GetType().Name} is not a path.", nameof(path)),
    };

    /// <summary>All pairs of nodes that the path connects.</summary>
    public IEnumerable<(TermId Start, TermId End)> Pairs(ActiveGraph graph, PropertyPath path) => path switch
    {
        Link link => graph.Predicate(link.Predicate) is { IsSome: true } predicate
            ? Counted(graph.Match(default, predicate, default).Select(triple => (triple.Subject, triple.Object)))
            : [],
        Inverse inverse => Pairs(graph, inverse.Path).Select(pair => (pair.End, pair.Start)),
        Sequence sequence => Pairs(graph, sequence.Steps[0]).SelectMany(pair =>
            AlongSteps(graph, sequence.Steps.Skip(1), pair.End, false).Select(end => (pair.Start, end))),
        Alternative alternative => alternative.Choices.SelectMany(choice => Pairs(graph, choice)),
        ZeroOrOne optional => graph.Nodes().Select(node => (node, node)).Concat(Pairs(graph, optional.Path)).Distinct(),
        ZeroOrMore or OneOrMore => graph.Nodes().SelectMany(node => From(graph, path, node, false).Select(end => (node, end))),
        NegatedPropertySet negated => Counted(NegatedPairs(graph, negated)),
        _ => throw new ArgumentException($"{path.GetType().Name} is not a path.", nameof(path)),
    };

    private static IEnumerable<TermId> Step(ActiveGraph graph, TermId predicate, TermId from, bool backward)
    {
        if (!predicate.IsSome)
        {
            return [];
        }

        return backward
            ? graph.Match(default, predicate, from).Select(triple => triple.Subject)
            : graph.Match(from, predicate, default).Select(triple => triple.Object);
    }

    private List<TermId> AlongSequence(ActiveGraph graph, Sequence sequence, TermId from, bool backward) =>
        AlongSteps(graph, backward ? sequence.Steps.Reverse() : sequence.Steps, from, backward);

    /// <summary>Collects the nodes after each step, so that a long sequence nests no enumerations.</summary>
    private List<TermId> AlongSteps(ActiveGraph graph, IEnumerable<PropertyPath> steps, TermId from, bool backward)
    {
        List<TermId> reached = [from];
        foreach (var step in steps)
        {
            reached = [.. reached.SelectMany(node => From(graph, step, node, backward))];
        }

        return reached;
    }

    /// <summary>The specification's ALP: every node reached from the first ones by any number of steps, each once.</summary>
    private IEnumerable<TermId> Reach(ActiveGraph graph, PropertyPath path, IEnumerable<TermId> first, bool backward)
    {
        HashSet<TermId> visited = [];
        var waiting = new Queue<TermId>();
        foreach (var node in first)
        {
            if (visited.Add(node))
            {
                waiting.Enqueue(node);
                yield return node;
            }
        }

        while (waiting.TryDequeue(out var from))
        {
            budget.Check();
            foreach (var node in From(graph, path, from, backward))
            {
                if (visited.Add(node))
                {
                    waiting.Enqueue(node);
                    yield return node;
                }
            }
        }
    }

    private static IEnumerable<TermId> Except(ActiveGraph graph, NegatedPropertySet negated, TermId from, bool backward)
    {
        var onwards = LooksForward(negated) ? Passing(graph, negated.Forward, from, backward) : [];
        var back = negated.Backward.Count > 0 ? Passing(graph, negated.Backward, from, !backward) : [];
        return onwards.Concat(back);
    }

    private static IEnumerable<TermId> Passing(ActiveGraph graph, EquatableList<Iri> excluded, TermId from, bool backward)
    {
        HashSet<TermId> predicates = [.. excluded.Select(graph.Predicate)];
        var triples = backward ? graph.Match(default, default, from) : graph.Match(from, default, default);
        return triples.Where(triple => !predicates.Contains(triple.Predicate)).Select(triple => backward ? triple.Subject : triple.Object);
    }

    private static IEnumerable<(TermId Start, TermId End)> NegatedPairs(ActiveGraph graph, NegatedPropertySet negated)
    {
        HashSet<TermId> forward = [.. negated.Forward.Select(graph.Predicate)];
        HashSet<TermId> backward = [.. negated.Backward.Select(graph.Predicate)];
        foreach (var triple in graph.Match(default, default, default))
        {
            if (LooksForward(negated) && !forward.Contains(triple.Predicate))
            {
                yield return (triple.Subject, triple.Object);
            }

            if (negated.Backward.Count > 0 && !backward.Contains(triple.Predicate))
            {
                yield return (triple.Object, triple.Subject);
            }
        }
    }

    /// <summary><c>!(^a)</c> looks backwards only; <c>!()</c> takes every step forward.</summary>
    private static bool LooksForward(NegatedPropertySet negated) => negated.Forward.Count > 0 || negated.Backward.Count == 0;

    private IEnumerable<T> Counted<T>(IEnumerable<T> steps)
    {
        foreach (var step in steps)
        {
            budget.Charge();
            yield return step;
        }
    }
}
