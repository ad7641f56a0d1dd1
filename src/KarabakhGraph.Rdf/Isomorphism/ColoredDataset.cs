namespace KarabakhGraph.Rdf.Isomorphism;

/// <summary>A dataset whose blank nodes carry colors: numbers that are equal when nothing seen so far tells two nodes apart.</summary>
internal sealed class ColoredDataset
{
    private readonly Dictionary<Term, int> _indexes = [];
    private readonly List<List<Incidence>> _incidences = [];

    public ColoredDataset(IEnumerable<Quad> quads)
    {
        foreach (var quad in quads)
        {
            if (Quads.Add(quad) && HasBlankNode(quad))
            {
                AddIncidences(quad);
            }
        }

        Colors = new ulong[Nodes.Count];
    }

    public HashSet<Quad> Quads { get; } = [];

    public List<BlankNode> Nodes { get; } = [];

    /// <summary>The color of each node.</summary>
    public ulong[] Colors { get; }

    public static bool HasBlankNode(Quad quad) => quad.Subject is BlankNode || quad.Object is BlankNode || quad.Graph is BlankNode;

    public static ulong Mix(ulong a, ulong b)
    {
        var mixed = (a ^ System.Numerics.BitOperations.RotateLeft(b, 31)) * 0x9E3779B97F4A7C15;
        return mixed ^ (mixed >> 29);
    }

    /// <summary>The number of a blank node, or -1 for another term.</summary>
    public int IndexOf(Term? term) => term is BlankNode ? _indexes[term] : -1;

    /// <summary>The quads in which a node stands, once for each place.</summary>
    public IReadOnlyList<Incidence> IncidencesOf(int node) => _incidences[node];

    /// <summary>Gives each of the nodes a color made of its old one and those of its neighbors.</summary>
    public void Refine(IReadOnlyList<int> nodes)
    {
        var refined = new ulong[nodes.Count];
        for (var i = 0; i < nodes.Count; i++)
        {
            var sum = 0ul;
            foreach (var incidence in _incidences[nodes[i]])
            {
                sum += Mix(Mix(incidence.Ground, ColorOf(incidence.Other1)), ColorOf(incidence.Other2));
            }

            refined[i] = Mix(Colors[nodes[i]], sum);
        }

        for (var i = 0; i < nodes.Count; i++)
        {
            Colors[nodes[i]] = refined[i];
        }
    }

    private ulong ColorOf(int node) => node < 0 ? 1 : Colors[node];

    private void AddIncidences(Quad quad)
    {
        var (s, o, g) = (Index(quad.Subject), Index(quad.Object), Index(quad.Graph));
        var ground = Mix(Mix(Hash(quad.Subject), Hash(quad.Predicate)), Mix(Hash(quad.Object), Hash(quad.Graph)));
        ground = Mix(ground, (ulong)((s == o ? 1 : 0) + (s == g ? 2 : 0) + (o == g ? 4 : 0)));
        Add(s, o, g, 1);
        Add(o, s, g, 2);
        Add(g, s, o, 3);

        void Add(int node, int other1, int other2, ulong place)
        {
            if (node >= 0)
            {
                _incidences[node].Add(new Incidence(quad, Mix(ground, place), other1, other2));
            }
        }
    }

    private static ulong Hash(Term? term) => term is null or BlankNode ? 7 : (uint)term.GetHashCode();

    private int Index(Term? term)
    {
        if (term is not BlankNode node)
        {
            return -1;
        }

        if (!_indexes.TryGetValue(node, out var index))
        {
            index = Nodes.Count;
            _indexes.Add(node, index);
            Nodes.Add(node);
            _incidences.Add([]);
        }

        return index;
    }
}
