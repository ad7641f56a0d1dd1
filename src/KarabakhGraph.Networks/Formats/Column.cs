namespace KarabakhGraph.Networks.Formats;

/// <summary>A column of an exported graph.</summary>
/// <param name="Id">Unique among all columns of graph, nodes and edges.</param>
/// <param name="Name">Its name, unique among the columns of nodes, or of edges.</param>
/// <param name="Type">What its values are.</param>
/// <param name="Value">The value for a node or edge; null when unknown.</param>
internal sealed record Column<T>(string Id, string Name, AttributeType Type, Func<T, object?> Value);
