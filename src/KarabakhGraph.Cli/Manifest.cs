using System.Text.Json.Serialization;

namespace KarabakhGraph.Cli;

/// <summary>The root of a graph folder: which file holds the graph and what is in it.</summary>
/// <param name="Format">Name and version of the folder's layout.</param>
/// <param name="Base">Base IRI of the data.</param>
/// <param name="Graph">Name of the TriG file; it carries the first digits of its own SHA-256.</param>
/// <param name="Sha256">SHA-256 of that file, lower-case hexadecimal.</param>
/// <param name="Quads">Number of quads.</param>
/// <param name="Documents">Identifier and content hash of every document, sorted by identifier.</param>
internal sealed record Manifest(string Format, string Base, string Graph, string Sha256, long Quads, IReadOnlyList<ManifestDocument> Documents)
{
    public const string CurrentFormat = "karabakhgraph-folder/1";
}

/// <summary>A document of the graph.</summary>
internal sealed record ManifestDocument(string Identifier, string ContentHash);

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, NewLine = "\n", RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Manifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
