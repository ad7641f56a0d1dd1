using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace KarabakhGraph.Conformance.Canonicalization;

/// <summary>The test types of RDF Dataset Canonicalization.</summary>
internal static partial class CanonicalizationHandlers
{
    private const string Rdfc = "https://w3c.github.io/rdf-canon/tests/vocab#";

    public static IReadOnlyDictionary<string, Action<ManifestEntry>> ByTestType { get; } = new Dictionary<string, Action<ManifestEntry>>(StringComparer.Ordinal)
    {
        [Rdfc + "RDFC10EvalTest"] = CompareText,
        [Rdfc + "RDFC10MapTest"] = CompareMap,
        [Rdfc + "RDFC10NegativeEvalTest"] = entry => Assert.Throws<RdfCanonicalizationException>(() => Canonicalize(entry)),
    };

    private static void CompareText(ManifestEntry entry) =>
        Assert.Equal(File.ReadAllText(W3cFiles.PathOf((Iri)entry.Result!)), Canonicalize(entry).NQuads); // evaluation tests have a result

    private static void CompareMap(ManifestEntry entry)
    {
        var expected = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(W3cFiles.PathOf((Iri)entry.Result!)))!; // map tests have a map
        var labels = LabelsOf(W3cFiles.PathOf((Iri)entry.Action));
        Assert.Equal(
            expected.OrderBy(pair => pair.Key, StringComparer.Ordinal),
            Canonicalize(entry).BlankNodes.Select(pair => KeyValuePair.Create(labels[pair.Key.Label], pair.Value.Label)).OrderBy(pair => pair.Key, StringComparer.Ordinal));
    }

    private static CanonicalDataset Canonicalize(ManifestEntry entry) => RdfCanonicalization.Canonicalize(
        W3cFiles.Read((Iri)entry.Action).Quads,
        new RdfCanonicalizationOptions
        {
            HashAlgorithm = (entry.Manifest.Value(entry.Node, new Iri(Rdfc + "hashAlgorithm")) as Literal)?.LexicalForm == "SHA384" ? HashAlgorithmName.SHA384 : HashAlgorithmName.SHA256,
        });

    /// <summary>The labels that a document has, by those that the reader gives them: b0, b1 and so on in order of appearance.</summary>
    private static Dictionary<string, string> LabelsOf(string path) => Label().Matches(File.ReadAllText(path))
        .Where(match => match.Groups["label"].Success)
        .Select(match => match.Groups["label"].Value)
        .Distinct()
        .Select((label, number) => (label, number))
        .ToDictionary(pair => $"b{pair.number}", pair => pair.label, StringComparer.Ordinal);

    /// <summary>A label, or an IRI or string that may look as if it held one.</summary>
    [GeneratedRegex("""<[^>]*>|"([^"\\]|\\.)*"|_:(?<label>\S+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
