namespace KarabakhGraph.Networks.Formats;

/// <summary>How a network is written, for the formats that leave a choice.</summary>
public sealed record NetworkWriterOptions
{
    /// <summary>True leaves out of GraphML the attribute <c>label</c> of edges: the file is then valid by the schema, but Gephi adds up support and opposition between the same
    /// two actors, and Neo4j calls every relationship RELATED.</summary>
    public bool Strict { get; init; }

    /// <summary>For whom GraphML is written.</summary>
    public GraphMlDialect Dialect { get; init; }

    /// <summary>True begins CSV with a byte order mark, without which Excel does not see that it is UTF-8.</summary>
    public bool ByteOrderMark { get; init; }
}
