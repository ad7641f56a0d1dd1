namespace KarabakhGraph.Rdf;

/// <summary>One of the four places of a quad.</summary>
public enum QuadPosition
{
    /// <summary>The subject.</summary>
    Subject,

    /// <summary>The predicate.</summary>
    Predicate,

    /// <summary>The object.</summary>
    Object,

    /// <summary>The name of the graph.</summary>
    Graph,
}
