using System.Xml;

namespace KarabakhGraph.Networks.Formats.GraphMl;

/// <summary>Reads one graph of GraphML, as the other tools write it too. Nested graphs and hyperedges are refused, ports and graphics passed over; of yEd's graphics the label is read.</summary>
internal sealed class GraphMlReader
{
    private readonly XmlReader _xml;
    private readonly NetworkBuilder _network;
    private readonly Dictionary<string, Key> _keys = new(StringComparer.Ordinal);
    private readonly List<Key> _defaults = [];

    private GraphMlReader(XmlReader xml, NetworkReaderOptions options)
    {
        _xml = xml;
        _network = new NetworkBuilder(options);
    }

    /// <inheritdoc cref="NetworkFormat.Read"/>
    public static Network Read(Stream stream, NetworkReaderOptions options)
    {
        using var xml = XmlText.Reader(stream, options);
        return XmlText.Guarded(xml, options, () => new GraphMlReader(xml, options).Read());
    }

    private Network Read()
    {
        var graphs = 0;
        while (_xml.Read())
        {
            if (_xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (_xml.LocalName)
            {
                case "graphml" when _xml.Depth == 0:
                    break;
                case var root when _xml.Depth == 0:
                    throw new FormatException($"the root is <{ValueText.Shortened(root)}>, not <graphml>");
                case "key":
                    ReadKey();
                    break;
                case "graph" when ++graphs > 1:
                    throw new FormatException("a second graph: keep one graph in the file");
                case "graph":
                    ReadGraph();
                    break;
            }
        }

        return graphs == 1 ? _network.Build() : throw new FormatException("there is no <graph> in the file");
    }

    private void ReadKey()
    {
        var id = _xml.Required("id");
        var (scope, name, type) = (_xml.GetAttribute("for") ?? "all", _xml.GetAttribute("attr.name") ?? id, GraphMlFormat.TypeOf(_xml.GetAttribute("attr.type")));
        var graphics = _xml.GetAttribute("yfiles.type");
        var key = new Key(
            name,
            graphics,
            graphics is null && scope is "node" or "all" ? _network.NodeAttributes.Declare(name, type) : null,
            graphics is null && scope is "edge" or "all" ? _network.EdgeAttributes.Declare(name, type) : null);
        if (!_keys.TryAdd(id, key))
        {
            throw new FormatException($"the key '{ValueText.Shortened(id)}' is declared twice");
        }

        foreach (var child in _xml.Children())
        {
            if (child == "default")
            {
                key.Default = _xml.Text();
                _defaults.Add(key);
            }
        }
    }

    private void ReadGraph()
    {
        _network.Directed = _xml.GetAttribute("edgedefault") != "undirected";
        foreach (var name in _xml.Children())
        {
            switch (name)
            {
                case "node": ReadNode(); break;
                case "edge": ReadEdge(); break;
                case "data": ReadGraphData(); break;
                case "hyperedge": throw new FormatException("a hyperedge joins more than two nodes, which no network here does");
            }
        }
    }

    private void ReadNode()
    {
        var (line, column) = XmlText.Place(_xml);
        var node = _network.Add(new NodeDraft(_xml.Required("id"), line, column));
        ReadData(
            key => key.OfNodes,
            (place, text) => _network.Set(node, place, text),
            label => node.TrySet("id", label)); // the label that yEd draws counts only where nothing else names the node
    }

    private void ReadEdge()
    {
        var (line, column) = XmlText.Place(_xml);
        var (id, label, directed) = (_xml.GetAttribute("id"), _xml.GetAttribute("label"), _xml.GetAttribute("directed"));
        if (directed is not null && (directed is "true" or "1") != _network.Directed)
        {
            throw new FormatException("directed and undirected edges in one graph: make them alike");
        }

        var edge = _network.Add(new EdgeDraft(id, _xml.Required("source"), _xml.Required("target"), line, column));
        edge.TrySet("label", label ?? "");
        ReadData(key => key.OfEdges, (place, text) => _network.Set(edge, place, text), _ => { });
    }

    private void ReadGraphData()
    {
        var key = _keys.GetValueOrDefault(_xml.GetAttribute("key") ?? "");
        var text = _xml.Text();
        switch (key?.Name)
        {
            case "title": _network.Title = text; break;
            case "query": _network.Query = text; break;
            case "source": _network.Source = text; break;
        }
    }

    /// <summary>Reads the data of the element that the reader stands on, then the defaults of its keys that have none.</summary>
    private void ReadData(Func<Key, AttributePlace?> placeOf, Action<AttributePlace, string> take, Action<string> takeLabel)
    {
        var seen = _defaults.Count > 0 ? new HashSet<Key>(ReferenceEqualityComparer.Instance) : null;
        foreach (var child in _xml.Children())
        {
            if (child == "graph")
            {
                throw new FormatException("a graph within a node: take it out, or keep it in a file of its own");
            }

            if (child != "data")
            {
                continue;
            }

            var id = _xml.Required("key");
            var key = _keys.GetValueOrDefault(id) ?? throw new FormatException($"no <key> declares '{ValueText.Shortened(id)}'");
            seen?.Add(key);
            if (key.YFilesType is null)
            {
                take(placeOf(key) ?? throw new FormatException($"the key '{ValueText.Shortened(id)}' is declared for other elements"), _xml.Text());
            }
            else if (key.YFilesType == "nodegraphics")
            {
                takeLabel(_xml.Text(within: "NodeLabel").Trim());
            }
        }

        foreach (var key in _defaults)
        {
            if (placeOf(key) is { } place && !seen!.Contains(key)) // with defaults there is a set
            {
                take(place, key.Default!); // that is why it is in the list
            }
        }
    }

    /// <summary>A <c>key</c> element.</summary>
    private sealed record Key(string Name, string? YFilesType, AttributePlace? OfNodes, AttributePlace? OfEdges)
    {
        public string? Default { get; set; }
    }
}
