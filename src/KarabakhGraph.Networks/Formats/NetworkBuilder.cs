using KarabakhGraph.Networks.Projection;

namespace KarabakhGraph.Networks.Formats;

/// <summary>Makes a network of what a file holds: ids that every tool takes, unique names, edges between nodes that exist, attributes in order.</summary>
internal sealed class NetworkBuilder(NetworkReaderOptions options)
{
    private readonly List<NodeDraft> _nodes = [];
    private readonly List<EdgeDraft> _edges = [];

    public bool Directed { get; set; } = true;

    public string? Title { get; set; }

    public string? Query { get; set; }

    public string? Source { get; set; }

    /// <summary>Attributes of nodes that not all nodes have of themselves.</summary>
    public AttributeTable NodeAttributes { get; } = new(Columns.NodeNames, name => new NodeDraft("", 0, 0).TrySet(name, ""));

    /// <summary>Attributes of edges that not all edges have of themselves.</summary>
    public AttributeTable EdgeAttributes { get; } = new(Columns.EdgeNames, name => new EdgeDraft(null, "", "", 0, 0).TrySet(name, ""));

    /// <exception cref="NetworkSyntaxException">There are too many.</exception>
    public NodeDraft Add(NodeDraft node)
    {
        Count(node.Line, node.Column);
        _nodes.Add(node);
        return node;
    }

    /// <exception cref="NetworkSyntaxException">There are too many.</exception>
    public EdgeDraft Add(EdgeDraft edge)
    {
        Count(edge.Line, edge.Column);
        _edges.Add(edge);
        return edge;
    }

    /// <summary>Takes a value.</summary>
    /// <exception cref="FormatException">The text is no value of the attribute's type.</exception>
    public void Set(NodeDraft node, AttributePlace attribute, string text)
    {
        if (attribute.At is { } at)
        {
            node.Values = NodeAttributes.Set(node.Values, at, text);
        }
        else
        {
            node.TrySet(attribute.Name, text);
        }
    }

    /// <summary>Takes a value.</summary>
    /// <exception cref="FormatException">The text is no value of the attribute's type.</exception>
    public void Set(EdgeDraft edge, AttributePlace attribute, string text)
    {
        if (attribute.At is { } at)
        {
            edge.Values = EdgeAttributes.Set(edge.Values, at, text);
        }
        else
        {
            edge.TrySet(attribute.Name, text);
        }
    }

    /// <summary>An error at a place of the file.</summary>
    public NetworkSyntaxException Error(int line, int column, string problem) => new(options.SourceName, line, column, problem);

    /// <summary>The network; whatever was found only now is told with its place.</summary>
    /// <param name="impliedNodes">True makes a node of an id that only edges name; otherwise that is an error.</param>
    /// <exception cref="NetworkSyntaxException">Two nodes share an id, an edge ends nowhere, or has no usable weight.</exception>
    public Network Build(bool impliedNodes = false)
    {
        var registry = new IdRegistry();
        var drafts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < _nodes.Count; at++)
        {
            if (!drafts.TryAdd(_nodes[at].Id, at))
            {
                throw Error(_nodes[at].Line, _nodes[at].Column, $"a node with the id '{ValueText.Shortened(_nodes[at].Id)}' stands in line {_nodes[drafts[_nodes[at].Id]].Line} already");
            }
        }

        foreach (var edge in _edges)
        {
            AddEnd(edge, edge.Source);
            AddEnd(edge, edge.Target);
        }

        var ids = TakeIds(registry);
        var names = UniqueNames(ids);
        return new Network(
            Title ?? Path.GetFileNameWithoutExtension(options.SourceName),
            Query ?? "",
            Source ?? Path.GetFileName(options.SourceName),
            [.. _nodes.Select((node, at) => Finish(node, ids[at], names[at]))],
            [.. _edges.Select(edge => Finish(edge, ids[drafts[edge.Source]], ids[drafts[edge.Target]], registry))])
        {
            Directed = Directed,
            NodeAttributes = NodeAttributes.Attributes,
            EdgeAttributes = EdgeAttributes.Attributes,
        };

        void AddEnd(EdgeDraft edge, string id)
        {
            if (drafts.TryAdd(id, _nodes.Count))
            {
                if (!impliedNodes)
                {
                    throw Error(edge.Line, edge.Column, $"the edge ends at '{ValueText.Shortened(id)}', and there is no such node");
                }

                Add(new NodeDraft(id, edge.Line, edge.Column));
            }
        }
    }

    private void Count(int line, int column)
    {
        options.Cancellation.ThrowIfCancellationRequested();
        if (_nodes.Count + _edges.Count >= options.MaxElements)
        {
            throw Error(line, column, $"more than {options.MaxElements} nodes and edges: take a part of the network");
        }
    }

    /// <summary>Ids of the nodes: those that every tool takes stay as they are, whatever else the file holds.</summary>
    private string[] TakeIds(IdRegistry registry)
    {
        var ids = new string[_nodes.Count];
        foreach (var wellFormed in new[] { true, false })
        {
            for (var at = 0; at < ids.Length; at++)
            {
                if (IdRegistry.IsWellFormed(_nodes[at].Id) == wellFormed)
                {
                    ids[at] = registry.Take(_nodes[at].Id);
                }
            }
        }

        return ids;
    }

    /// <summary>The names as they are, and where two are alike (case does not count), the ids behind them.</summary>
    private string[] UniqueNames(string[] ids)
    {
        var names = _nodes.Select(node => node.Name ?? node.Label).ToArray();
        var shared = names.CountBy(name => name, StringComparer.OrdinalIgnoreCase).Where(name => name.Value > 1).Select(name => name.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var taken = names.Where(name => !shared.Contains(name)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < names.Length; at++)
        {
            if (shared.Contains(names[at]))
            {
                names[at] = $"{names[at]} ({ids[at]})";
                while (!taken.Add(names[at]))
                {
                    names[at] += "'";
                }
            }
        }

        return names;
    }

    private Node Finish(NodeDraft node, string id, string name)
    {
        node.Values = NodeAttributes.Row(node.Values);
        return node.ToNode(id, name);
    }

    private Edge Finish(EdgeDraft edge, string source, string target, IdRegistry registry)
    {
        edge.Values = EdgeAttributes.Row(edge.Values);
        try
        {
            return edge.ToEdge(registry.Take(edge.Id ?? $"{source}.{target}"), source, target);
        }
        catch (FormatException error)
        {
            throw Error(edge.Line, edge.Column, error.Message);
        }
    }
}
