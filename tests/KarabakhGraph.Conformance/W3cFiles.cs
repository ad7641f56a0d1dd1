using KarabakhGraph.Conformance.Syntaxes;

namespace KarabakhGraph.Conformance;

/// <summary>The W3C test suites (clones of w3c/rdf-tests, w3c/json-ld-api and w3c/rdf-canon): data from outside, read where it is.</summary>
internal static class W3cFiles
{
    private static readonly Suite JsonLd = new("json-ld/", "https://w3c.github.io/json-ld-api/", Find("json-ld", null));
    private static readonly Suite RdfCanon = new("rdf-canon/", "https://w3c.github.io/rdf-canon/", Find("rdf-canon", null));
    private static readonly Suite RdfTests = new("", "https://w3c.github.io/rdf-tests/", Find("rdf-tests", Environment.GetEnvironmentVariable("W3C_RDF_TESTS")));
    private static readonly Suite[] Suites = [JsonLd, RdfCanon, RdfTests];

    /// <summary>The folder of RDF and SPARQL, from <c>W3C_RDF_TESTS</c>, in <c>W3C_TESTS</c> or beside the repository; null when there is none.</summary>
    public static string? Root => RdfTests.Folder;

    /// <summary>The folder of the suite of JSON-LD, in <c>W3C_TESTS</c> or beside the repository; null when there is none.</summary>
    public static string? JsonLdRoot => JsonLd.Folder;

    /// <summary>The top folder of the repository.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>True when the suite is there that a path belongs to.</summary>
    public static bool Has(string relativePath) => SuiteOf(relativePath).Folder is not null;

    /// <summary>The IRI under which a file is published. Paths start with the name of their suite, those of RDF and SPARQL with none.</summary>
    public static string IriOf(string relativePath)
    {
        var suite = SuiteOf(relativePath);
        return suite.Published + relativePath[suite.Path.Length..];
    }

    /// <summary>The file that an IRI of the suites names.</summary>
    public static string PathOf(Iri file)
    {
        var suite = Suites.FirstOrDefault(suite => file.Value.StartsWith(suite.Published, StringComparison.Ordinal)) ?? throw new ArgumentException($"{file} is no file of the suites.", nameof(file));
        return Path.Combine(suite.Folder!, file.Value[suite.Published.Length..]); // asked for only when the suite is there
    }

    /// <summary>The paths of all files with an extension, in a fixed order; none when the suites are not there.</summary>
    public static IReadOnlyList<string> All(string extension) =>
    [
        .. Suites.Where(suite => suite.Folder is not null)
            .SelectMany(suite => Directory.EnumerateFiles(suite.Folder!, "*" + extension, SearchOption.AllDirectories)) // not null by the line above
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The quads of a file of the suites, in the format of its extension, with its IRI as base.</summary>
    public static Dataset Read(Iri file, BlankNodeIssuer? blankNodes = null)
    {
        var path = PathOf(file);
        var format = file.Value.StartsWith(JsonLd.Published, StringComparison.Ordinal) && path.EndsWith(RdfFormat.JsonLd.Extension, StringComparison.Ordinal)
            ? RdfFormat.JsonLdWith(new JsonLdOptions { Contexts = JsonLdContexts.All })
            : RdfFormat.ForPath(path) ?? throw new ArgumentException($"{file} is in no RDF format.", nameof(file));
        using var stream = File.OpenRead(path);
        var options = new RdfReaderOptions { SourceName = Path.GetFileName(path), BaseIri = file.Value, BlankNodes = blankNodes };
        return new Dataset(format.Reader(stream, options).Read());
    }

    private static Suite SuiteOf(string relativePath) => Suites.First(suite => relativePath.StartsWith(suite.Path, StringComparison.Ordinal));

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

    /// <param name="Path">What paths of the suite start with here.</param>
    /// <param name="Published">What the IRIs of its files start with.</param>
    /// <param name="Folder">Where it is; null when it is not here.</param>
    private sealed record Suite(string Path, string Published, string? Folder);
}
