namespace KarabakhGraph.Rdf.Isomorphism;

/// <summary>
/// Searches a one-to-one mapping of blank nodes: colors are refined until they settle; a node whose color is its own is mapped;
/// what remains falls apart into pieces that touch each other nowhere, so any pair of pieces that fits is as good as another;
/// a piece in which no node stands out has one node tried against each of its like.
/// </summary>
/// <remarks>Equal colors prove nothing: every mapping is checked against the quads, so hash collisions cost time only.</remarks>
internal sealed class IsomorphismSearch(ColoredDataset left, ColoredDataset right, long maxWork)
{
    private const int MaxDepth = 500;

    private readonly int[] _map = new int[left.Nodes.Count];
    private long _work;

    public bool Finds() => Match([.. Enumerable.Range(0, left.Nodes.Count)], [.. Enumerable.Range(0, right.Nodes.Count)], 0);

    /// <summary>Maps a set of left nodes on a set of right nodes; all nodes that they touch outside are mapped already.</summary>
    private bool Match(List<int> ours, List<int> theirs, int depth)
    {
        if (depth > MaxDepth)
        {
            throw Undecided();
        }

        var (before, beforeRight) = (ours.ConvertAll(node => left.Colors[node]), theirs.ConvertAll(node => right.Colors[node]));
        if (MatchRefined(ours, theirs, depth))
        {
            return true;
        }

        Restore(left, ours, before);
        Restore(right, theirs, beforeRight);
        return false;
    }

    private bool MatchRefined(List<int> ours, List<int> theirs, int depth)
    {
        Refine(ours, theirs);
        var (ourClasses, theirClasses) = (Classes(left, ours), Classes(right, theirs));
        if (ourClasses.Count != theirClasses.Count
            || ourClasses.Any(ourClass => theirClasses.GetValueOrDefault(ourClass.Key)?.Count != ourClass.Value.Count))
        {
            return false;
        }

        foreach (var (color, nodes) in ourClasses.Where(ourClass => ourClass.Value.Count == 1))
        {
            _map[nodes[0]] = theirClasses[color][0];
        }

        var pieces = Pieces(left, ours, ourClasses);
        var matched = pieces.Count == 1 && pieces[0].Count == ours.Count
            ? TryOne(ours, theirs, ourClasses, theirClasses, depth)
            : MatchPieces(pieces, Pieces(right, theirs, theirClasses), depth);
        return matched && Fits(ours);
    }

    /// <summary>Refines both sides in step until the left side's colors tell no more nodes apart.</summary>
    private void Refine(List<int> ours, List<int> theirs)
    {
        for (var (known, colors) = (-1, 0); colors > known;)
        {
            known = colors;
            left.Refine(ours);
            right.Refine(theirs);
            colors = ours.Select(node => left.Colors[node]).Distinct().Count();
            Work(ours.Sum(node => left.IncidencesOf(node).Count) + theirs.Count);
        }
    }

    private bool TryOne(List<int> ours, List<int> theirs, Dictionary<ulong, List<int>> ourClasses, Dictionary<ulong, List<int>> theirClasses, int depth)
    {
        var (color, nodes) = ourClasses.MinBy(ourClass => (ourClass.Value.Count, ourClass.Key));
        left.Colors[nodes[0]] = ColoredDataset.Mix(color, 0x5EED);
        foreach (var candidate in theirClasses[color])
        {
            right.Colors[candidate] = left.Colors[nodes[0]];
            if (Match(ours, theirs, depth + 1))
            {
                return true;
            }

            right.Colors[candidate] = color;
        }

        return false;
    }

    private bool MatchPieces(List<List<int>> ours, List<List<int>> theirs, int depth)
    {
        var free = theirs.GroupBy(piece => Signature(right, piece)).ToDictionary(group => group.Key, group => group.ToList());
        foreach (var piece in ours)
        {
            var candidates = free.GetValueOrDefault(Signature(left, piece)) ?? [];
            var found = candidates.FindLastIndex(candidate => candidate.Count == piece.Count && Match(piece, candidate, depth + 1));
            if (found < 0)
            {
                return false;
            }

            candidates.RemoveAt(found);
        }

        return true;
    }

    /// <summary>Whether every quad around the nodes is a quad of the other side.</summary>
    private bool Fits(List<int> nodes)
    {
        foreach (var node in nodes)
        {
            Work(left.IncidencesOf(node).Count);
            foreach (var incidence in left.IncidencesOf(node))
            {
                var quad = incidence.Quad;
                if (!right.Quads.Contains(new Quad(Image(quad.Subject)!, quad.Predicate, Image(quad.Object)!, Image(quad.Graph)))) // null only for the default graph
                {
                    return false;
                }
            }
        }

        return true;
    }

    private Term? Image(Term? term) => left.IndexOf(term) is >= 0 and var index ? right.Nodes[_map[index]] : term;

    private static Dictionary<ulong, List<int>> Classes(ColoredDataset side, List<int> nodes) =>
        nodes.GroupBy(node => side.Colors[node]).ToDictionary(group => group.Key, group => group.ToList());

    private static ulong Signature(ColoredDataset side, List<int> piece) => piece.Aggregate(0ul, (sum, node) => sum + side.Colors[node]);

    /// <summary>The nodes whose color is not their own, in sets that share no quad.</summary>
    private static List<List<int>> Pieces(ColoredDataset side, List<int> nodes, Dictionary<ulong, List<int>> classes)
    {
        var open = nodes.Where(node => classes[side.Colors[node]].Count > 1).ToHashSet();
        var pieces = new List<List<int>>();
        foreach (var start in nodes)
        {
            if (!open.Remove(start))
            {
                continue;
            }

            List<int> piece = [start];
            for (var i = 0; i < piece.Count; i++)
            {
                foreach (var incidence in side.IncidencesOf(piece[i]))
                {
                    Visit(incidence.Other1);
                    Visit(incidence.Other2);
                }
            }

            pieces.Add(piece);

            void Visit(int node)
            {
                if (open.Remove(node))
                {
                    piece.Add(node);
                }
            }
        }

        return pieces;
    }

    private static void Restore(ColoredDataset side, List<int> nodes, List<ulong> colors)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            side.Colors[nodes[i]] = colors[i];
        }
    }

    private void Work(long amount)
    {
        _work += amount;
        if (_work > maxWork)
        {
            throw Undecided();
        }
    }

    private static InvalidOperationException Undecided() => new("The blank nodes of these datasets are too alike to compare within the bound on work.");
}
