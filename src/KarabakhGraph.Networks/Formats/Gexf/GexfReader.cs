using System.Globalization;
using System.Xml;

namespace KarabakhGraph.Networks.Formats.Gexf;

/// <summary>Reads GEXF 1.1 to 1.3. Of values that change in time the last one counts, nodes within nodes become nodes beside them, and times that are no dates are dropped.</summary>
internal sealed class GexfReader
{
    private readonly XmlReader _xml;
    private readonly NetworkBuilder _network;
    private readonly Dictionary<string, AttributePlace> _nodeColumns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AttributePlace> _edgeColumns = new(StringComparer.Ordinal);
    private AttributePlace? _x;
    private AttributePlace? _y;

    private GexfReader(XmlReader xml, NetworkReaderOptions options)
    {
        _xml = xml;
        _network = new NetworkBuilder(options);
    }

    /// <inheritdoc cref="NetworkFormat.Read"/>
    public static Network Read(Stream stream, NetworkReaderOptions options)
    {
        using var xml = XmlText.Reader(stream, options);
        return XmlText.Guarded(xml, options, () => new GexfReader(xml, options).Read());
    }

    private Network Read()
    {
        NodeDraft? node = null;
        EdgeDraft? edge = null;
        var graphs = 0;
        while (_xml.Read())
        {
            if (_xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (_xml.LocalName)
            {
                case "gexf" when _xml.Depth == 0: break;
                case var root when _xml.Depth == 0: throw new FormatException($"the root is <{ValueText.Shortened(root)}>, not <gexf>");
                case "meta": ReadMeta(); break;
                case "graph" when ++graphs > 1: throw new FormatException("a second graph: keep one graph in the file");
                case "graph": _network.Directed = _xml.GetAttribute("defaultedgetype") is "directed" or "mutual"; break;
                case "attributes": ReadDeclarations(); break;
                case "node": (node, edge) = (ReadNode(), null); break;
                case "edge": (node, edge) = (null, ReadEdge()); break;
                case "attvalue" when node is not null: ReadValue(node); break;
                case "attvalue" when edge is not null: ReadValue(edge); break;
                case "spell" or "slice": AddSpell(node?.Spells ?? edge?.Spells); break;
                case "color" when node is not null: node.TrySet("color", ReadColor()); break;
                case "size" when node is not null: node.TrySet("size", _xml.Required("value")); break;
                case "position" when node is not null: ReadPosition(node); break;
            }
        }

        return graphs == 1 ? _network.Build() : throw new FormatException("there is no <graph> in the file");
    }

    private void ReadMeta()
    {
        var (creator, description) = ("", "");
        foreach (var name in _xml.Children())
        {
            switch (name)
            {
                case "creator": creator = _xml.Text(); break;
                case "description" or "title": description = _xml.Text(); break;
            }
        }

        var lines = description.Split('\n');
        if (creator == GexfFormat.Creator && lines.Length == 3)
        {
            (_network.Title, _network.Query, _network.Source) = (lines[0], lines[1], lines[2]);
        }
        else if (description.Length > 0)
        {
            _network.Title = description;
        }
    }

    private void ReadDeclarations()
    {
        var (columns, attributes) = _xml.GetAttribute("class") == "edge" ? (_edgeColumns, _network.EdgeAttributes) : (_nodeColumns, _network.NodeAttributes);
        foreach (var name in _xml.Children())
        {
            if (name == "attribute")
            {
                var id = _xml.Required("id");
                var title = _xml.GetAttribute("title") is { Length: > 0 } given ? given : id;
                if (!columns.TryAdd(id, attributes.Declare(title, GexfFormat.TypeOf(_xml.GetAttribute("type")))))
                {
                    throw new FormatException($"the attribute '{ValueText.Shortened(id)}' is declared twice");
                }
            }
        }
    }

    private NodeDraft ReadNode()
    {
        var (line, column) = XmlText.Place(_xml);
        var node = _network.Add(new NodeDraft(_xml.Required("id"), line, column));
        node.TrySet("label", _xml.GetAttribute("label") ?? "");
        AddSpell(node.Spells);
        return node;
    }

    private EdgeDraft ReadEdge()
    {
        var (line, column) = XmlText.Place(_xml);
        if (_xml.GetAttribute("type") is { } type && (type != "undirected") != _network.Directed)
        {
            throw new FormatException("directed and undirected edges in one graph: make them alike");
        }

        var edge = _network.Add(new EdgeDraft(_xml.GetAttribute("id"), _xml.Required("source"), _xml.Required("target"), line, column));
        edge.TrySet("label", _xml.GetAttribute("label") ?? _xml.GetAttribute("kind") ?? "");
        edge.TrySet("weight", _xml.GetAttribute("weight") ?? "");
        AddSpell(edge.Spells);
        return edge;
    }

    private void ReadValue(NodeDraft node) => _network.Set(node, PlaceOf(_nodeColumns), _xml.GetAttribute("value") ?? "");

    private void ReadValue(EdgeDraft edge) => _network.Set(edge, PlaceOf(_edgeColumns), _xml.GetAttribute("value") ?? "");

    private AttributePlace PlaceOf(Dictionary<string, AttributePlace> columns)
    {
        var id = _xml.GetAttribute("for") ?? _xml.Required("id"); // GEXF 1.1 has id
        return columns.TryGetValue(id, out var place) ? place : throw new FormatException($"no <attribute> declares '{ValueText.Shortened(id)}'");
    }

    private void AddSpell(List<Spell>? spells)
    {
        var (start, end) = (Life.FirstDay(_xml.GetAttribute("start") ?? _xml.GetAttribute("timestamp")), Life.LastDay(_xml.GetAttribute("end") ?? _xml.GetAttribute("timestamp")));
        if (spells is null || start is null || end is null)
        {
            return;
        }

        spells.Add(start <= end ? new Spell(start.Value, end.Value) : throw new FormatException($"the time ends on {Life.Text(end.Value)}, before it starts on {Life.Text(start.Value)}"));
    }

    private string ReadColor()
    {
        if (_xml.GetAttribute("hex") is { Length: 7 } hex)
        {
            return hex;
        }

        return $"#{Channel("r"):x2}{Channel("g"):x2}{Channel("b"):x2}";

        int Channel(string name) => int.TryParse(_xml.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value < 256
            ? value
            : throw new FormatException($"the colour's {name} is '{ValueText.Shortened(_xml.GetAttribute(name) ?? "")}', not a number from 0 to 255");
    }

    private void ReadPosition(NodeDraft node)
    {
        _x ??= _network.NodeAttributes.Declare("x", AttributeType.Double);
        _y ??= _network.NodeAttributes.Declare("y", AttributeType.Double);
        _network.Set(node, _x.Value, _xml.GetAttribute("x") ?? "");
        _network.Set(node, _y.Value, _xml.GetAttribute("y") ?? "");
    }
}
