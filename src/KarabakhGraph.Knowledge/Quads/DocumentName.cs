namespace KarabakhGraph.Knowledge.Quads;

/// <summary>The name of a document within its IRI.</summary>
internal static class DocumentName
{
    private static readonly string[] Extensions = [".txt", ".md", ".markdown", ".html", ".htm", ".xhtml"];

    /// <summary>
    /// The identifier, percent-encoded, less the ".txt" that most documents have: "a.txt" is "a", and "a.md", which may lie beside it, "a.md".
    /// So that no two identifiers share a name, "a.md.txt" keeps its ".txt", and a name without a known extension gets a dot that is percent-encoded, which no other has.
    /// </summary>
    public static string Of(string identifier)
    {
        var stem = identifier.EndsWith(".txt", StringComparison.Ordinal) ? identifier[..^4] : null;
        return stem is { Length: > 0 } && !HasExtension(stem) ? IriSegment.Encode(stem)
            : HasExtension(identifier) ? IriSegment.Encode(identifier)
            : IriSegment.Encode(identifier) + "%2E";
    }

    private static bool HasExtension(string name) => Extensions.Any(extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
}
