using KarabakhGraph.Rdf;

namespace KarabakhGraph.Store;

/// <summary>The content of one graph, without its name, for comparing it with another.</summary>
internal static class GraphContent
{
    /// <summary>A quad as a triple of the default graph.</summary>
    public static Quad Decode(IQuadSource source, EncodedQuad quad) => new(source.Resolve(quad.Subject), (Iri)source.Resolve(quad.Predicate), source.Resolve(quad.Object));

    /// <summary>A hash that is the same for all labels of blank nodes.</summary>
    public static string Hash(IEnumerable<Quad> triples) => RdfCanonicalization.HashOfGraph(triples);

    /// <summary>True when both have the same triples but for the labels of blank nodes. Blank nodes that are too alike to be told apart count as different.</summary>
    public static bool AreEqual(IReadOnlyCollection<Quad> left, IReadOnlyCollection<Quad> right) =>
        (left.Count == 0 && right.Count == 0) || (left.Count > 0 && right.Count > 0 && Hash(left) == Hash(right));
}
