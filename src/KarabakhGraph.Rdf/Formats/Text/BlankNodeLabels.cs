namespace KarabakhGraph.Rdf.Formats.Text;

/// <summary>The blank node labels of one document and the nodes they stand for.</summary>
internal sealed class BlankNodeLabels(BlankNodeIssuer issuer)
{
    private readonly Dictionary<string, BlankNode> _nodes = new(StringComparer.Ordinal);

    /// <summary>A node without a label.</summary>
    public BlankNode Next() => issuer.Next();

    /// <summary>The node of a label.</summary>
    public BlankNode Get(ReadOnlySpan<char> label)
    {
        var nodes = _nodes.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!nodes.TryGetValue(label, out var node))
        {
            node = issuer.Next();
            nodes[label] = node;
        }

        return node;
    }
}
