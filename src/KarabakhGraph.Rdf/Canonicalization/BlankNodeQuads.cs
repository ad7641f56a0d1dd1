namespace KarabakhGraph.Rdf.Canonicalization;

/// <summary>The blank nodes of a dataset, numbered, and the quads that each of them stands in (RDFC-1.0, section 4.2: blank node to quads map).</summary>
internal sealed class BlankNodeQuads
{
    private readonly Dictionary<BlankNode, int> _numbers = [];
    private readonly List<BlankNode> _nodes = [];
    private readonly List<List<Quad>> _quads = [];

    public BlankNodeQuads(IEnumerable<Quad> dataset)
    {
        foreach (var quad in dataset)
        {
            Add(quad.Subject, quad);
            Add(quad.Object, quad);
            Add(quad.Graph, quad);
        }
    }

    /// <summary>The nodes, by their numbers.</summary>
    public IReadOnlyList<BlankNode> Nodes => _nodes;

    /// <summary>The number of a node.</summary>
    public int this[BlankNode node] => _numbers[node];

    /// <summary>The quads of a node, each once.</summary>
    public IReadOnlyList<Quad> Of(int node) => _quads[node];

    private void Add(Term? term, Quad quad)
    {
        if (term is not BlankNode node)
        {
            return;
        }

        if (!_numbers.TryGetValue(node, out var number))
        {
            number = _nodes.Count;
            _numbers.Add(node, number);
            _nodes.Add(node);
            _quads.Add([]);
        }

        if (_quads[number] is not [.., var last] || !ReferenceEquals(last, quad))
        {
            _quads[number].Add(quad);
        }
    }
}
