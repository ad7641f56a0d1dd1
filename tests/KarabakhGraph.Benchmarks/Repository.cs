namespace KarabakhGraph.Benchmarks;

/// <summary>The folder of the repository, found upwards from the program: benchmarks run in folders of their own below it.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new DirectoryNotFoundException("no KarabakhGraph.sln above the program")
        : File.Exists(Path.Combine(folder.FullName, "KarabakhGraph.sln")) ? folder.FullName
        : Find(folder.Parent);
}
