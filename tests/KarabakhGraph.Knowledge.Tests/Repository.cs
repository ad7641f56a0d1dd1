namespace KarabakhGraph.Knowledge.Tests;

/// <summary>Where the files of the project lie.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "KarabakhGraph.sln")) ? folder.FullName : Find(folder.Parent ?? throw new DirectoryNotFoundException("no KarabakhGraph.sln above"));
}
