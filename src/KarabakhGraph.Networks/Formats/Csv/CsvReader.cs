using System.Globalization;
using System.Text;

namespace KarabakhGraph.Networks.Formats.Csv;

/// <summary>Reads the tables of nodes and of edges. CSV knows no types: further columns of which every value is a number, or true or false, become such.</summary>
internal sealed class CsvReader(NetworkReaderOptions options)
{
    private readonly NetworkBuilder _network = new(options);
    private bool? _directed;

    /// <summary>Reads both tables; without nodes, or when edges name others, the ends of the edges are the nodes.</summary>
    /// <exception cref="NetworkSyntaxException">A table is none, or not one that can be used.</exception>
    public static Network Read(Stream? nodes, Stream? edges, NetworkReaderOptions options)
    {
        var reader = new CsvReader(options);
        if (nodes is not null)
        {
            reader.ReadNodes(nodes);
        }

        if (edges is not null)
        {
            reader.ReadEdges(edges);
        }

        reader._network.Directed = reader._directed ?? true;
        return Typed(reader._network.Build(impliedNodes: nodes is null));
    }

    private void ReadNodes(Stream stream) => ReadTable(stream, _network.NodeAttributes, ["id"], (ends, header, row) =>
    {
        var node = _network.Add(new NodeDraft(row.Text(ends["id"]), row.Line, 1));
        for (var column = 0; column < header.Count; column++)
        {
            if (header[column] is { } attribute)
            {
                _network.Set(node, attribute, row.Text(column));
            }
        }
    });

    private void ReadEdges(Stream stream) => ReadTable(stream, _network.EdgeAttributes, ["source", "target"], (ends, header, row) =>
    {
        var id = ends.TryGetValue("id", out var at) ? row.Text(at) : "";
        var edge = _network.Add(new EdgeDraft(id.Length > 0 ? id : null, row.Text(ends["source"]), row.Text(ends["target"]), row.Line, 1));
        for (var column = 0; column < header.Count; column++)
        {
            if (header[column] is { } attribute && !(attribute.Name == "type" && IsDirection(row.Text(column))))
            {
                _network.Set(edge, attribute, row.Text(column));
            }
        }
    });

    private bool IsDirection(string text)
    {
        bool? directed = text.ToLowerInvariant() switch { "directed" => true, "undirected" => false, _ => null };
        if (directed is not null && _directed is not null && directed != _directed)
        {
            throw new FormatException("directed and undirected edges in one graph: make them alike");
        }

        _directed = directed ?? _directed;
        return directed is not null;
    }

    private void ReadTable(Stream stream, AttributeTable attributes, string[] required, Action<Dictionary<string, int>, List<AttributePlace?>, Row> take)
    {
        using var text = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, 1 << 16, leaveOpen: true);
        var records = new CsvRecords(text, options);
        try
        {
            var names = records.Next() ?? throw new FormatException($"the table is empty: its first line names the columns, {string.Join(" and ", required)} among them");
            var ends = new Dictionary<string, int>(StringComparer.Ordinal);
            var header = new List<AttributePlace?>();
            foreach (var (at, name) in names.Index())
            {
                var end = EndOf(name.Trim().ToLowerInvariant(), required);
                if (end is null)
                {
                    header.Add(attributes.Declare(name.Trim(), AttributeType.String));
                }
                else if (ends.TryAdd(end, at))
                {
                    header.Add(null);
                }
                else
                {
                    throw new FormatException($"two columns are called '{ValueText.Shortened(name)}'");
                }
            }

            foreach (var name in required.Where(name => !ends.ContainsKey(name)))
            {
                throw new FormatException($"no column is called {name}: the columns are {ValueText.Shortened(string.Join(", ", names))}");
            }

            while (records.Next() is { } record)
            {
                if (record.Count != names.Count)
                {
                    throw new FormatException($"{record.Count} fields where the first line has {names.Count}");
                }

                var row = new Row(record, records.Line);
                foreach (var name in required.Where(name => row.Text(ends[name]).Length == 0))
                {
                    throw new FormatException($"the {name} is empty");
                }

                take(ends, header, row);
            }
        }
        catch (FormatException error) when (error is not NetworkSyntaxException)
        {
            throw new NetworkSyntaxException(options.SourceName, records.Line, 1, error.Message);
        }
        catch (DecoderFallbackException)
        {
            throw new NetworkSyntaxException(options.SourceName, records.Line, 1, "this is not UTF-8: save the table as CSV UTF-8");
        }
    }

    /// <summary>What a column of ids is for; Kumu says from and to.</summary>
    private static string? EndOf(string name, string[] required) => name switch
    {
        "id" => "id",
        "source" or "from" when required.Contains("source") => "source",
        "target" or "to" when required.Contains("target") => "target",
        _ => null,
    };

    private static Network Typed(Network network)
    {
        var ofNodes = TypesOf(network.NodeAttributes, network.Nodes, node => node.Values);
        var ofEdges = TypesOf(network.EdgeAttributes, network.Edges, edge => edge.Values);
        return network with
        {
            NodeAttributes = [.. network.NodeAttributes.Select((attribute, at) => attribute with { Type = ofNodes[at] })],
            EdgeAttributes = [.. network.EdgeAttributes.Select((attribute, at) => attribute with { Type = ofEdges[at] })],
            Nodes = [.. network.Nodes.Select(node => node with { Values = Typed(node.Values, ofNodes) })],
            Edges = [.. network.Edges.Select(edge => edge with { Values = Typed(edge.Values, ofEdges) })],
        };
    }

    private static object?[] Typed(IReadOnlyList<object?> values, AttributeType[] types) => [.. values.Select((value, at) => value is string text ? ValueText.Read(text, types[at], "") : null)];

    private static AttributeType[] TypesOf<T>(IReadOnlyList<Attribute> attributes, IReadOnlyList<T> elements, Func<T, IReadOnlyList<object?>> valuesOf) =>
        [.. attributes.Select((_, at) => TypeOf(elements.Select(element => valuesOf(element)[at]).OfType<string>()))];

    private static AttributeType TypeOf(IEnumerable<string> values)
    {
        var (any, booleans, ints, longs, doubles) = (false, true, true, true, true);
        foreach (var value in values)
        {
            any = true;
            booleans &= value is "true" or "false";
            ints &= int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == value;
            longs &= long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large) && large.ToString(CultureInfo.InvariantCulture) == value;
            doubles &= double.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var real) && double.IsFinite(real);
            if (!booleans && !doubles)
            {
                break;
            }
        }

        return !any ? AttributeType.String : booleans ? AttributeType.Boolean : ints ? AttributeType.Int : longs ? AttributeType.Long : doubles ? AttributeType.Double : AttributeType.String;
    }

    /// <summary>A record and the line in which it begins.</summary>
    private readonly record struct Row(List<string> Fields, int Line)
    {
        /// <summary>A field, without the apostrophe that keeps a spreadsheet from calculating it.</summary>
        public string Text(int at) => Fields[at].Length > 1 && Fields[at][0] == '\'' && CsvFormat.IsFormula(Fields[at][1..]) ? Fields[at][1..] : Fields[at];
    }
}
