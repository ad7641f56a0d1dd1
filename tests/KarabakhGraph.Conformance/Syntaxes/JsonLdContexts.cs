namespace KarabakhGraph.Conformance.Syntaxes;

/// <summary>The contexts that the suite of JSON-LD names by IRI.</summary>
internal static class JsonLdContexts
{
    private const string Tests = "json-ld/tests/";

    /// <summary>IRI to text: every JSON-LD file of the suite, for some tests name a document that is no context.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = Read();

    private static Dictionary<string, string> Read()
    {
        var folder = Path.Combine(W3cFiles.JsonLdRoot!, "tests"); // asked for only when the suite is there
        return Directory.EnumerateFiles(folder, "*.jsonld", SearchOption.AllDirectories)
            .ToDictionary(file => W3cFiles.IriOf(Tests + Path.GetRelativePath(folder, file).Replace('\\', '/')), File.ReadAllText, StringComparer.Ordinal);
    }
}
