namespace KarabakhGraph.Cli;

/// <summary>Where the lexicon, the language packs and the ready-made queries are: beside the program, unless the user names another place.</summary>
internal static class OntologyFolder
{
    /// <summary>The folder of lexicon and language packs.</summary>
    /// <exception cref="CommandException">The named folder has no lexicon or no languages.</exception>
    public static string Find(string? named)
    {
        var folder = named ?? Path.Combine(AppContext.BaseDirectory, "ontology");
        foreach (var part in (string[])["lexicon", "languages"])
        {
            if (!Directory.Exists(Path.Combine(folder, part)))
            {
                throw new CommandException(ExitCode.WrongUsage, $"{folder}: no folder '{part}' in it; name a folder that has lexicon/ and languages/ with --ontology");
            }
        }

        return folder;
    }

    /// <summary>The names of the ready-made queries, sorted.</summary>
    public static IReadOnlyList<string> QueryNames() => Directory.Exists(Queries)
        ? [.. Directory.EnumerateFiles(Queries, "*.rq").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>The file of a ready-made query; the name must be one of <see cref="QueryNames"/>.</summary>
    public static string QueryFile(string name) => Path.Combine(Queries, name + ".rq");

    private static string Queries => Path.Combine(AppContext.BaseDirectory, "queries");
}
