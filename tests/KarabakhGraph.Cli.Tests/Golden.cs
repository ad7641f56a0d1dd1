namespace KarabakhGraph.Cli.Tests;

/// <summary>Compares a text with a file of the tree that a person can judge. What was received instead is written beside it.</summary>
internal static class Golden
{
    /// <summary>True when the file, named from the root of the tree, holds the text.</summary>
    public static bool Matches(string path, string actual)
    {
        var expected = Path.Combine(Repository.Root, path);
        if (File.Exists(expected) && File.ReadAllText(expected).ReplaceLineEndings("\n") == actual)
        {
            return true;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(expected)!); // the file lies below the root
        File.WriteAllText(Path.ChangeExtension(expected, ".received" + Path.GetExtension(expected)), actual);
        return false;
    }
}
