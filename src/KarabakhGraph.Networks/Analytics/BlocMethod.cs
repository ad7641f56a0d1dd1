namespace KarabakhGraph.Networks.Analytics;

/// <summary>What the best blocs are best in.</summary>
public enum BlocMethod
{
    /// <summary>Correlation clustering: as few ties of opposition within blocs and of support between them as can be.</summary>
    LineIndex,

    /// <summary>The largest signed modularity (Gómez, Jensen and Arenas 2009): more support and less opposition within blocs than chance would have.</summary>
    Modularity,
}
