using KarabakhGraph.Rdf;

namespace KarabakhGraph.Store;

/// <summary>The content of one graph, without its name, for comparing it with another.</summary>
internal static class GraphContent
{
    /// <summary>A quad as a triple of the default graph.</summary>
    public static Quad Decode(IQuadSource source, EncodedQuad quad) => new(source.Resolve(quad.Subject), (Iri)source.Resolve(quad.Predicate), source.Resolve(quad.Object));

    /// <summary>True when both have the same triples but for the labels of blank nodes.</summary>
    public static bool AreEqual(IEnumerable<Quad> left, IEnumerable<Quad> right) =>
        DatasetIsomorphism.Holds(left.Select(quad => quad with { Graph = null }), right);
}
