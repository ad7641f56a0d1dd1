namespace KarabakhGraph.Rdf;

/// <summary>A change of a dataset under way: what SPARQL Update writes to. The in-memory <see cref="Dataset"/> and the store implement it.</summary>
/// <remarks>
/// Whoever began the transaction commits it or gives it up; this side only reads and writes. Changes are gathered until somebody asks for
/// <see cref="Source"/> or <see cref="Changes"/>, so an implementation may put work off until then. For one thread.
/// </remarks>
public interface IQuadTransaction
{
    /// <summary>The state as the transaction sees it now, its own changes included. To be read until the next change; then ask again.</summary>
    IQuadSource Source { get; }

    /// <summary>What has changed since the transaction began.</summary>
    QuadChanges Changes { get; }

    /// <summary>Removes quads, then adds quads: one that stands in both is there afterwards. Removing what is not there and adding what is there do nothing.</summary>
    void Apply(IReadOnlyCollection<Quad> removed, IReadOnlyCollection<Quad> added);

    /// <summary>Removes all quads of a graph.</summary>
    /// <param name="graph">The name of the graph; null for the default graph.</param>
    void RemoveGraph(Term? graph);
}
