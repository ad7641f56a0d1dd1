namespace KarabakhGraph.Conformance;

/// <summary>The W3C test suites (a clone of w3c/rdf-tests): data from outside, read where it is.</summary>
internal static class W3cFiles
{
    /// <summary>Where the suites are published; the IRIs of their files start with this.</summary>
    private const string Published = "https://w3c.github.io/rdf-tests/";

    /// <summary>The folder of the suites, from <c>W3C_RDF_TESTS</c> or beside the repository; null when there is none.</summary>
    public static string? Root { get; } = Find();

    /// <summary>The top folder of the repository.</summary>
    public static string Repository { get; } = FindRepository();

    public static string IriOf(string relativePath) => Published + relativePath;

    /// <summary>The file that an IRI of the suites names.</summary>
    public static string PathOf(Iri file) => file.Value.StartsWith(Published, StringComparison.Ordinal)
        ? Path.Combine(Root!, file.Value[Published.Length..]) // asked for only when the suites are there
        : throw new ArgumentException($"{file} is no file of the suites.", nameof(file));

    /// <summary>The quads of a file of the suites, in the format of its extension, with its IRI as base.</summary>
    public static Dataset Read(Iri file, BlankNodeIssuer? blankNodes = null)
    {
        var path = PathOf(file);
        var format = RdfFormat.ForPath(path) ?? throw new ArgumentException($"{file} is in no RDF format.", nameof(file));
        using var stream = File.OpenRead(path);
        var options = new RdfReaderOptions { SourceName = Path.GetFileName(path), BaseIri = file.Value, BlankNodes = blankNodes };
        return new Dataset(format.Reader(stream, options).Read());
    }

    private static string? Find()
    {
        var given = Environment.GetEnvironmentVariable("W3C_RDF_TESTS");
        var folder = given ?? Path.Combine(FindRepository(), "..", "shared", "w3c", "rdf-tests");
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
