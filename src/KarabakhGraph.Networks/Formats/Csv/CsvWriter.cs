namespace KarabakhGraph.Networks.Formats.Csv;

/// <summary>Writes the tables of nodes and of edges as CSV (RFC 4180, with line feeds) for Gephi, Cytoscape, R, pandas and spreadsheets.</summary>
internal sealed class CsvWriter
{
    private readonly StreamWriter _text;
    private readonly TextCleaner _cleaner = new();
    private bool _inRow;

    private CsvWriter(StreamWriter text) => _text = text;

    /// <summary>Writes the table of nodes.</summary>
    public static int WriteNodes(NetworkHeader network, IEnumerable<Node> nodes, IEnumerable<Edge> edges, Stream stream, NetworkWriterOptions options)
    {
        List<Column<Node>> columns = [.. Columns.OfNodes(network).Where(column => !CsvFormat.IsInHeader(column))];
        return Write(stream, options, [.. CsvFormat.NodeHeader, .. columns.Select(column => column.Name)], nodes, (writer, node) =>
        {
            writer.Text(XmlText.Id(node.Id));
            writer.Text(node.Label);
            writer.Values(node, columns);
        });
    }

    /// <summary>Writes the table of edges.</summary>
    public static int WriteEdges(NetworkHeader network, IEnumerable<Node> nodes, IEnumerable<Edge> edges, Stream stream, NetworkWriterOptions options)
    {
        List<Column<Edge>> columns = [.. Columns.OfEdges(network).Where(column => !CsvFormat.IsInHeader(column))];
        return Write(stream, options, [.. CsvFormat.EdgeHeader, .. columns.Select(column => column.Name)], edges, (writer, edge) =>
        {
            writer.Text(XmlText.Id(edge.Source));
            writer.Text(XmlText.Id(edge.Target));
            writer.Text(network.Directed ? CsvFormat.Directed : CsvFormat.Undirected);
            writer.Text(edge.Relation);
            writer.Text(XmlText.Id(edge.Id));
            writer.Text(edge.Relation);
            writer.Field(ValueText.Write(edge.Weight, "weight")!); // a number has a text
            writer.Values(edge, columns);
        });
    }

    private static int Write<T>(Stream stream, NetworkWriterOptions options, IEnumerable<string> header, IEnumerable<T> rows, Action<CsvWriter, T> write)
    {
        using var text = TextFile.Writer(stream, options.ByteOrderMark);
        var writer = new CsvWriter(text);
        foreach (var name in header)
        {
            writer.Field(name);
        }

        writer.EndRow();
        foreach (var row in rows)
        {
            write(writer, row);
            writer.EndRow();
        }

        return writer._cleaner.Replaced;
    }

    private void Values<T>(T element, IReadOnlyList<Column<T>> columns)
    {
        foreach (var column in columns)
        {
            var value = ValueText.Write(column.Value(element), column.Name) ?? "";
            if (column.Type == AttributeType.String)
            {
                Text(value);
            }
            else
            {
                Field(value);
            }
        }
    }

    private void Text(string text)
    {
        var clean = _cleaner.Clean(text);
        Field(CsvFormat.IsFormula(clean) ? "'" + clean : clean);
    }

    private void Field(string text)
    {
        if (_inRow)
        {
            _text.Write(',');
        }

        _inRow = true;
        if (text.AsSpan().IndexOfAny(",\"\n;\t") >= 0)
        {
            _text.Write('"');
            _text.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
            _text.Write('"');
        }
        else
        {
            _text.Write(text);
        }
    }

    private void EndRow()
    {
        _text.Write('\n');
        _inRow = false;
    }
}
