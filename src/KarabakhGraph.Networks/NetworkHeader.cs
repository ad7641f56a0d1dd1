namespace KarabakhGraph.Networks;

/// <summary>What a file of a network says before its nodes and edges, which may then follow one by one.</summary>
/// <param name="Title">What the graph shows.</param>
/// <param name="Query">How it was taken out of the knowledge graph.</param>
/// <param name="Source">What it rests on.</param>
public record NetworkHeader(string Title, string Query, string Source)
{
    /// <summary>False when an edge from a to b says as much of b as of a.</summary>
    public bool Directed { get; init; } = true;

    /// <summary>What <see cref="Node.Values"/> are, one for one: attributes beyond those every node has.</summary>
    public IReadOnlyList<Attribute> NodeAttributes { get; init; } = [];

    /// <summary>What <see cref="Edge.Values"/> are, one for one: attributes beyond those every edge has.</summary>
    public IReadOnlyList<Attribute> EdgeAttributes { get; init; } = [];
}
