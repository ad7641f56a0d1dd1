using KarabakhGraph.Conformance.Syntaxes;

namespace KarabakhGraph.Conformance;

/// <summary>The W3C test suites (clones of w3c/rdf-tests and w3c/json-ld-api): data from outside, read where it is.</summary>
internal static class W3cFiles
{
    /// <summary>Where the suites are published; the IRIs of their files start with this.</summary>
    private const string Published = "https://w3c.github.io/rdf-tests/";

    /// <summary>The same for JSON-LD, whose paths start with <see cref="JsonLdPath"/> here.</summary>
    private const string JsonLdPublished = "https://w3c.github.io/json-ld-api/";

    private const string JsonLdPath = "json-ld/";

    /// <summary>The folder of the suites, from <c>W3C_RDF_TESTS</c>, in <c>W3C_TESTS</c> or beside the repository; null when there is none.</summary>
    public static string? Root { get; } = Find("rdf-tests", Environment.GetEnvironmentVariable("W3C_RDF_TESTS"));

    /// <summary>The folder of the suite of JSON-LD, in <c>W3C_TESTS</c> or beside the repository; null when there is none.</summary>
    public static string? JsonLdRoot { get; } = Find("json-ld", null);

    /// <summary>The top folder of the repository.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>True when the suite is there that a path belongs to.</summary>
    public static bool Has(string relativePath) => (relativePath.StartsWith(JsonLdPath, StringComparison.Ordinal) ? JsonLdRoot : Root) is not null;

    public static string IriOf(string relativePath) =>
        relativePath.StartsWith(JsonLdPath, StringComparison.Ordinal) ? JsonLdPublished + relativePath[JsonLdPath.Length..] : Published + relativePath;

    /// <summary>The file that an IRI of the suites names.</summary>
    public static string PathOf(Iri file) =>
        file.Value.StartsWith(Published, StringComparison.Ordinal) ? Path.Combine(Root!, file.Value[Published.Length..]) // asked for only when the suite is there
        : file.Value.StartsWith(JsonLdPublished, StringComparison.Ordinal) ? Path.Combine(JsonLdRoot!, file.Value[JsonLdPublished.Length..]) // the same
        : throw new ArgumentException($"{file} is no file of the suites.", nameof(file));

    /// <summary>The quads of a file of the suites, in the format of its extension, with its IRI as base.</summary>
    public static Dataset Read(Iri file, BlankNodeIssuer? blankNodes = null)
    {
        var path = PathOf(file);
        var format = file.Value.StartsWith(JsonLdPublished, StringComparison.Ordinal) && path.EndsWith(RdfFormat.JsonLd.Extension, StringComparison.Ordinal)
            ? RdfFormat.JsonLdWith(new JsonLdOptions { Contexts = JsonLdContexts.All })
            : RdfFormat.ForPath(path) ?? throw new ArgumentException($"{file} is in no RDF format.", nameof(file));
        using var stream = File.OpenRead(path);
        var options = new RdfReaderOptions { SourceName = Path.GetFileName(path), BaseIri = file.Value, BlankNodes = blankNodes };
        return new Dataset(format.Reader(stream, options).Read());
    }

    private static string? Find(string suite, string? given)
    {
        var all = Environment.GetEnvironmentVariable("W3C_TESTS") ?? Path.Combine(FindRepository(), "..", "shared", "w3c");
        var folder = given ?? Path.Combine(all, suite);
        return Directory.Exists(folder) ? folder : null;
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KarabakhGraph.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}
