namespace KarabakhGraph.Networks;

/// <summary>How claims become edges.</summary>
public enum EdgeMode
{
    /// <summary>One edge for source, target and sign: nothing cancels out.</summary>
    Signed,

    /// <summary>One edge for each claim; several may join the same two actors.</summary>
    Claims,

    /// <summary>At most one edge for source and target: its sign is that of the confidences' sum, and where that is nought there is none.</summary>
    Net,
}
