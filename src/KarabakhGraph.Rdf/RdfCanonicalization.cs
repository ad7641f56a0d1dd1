using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using KarabakhGraph.Rdf.Canonicalization;

namespace KarabakhGraph.Rdf;

/// <summary>RDF Dataset Canonicalization, RDFC-1.0 (https://www.w3.org/TR/rdf-canon/): one text and one hash for all datasets that differ in labels of blank nodes alone.</summary>
public static class RdfCanonicalization
{
    /// <summary>The canonical form of a dataset. Repeated quads count once, and their order does not matter.</summary>
    /// <exception cref="RdfCanonicalizationException">The blank nodes are too alike to be told apart within the bounds of the options.</exception>
    /// <exception cref="ArgumentException">A quad holds something that N-Quads cannot say, such as an IRI with a space.</exception>
    public static CanonicalDataset Canonicalize(IEnumerable<Quad> quads, RdfCanonicalizationOptions? options = null)
    {
        options ??= RdfCanonicalizationOptions.Default;
        var dataset = quads.ToHashSet();
        var labels = CanonicalLabels.Of(dataset, options);
        var text = CanonicalLines.Join(labels.Count == 0 ? dataset : dataset.Select(quad => quad with { Subject = Named(quad.Subject), Object = Named(quad.Object), Graph = quad.Graph is null ? null : Named(quad.Graph) }));
        return new CanonicalDataset(text, labels, Digest(text, options.HashAlgorithm));

        Term Named(Term term) => term is BlankNode node ? labels[node] : term;
    }

    /// <summary>The hash of what a graph says, whatever its name: that of the canonical form of its triples in a default graph. For catalogues that ask whether a graph has changed.</summary>
    /// <remarks>
    /// Never fails on blank nodes that are too alike: the hash is then that of the triples with their labels, begun with a comment that no canonical form has.
    /// Equal hashes mean equal content all the same; but such a graph, written with other labels, has another hash.
    /// </remarks>
    /// <param name="triples">The quads of the graph; their graph names are passed over.</param>
    /// <param name="options">Hash algorithm and bounds.</param>
    /// <returns>Lower-case hexadecimal digits; 64 of them with SHA-256.</returns>
    /// <exception cref="ArgumentException">A quad holds something that N-Quads cannot say, such as an IRI with a space.</exception>
    public static string HashOfGraph(IEnumerable<Quad> triples, RdfCanonicalizationOptions? options = null)
    {
        options ??= RdfCanonicalizationOptions.Default;
        var graph = triples.Select(quad => quad.Graph is null ? quad : quad with { Graph = null }).ToHashSet();
        try
        {
            return Canonicalize(graph, options).Hash;
        }
        catch (RdfCanonicalizationException)
        {
            return Digest("# blank nodes with their labels\n" + CanonicalLines.Join(graph), options.HashAlgorithm);
        }
    }

    internal static string Digest(string text, HashAlgorithmName algorithm)
    {
        Span<byte> hash = stackalloc byte[48];
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            var length = Encoding.UTF8.GetBytes(text, bytes);
            return Convert.ToHexStringLower(hash[..CryptographicOperations.HashData(algorithm, bytes.AsSpan(0, length), hash)]);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
