namespace KarabakhGraph.Cli.Tests;

/// <summary>Places in the source tree, found from where the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Corpus => Path.Combine(Root, "tests", "corpus");

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "KarabakhGraph.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("KarabakhGraph.sln is in no folder above the tests");
        }

        return folder;
    }
}
