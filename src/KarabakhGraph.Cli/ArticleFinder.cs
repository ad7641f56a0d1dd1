using KarabakhGraph.Extraction.Documents;

namespace KarabakhGraph.Cli;

/// <summary>A file to read and the identifier its document gets.</summary>
/// <param name="Path">Where the file is.</param>
/// <param name="Identifier">Its path relative to the folder the user named, with forward slashes.</param>
internal sealed record Article(string Path, string Identifier);

/// <summary>Finds the articles behind the paths of a command line.</summary>
/// <param name="session">Told of links that are not followed.</param>
internal sealed class ArticleFinder(Session session)
{
    private static readonly EnumerationOptions Visible = new() { IgnoreInaccessible = false };
    private readonly List<string> _failures = [];

    /// <summary>A message for each folder that could not be read.</summary>
    public IReadOnlyList<string> Failures => _failures;

    /// <summary>
    /// All articles below the paths, sorted by identifier; files named one by one are taken whatever their extension, README files of a folder are not articles.
    /// Links to folders are followed only when they are named themselves: below a folder they may lead round in a circle.
    /// </summary>
    /// <exception cref="CommandException">A path does not exist, or two files would get the same identifier.</exception>
    public IReadOnlyList<Article> Find(IReadOnlyList<string> paths)
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

    private IEnumerable<Article> Below(string path)
    {
        if (File.Exists(path))
        {
            return [new Article(path, Path.GetFileName(path))];
        }

        if (!Directory.Exists(path))
        {
            throw new CommandException(ExitCode.WrongUsage, $"{path}: no such file or folder");
        }

        return FilesBelow(path)
            .Where(file => DocumentReader.Extensions.Contains(Path.GetExtension(file).ToLowerInvariant()) && !IsReadme(file))
            .Select(file => new Article(file, Path.GetRelativePath(path, file).Replace(Path.DirectorySeparatorChar, '/')));
    }

    private IEnumerable<string> FilesBelow(string root)
    {
        var folders = new Stack<string>([root]);
        while (folders.TryPop(out var folder))
        {
            FileSystemInfo[] entries = [];
            try
            {
                entries = new DirectoryInfo(folder).GetFileSystemInfos("*", Visible);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                _failures.Add($"{folder}: the folder cannot be read ({error.Message})");
            }

            foreach (var entry in entries)
            {
                var path = Path.Combine(folder, entry.Name);
                if (entry is not DirectoryInfo)
                {
                    yield return path;
                }
                else if (entry.LinkTarget is null)
                {
                    folders.Push(path);
                }
                else
                {
                    session.Warn($"{path}: a link to a folder is not followed; name it beside the others to read what is in it");
                }
            }
        }
    }

    private static bool IsReadme(string file) => Path.GetFileNameWithoutExtension(file).Equals("README", StringComparison.OrdinalIgnoreCase);
}
