using KarabakhGraph.Extraction.Documents;

namespace KarabakhGraph.Cli;

/// <summary>A file to read and the identifier its document gets.</summary>
/// <param name="Path">Where the file is.</param>
/// <param name="Identifier">Its path relative to the folder the user named, with forward slashes.</param>
internal sealed record Article(string Path, string Identifier);

/// <summary>Finds the articles behind the paths of a command line.</summary>
internal static class ArticleFinder
{
    /// <summary>All articles below the paths, sorted by identifier; files named one by one are taken whatever their extension, README files of a folder are not articles.</summary>
    /// <exception cref="CommandException">A path does not exist, or two files would get the same identifier.</exception>
    public static IReadOnlyList<Article> Find(IReadOnlyList<string> paths)
    {
        var articles = new SortedDictionary<string, Article>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            foreach (var article in Below(path))
            {
                if (!articles.TryAdd(article.Identifier, article) && Path.GetFullPath(articles[article.Identifier].Path) != Path.GetFullPath(article.Path))
                {
                    throw new CommandException(
                        ExitCode.WrongUsage,
                        $"{articles[article.Identifier].Path} and {article.Path} would both be the document '{article.Identifier}': name the folder that holds both instead");
                }
            }
        }

        return [.. articles.Values];
    }

    private static IEnumerable<Article> Below(string path)
    {
        if (File.Exists(path))
        {
            return [new Article(path, Path.GetFileName(path))];
        }

        if (!Directory.Exists(path))
        {
            throw new CommandException(ExitCode.WrongUsage, $"{path}: no such file or folder");
        }

        return Directory.EnumerateFiles(path, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false })
            .Where(file => DocumentReader.Extensions.Contains(Path.GetExtension(file).ToLowerInvariant()) && !IsReadme(file))
            .Select(file => new Article(file, Path.GetRelativePath(path, file).Replace(Path.DirectorySeparatorChar, '/')));
    }

    private static bool IsReadme(string file) => Path.GetFileNameWithoutExtension(file).Equals("README", StringComparison.OrdinalIgnoreCase);
}
