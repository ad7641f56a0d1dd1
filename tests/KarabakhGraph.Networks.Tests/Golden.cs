namespace KarabakhGraph.Networks.Tests;

/// <summary>Expected files that a person can read, beside the tests.</summary>
internal static class Golden
{
    /// <summary>Compares a text with a file of this project; on a difference the text is left beside it as <c>.received</c>.</summary>
    public static void Equal(string path, string text)
    {
        var file = Path.Combine(Folder(new DirectoryInfo(AppContext.BaseDirectory)), path);
        var expected = File.ReadAllText(file);
        if (expected != text)
        {
            File.WriteAllText(Path.ChangeExtension(file, ".received" + Path.GetExtension(file)), text);
        }

        Assert.Equal(expected, text);
    }

    private static string Folder(DirectoryInfo folder) => File.Exists(Path.Combine(folder.FullName, "KarabakhGraph.sln"))
        ? Path.Combine(folder.FullName, "tests", "KarabakhGraph.Networks.Tests")
        : Folder(folder.Parent ?? throw new DirectoryNotFoundException("no KarabakhGraph.sln above"));
}
