using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Results;

/// <summary>The blank nodes of one document by the labels it gives them.</summary>
internal sealed class BlankNodeLabels(BlankNodeIssuer? issuer)
{
    private readonly BlankNodeIssuer _issuer = issuer ?? new BlankNodeIssuer();
    private readonly Dictionary<string, BlankNode> _nodes = new(StringComparer.Ordinal);

    public BlankNode this[string label]
    {
        get
        {
            if (!_nodes.TryGetValue(label, out var node))
            {
                node = _issuer.Next();
                _nodes.Add(label, node);
            }

            return node;
        }
    }
}
