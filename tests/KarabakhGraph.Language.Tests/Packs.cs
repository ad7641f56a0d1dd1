namespace KarabakhGraph.Language.Tests;

/// <summary>The language packs of the repository, found from where the tests run.</summary>
internal static class Packs
{
    public static string Folder { get; } = Path.Combine(RepositoryRoot(), "ontology", "languages");

    public static IReadOnlyList<LanguagePack> All { get; } = LanguagePack.ReadAll(Folder);

    public static LanguagePack Of(string code) => All.Single(pack => pack.Code == code);

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KarabakhGraph.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("the tests must run within the repository");
    }
}
