namespace KarabakhGraph.Networks.Formats;

/// <summary>How a file of a network is read.</summary>
public sealed record NetworkReaderOptions
{
    /// <summary>What errors call the file.</summary>
    public string SourceName { get; init; } = "network";

    /// <summary>The most nodes and edges together; a file with more is refused.</summary>
    public int MaxElements { get; init; } = 5_000_000;

    /// <summary>The most characters of a file; a longer one is refused.</summary>
    public long MaxCharacters { get; init; } = 8L << 30;

    /// <summary>Stops the reading.</summary>
    public CancellationToken Cancellation { get; init; }
}
