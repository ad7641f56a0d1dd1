using KarabakhGraph.Networks.Formats;
using KarabakhGraph.Networks.Projection;

namespace KarabakhGraph.Networks;

/// <summary>Two networks as one: their actors are matched by IRI, name, label or alias, their edges stand side by side.</summary>
internal sealed class NetworkJoin
{
    private readonly Network _first;
    private readonly Network _second;
    private readonly IdRegistry _ids = new();

    public NetworkJoin(Network first, Network second)
    {
        _first = first;
        _second = second;
        foreach (var id in first.Nodes.Select(node => node.Id).Concat(first.Edges.Select(edge => edge.Id)))
        {
            _ids.Take(id);
        }
    }

    /// <summary>The joined network; where both say something of an actor, the first is believed.</summary>
    /// <exception cref="ArgumentException">One is directed and the other not.</exception>
    public Network Join()
    {
        if (_first.Directed != _second.Directed)
        {
            throw new ArgumentException("a directed and an undirected network cannot be joined: make them alike");
        }

        var (nodeAttributes, nodePlaces) = Merge(_first.NodeAttributes, _second.NodeAttributes, Columns.NodeNames);
        var (edgeAttributes, edgePlaces) = Merge(_first.EdgeAttributes, _second.EdgeAttributes, Columns.EdgeNames);
        var nodes = _first.Nodes.Select(node => node with { Values = Row(node.Values, [], nodePlaces, nodeAttributes.Count) }).ToList();
        var names = nodes.Select(node => node.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var known = Keys();
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var node in _second.Nodes)
        {
            if (Find(known, node) is { } at)
            {
                ids.Add(node.Id, nodes[at].Id);
                nodes[at] = nodes[at] with { Values = Row(nodes[at].Values, node.Values, nodePlaces, nodeAttributes.Count) };
                continue;
            }

            var id = _ids.Take(node.Id);
            ids.Add(node.Id, id);
            nodes.Add(node with { Id = id, Name = names.Add(node.Name) ? node.Name : $"{node.Name} ({id})", Values = Row([], node.Values, nodePlaces, nodeAttributes.Count) });
        }

        return _first with
        {
            Source = string.Join("; ", new[] { _first.Source, _second.Source }.Where(source => source.Length > 0)),
            NodeAttributes = nodeAttributes,
            EdgeAttributes = edgeAttributes,
            Nodes = nodes,
            Edges =
            [
                .. _first.Edges.Select(edge => edge with { Values = Row(edge.Values, [], edgePlaces, edgeAttributes.Count) }),
                .. _second.Edges.Select(edge => edge with { Id = _ids.Take(edge.Id), Source = ids[edge.Source], Target = ids[edge.Target], Values = Row([], edge.Values, edgePlaces, edgeAttributes.Count) }),
            ],
        };
    }

    /// <summary>By what the actors of the first network can be found; what two of them share finds neither.</summary>
    private Dictionary<string, int> Keys()
    {
        var keys = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var shared = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (at, node) in _first.Nodes.Index())
        {
            foreach (var key in new[] { node.Iri, node.Name, node.Label }.Concat(node.Aliases).Where(key => key.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                if (!keys.TryAdd(key, at))
                {
                    shared.Add(key);
                }
            }
        }

        return keys.Where(key => !shared.Contains(key.Key)).ToDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static int? Find(Dictionary<string, int> known, Node node)
    {
        foreach (var key in new[] { node.Iri, node.Name, node.Label })
        {
            if (key.Length > 0 && known.TryGetValue(key, out var at))
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>The attributes of both, and where those of the second stand among them: an attribute of the same name and type is the same.</summary>
    private static (IReadOnlyList<Attribute> Attributes, int[] Places) Merge(IReadOnlyList<Attribute> first, IReadOnlyList<Attribute> second, IEnumerable<string> reserved)
    {
        var taken = first.Select(attribute => attribute.Name).Concat(second.Select(attribute => attribute.Name)).Concat(reserved).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var all = first.ToList();
        var places = new int[second.Count];
        foreach (var (at, attribute) in second.Index())
        {
            var same = all.FindIndex(known => string.Equals(known.Name, attribute.Name, StringComparison.OrdinalIgnoreCase));
            if (same >= 0 && all[same].Type == attribute.Type)
            {
                places[at] = same;
                continue;
            }

            var name = attribute.Name;
            while (same >= 0 && !taken.Add(name))
            {
                name += "_";
            }

            places[at] = all.Count;
            all.Add(attribute with { Name = name });
        }

        return (all, places);
    }

    private static object?[] Row(IReadOnlyList<object?> first, IReadOnlyList<object?> second, int[] places, int count)
    {
        var row = new object?[count];
        for (var at = 0; at < first.Count; at++)
        {
            row[at] = first[at];
        }

        for (var at = 0; at < second.Count; at++)
        {
            row[places[at]] ??= second[at];
        }

        return row;
    }
}
