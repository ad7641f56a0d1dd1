namespace KarabakhGraph.Networks;

/// <summary>A signed graph of actors: ids and names are unique, both lists are in a fixed order, and every edge joins two of its nodes.</summary>
/// <param name="Title">What the graph shows.</param>
/// <param name="Query">How it was taken out of the knowledge graph.</param>
/// <param name="Source">What it rests on.</param>
/// <param name="Nodes">Of a projection: sorted by IRI.</param>
/// <param name="Edges">Of a projection: sorted by the IRIs of source and target, then support before opposition.</param>
public sealed record Network(string Title, string Query, string Source, IReadOnlyList<Node> Nodes, IReadOnlyList<Edge> Edges) : NetworkHeader(Title, Query, Source)
{
    /// <summary>The same network with one more attribute of its nodes, such as a centrality or a bloc.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="value">Its value for a node, of the attribute's type; null when unknown.</param>
    /// <exception cref="ArgumentException">A value is of another type.</exception>
    public Network WithNodeAttribute(Attribute attribute, Func<Node, object?> value) => this with
    {
        NodeAttributes = [.. NodeAttributes, attribute],
        Nodes = [.. Nodes.Select(node => node with { Values = [.. node.Values, attribute.Check(value(node))] })],
    };

    /// <summary>The same network with one more attribute of its edges, such as a slice of time.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="value">Its value for an edge, of the attribute's type; null when unknown.</param>
    /// <exception cref="ArgumentException">A value is of another type.</exception>
    public Network WithEdgeAttribute(Attribute attribute, Func<Edge, object?> value) => this with
    {
        EdgeAttributes = [.. EdgeAttributes, attribute],
        Edges = [.. Edges.Select(edge => edge with { Values = [.. edge.Values, attribute.Check(value(edge))] })],
    };

    /// <summary>This network and another as one: actors of the same IRI, name or label (or with an alias that is only theirs) are the same, edges stand side by side.</summary>
    /// <exception cref="ArgumentException">One is directed and the other not.</exception>
    public Network Join(Network other) => new NetworkJoin(this, other).Join();
}
