namespace KarabakhGraph.Rdf;

/// <summary>The canonical form of a dataset; <see cref="RdfCanonicalization"/> makes it.</summary>
/// <param name="NQuads">Canonical N-Quads: one line a quad, sorted by code points, blank nodes labelled <c>c14n0</c>, <c>c14n1</c> and so on.</param>
/// <param name="BlankNodes">The blank nodes of the dataset and their canonical ones (the issued identifiers map).</param>
/// <param name="Hash">The hash of the text in UTF-8, in lower-case hexadecimal digits.</param>
public sealed record CanonicalDataset(string NQuads, IReadOnlyDictionary<BlankNode, BlankNode> BlankNodes, string Hash);
