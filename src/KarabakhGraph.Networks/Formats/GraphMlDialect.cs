namespace KarabakhGraph.Networks.Formats;

/// <summary>What GraphML holds beside its own elements.</summary>
public enum GraphMlDialect
{
    /// <summary>Nothing; every reader takes it.</summary>
    Plain,

    /// <summary>Shapes, colours and places, which are all that yEd shows; graph-tool refuses such files.</summary>
    YEd,

    /// <summary>The attribute <c>labels</c> of nodes, which Neo4j makes its labels of.</summary>
    Neo4j,
}
