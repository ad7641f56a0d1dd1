namespace KarabakhGraph.Networks.Analytics;

/// <summary>A tie between two actors, whoever it came from.</summary>
/// <param name="A">Index in <see cref="Network.Nodes"/>.</param>
/// <param name="B">A larger index.</param>
/// <param name="Sign">1 or -1.</param>
/// <param name="Weight">Above 0: what the one feels for the other and the other for the one, added up.</param>
public readonly record struct SignedTie(int A, int B, int Sign, double Weight);

/// <summary>The undirected view of a network on which balance and blocs are defined: at most one tie, of one sign, between two actors.</summary>
/// <remarks>
/// All edges of two actors are netted first. A pair that nets to nothing, or whose two directions have opposite signs and magnitudes within a fifth of each other, is ambivalent and no tie.
/// That an edge goes one way only is lost here, and so is everything that was netted away.
/// </remarks>
public sealed class SignedGraph
{
    /// <summary>Opposite directions closer than this share of the larger one are ambivalent.</summary>
    private const double Ambivalence = 0.2;

    private readonly Neighbour[][] _neighbours;

    internal SignedGraph(int nodeCount, IReadOnlyList<SignedTie> ties, IReadOnlyList<(int A, int B)> ambivalent)
    {
        NodeCount = nodeCount;
        Ties = ties;
        Ambivalent = ambivalent;
        var lists = new List<Neighbour>[nodeCount];
        for (var node = 0; node < nodeCount; node++)
        {
            lists[node] = [];
        }

        for (var tie = 0; tie < ties.Count; tie++)
        {
            lists[ties[tie].A].Add(new Neighbour(ties[tie].B, tie, ties[tie].Sign, ties[tie].Weight));
            lists[ties[tie].B].Add(new Neighbour(ties[tie].A, tie, ties[tie].Sign, ties[tie].Weight));
        }

        _neighbours = [.. lists.Select(list => list.OrderBy(neighbour => neighbour.Node).ToArray())];
    }

    /// <summary>The number of actors, those without ties too.</summary>
    public int NodeCount { get; }

    /// <summary>The ties, sorted.</summary>
    public IReadOnlyList<SignedTie> Ties { get; }

    /// <summary>The pairs that are ambivalent: indexes, the smaller one first.</summary>
    public IReadOnlyList<(int A, int B)> Ambivalent { get; }

    /// <summary>The number of ties of support.</summary>
    public int Positive => Ties.Count(tie => tie.Sign > 0);

    /// <summary>The number of ties of opposition.</summary>
    public int Negative => Ties.Count - Positive;

    /// <summary>Nets the edges of a network.</summary>
    public static SignedGraph Of(Network network)
    {
        var directed = Dyads.Of(network).ToDictionary(dyad => (dyad.Source, dyad.Target));
        var ties = new List<SignedTie>();
        var ambivalent = new List<(int, int)>();
        foreach (var (a, b) in directed.Keys.Select(pair => (Math.Min(pair.Source, pair.Target), Math.Max(pair.Source, pair.Target))).Distinct().Order())
        {
            var (there, back) = (directed.GetValueOrDefault((a, b)), directed.GetValueOrDefault((b, a)));
            var (larger, smaller) = (Math.Max(Math.Abs(there.Net), Math.Abs(back.Net)), Math.Min(Math.Abs(there.Net), Math.Abs(back.Net)));
            var opposite = there.Sign * back.Sign < 0 && larger - smaller <= Ambivalence * larger;
            if (opposite || (there.Sign == 0 && back.Sign == 0))
            {
                ambivalent.Add((a, b));
            }
            else
            {
                var net = (there.Net + back.Net) * (network.Directed ? 1 : 0.5);
                ties.Add(new SignedTie(a, b, Math.Sign(net), Math.Abs(net)));
            }
        }

        return new SignedGraph(network.Nodes.Count, ties, ambivalent);
    }

    /// <summary>The ties of an actor, sorted by the other end.</summary>
    internal ReadOnlySpan<Neighbour> Neighbours(int node) => _neighbours[node];

    /// <summary>The actors that have ties, by connected component: each sorted, the components by their first.</summary>
    internal IReadOnlyList<IReadOnlyList<int>> Components()
    {
        var seen = new bool[NodeCount];
        var components = new List<IReadOnlyList<int>>();
        for (var start = 0; start < NodeCount; start++)
        {
            if (seen[start] || _neighbours[start].Length == 0)
            {
                continue;
            }

            seen[start] = true;
            var component = new List<int> { start };
            for (var at = 0; at < component.Count; at++)
            {
                foreach (var neighbour in Neighbours(component[at]))
                {
                    if (!seen[neighbour.Node])
                    {
                        seen[neighbour.Node] = true;
                        component.Add(neighbour.Node);
                    }
                }
            }

            component.Sort();
            components.Add(component);
        }

        return components;
    }

    /// <summary>The other end of a tie.</summary>
    internal readonly record struct Neighbour(int Node, int Tie, int Sign, double Weight);
}
