using KarabakhGraph.Rdf.Isomorphism;

namespace KarabakhGraph.Rdf;

/// <summary>Whether two datasets are the same but for the labels of their blank nodes (RDF 1.1 Concepts, section 4.1).</summary>
public static class DatasetIsomorphism
{
    /// <summary>True when blank nodes can be renamed one to one so that both hold the same quads. Repeated quads count once.</summary>
    /// <remarks>Exact, and quick on data that people make. The problem is hard on contrived symmetric data, so the work is bounded.</remarks>
    /// <param name="left">One dataset.</param>
    /// <param name="right">The other.</param>
    /// <param name="maxWork">How many quads may be looked at, repetitions included; the default is a matter of seconds.</param>
    /// <exception cref="InvalidOperationException">The bound was reached before there was an answer.</exception>
    public static bool Holds(IEnumerable<Quad> left, IEnumerable<Quad> right, long maxWork = 100_000_000)
    {
        var (a, b) = (new ColoredDataset(left), new ColoredDataset(right));
        return a.Quads.Count == b.Quads.Count
            && a.Nodes.Count == b.Nodes.Count
            && a.Quads.All(quad => ColoredDataset.HasBlankNode(quad) || b.Quads.Contains(quad))
            && new IsomorphismSearch(a, b, maxWork).Finds();
    }
}
