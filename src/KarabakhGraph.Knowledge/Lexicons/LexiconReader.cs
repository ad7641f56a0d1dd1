using KarabakhGraph.Yaml;

namespace KarabakhGraph.Knowledge.Lexicons;

/// <summary>Reads the YAML files of <c>ontology/lexicon</c> (schema: <c>ontology/README.md</c>) into a <see cref="Lexicon"/>.</summary>
public static class LexiconReader
{
    /// <summary>Reads all <c>*.yaml</c> files of a folder together; ids are unique over all of them.</summary>
    /// <param name="folder">The folder; its subfolders are not read.</param>
    /// <exception cref="YamlFileException">A file is not what the schema asks for; the message names file, line and column.</exception>
    /// <exception cref="IOException">The folder or a file cannot be read, or the folder holds no such file.</exception>
    public static Lexicon Read(string folder)
    {
        var paths = Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal).ToList();
        return paths.Count > 0 ? Read(paths) : throw new FileNotFoundException($"'{folder}' holds no *.yaml file: name the folder of a lexicon");
    }

    private static Lexicon Read(List<string> paths)
    {
        var entities = new Registry<LexiconEntity>("entity");
        var kinds = new Registry<EventKind>("kind");
        var offices = new List<(YamlValue Source, Office Office)>();
        foreach (var path in paths)
        {
            CheckSourceLine(path);
            var file = YamlFile.Read(path);
            file.AllowOnly("entities", "offices", "kinds");
            foreach (var entry in file.Find("entities")?.Items ?? [])
            {
                entities.Add(entry, entry["id"], EntityEntry.Read(entry));
            }

            foreach (var entry in file.Find("kinds")?.Items ?? [])
            {
                kinds.Add(entry, entry["id"], KindEntry.Read(entry));
            }

            offices.AddRange((file.Find("offices")?.Items ?? []).Select(entry => (entry, OfficeEntry.Read(entry))));
        }

        References.Check(entities, offices);
        Spellings.Check(entities);
        return new Lexicon(
            [.. entities.InOrder],
            [.. offices.Select(pair => pair.Office).OrderBy(office => office.Person, StringComparer.Ordinal)
                .ThenBy(office => office.From).ThenBy(office => office.Role, StringComparer.Ordinal).ThenBy(office => office.Of, StringComparer.Ordinal)],
            [.. kinds.InOrder]);
    }

    /// <summary>The first line tells where the facts come from and on what terms they may be used.</summary>
    private static void CheckSourceLine(string path)
    {
        using var reader = new StreamReader(path);
        var first = reader.ReadLine() ?? "";
        if (!first.StartsWith("# Source: ", StringComparison.Ordinal) || !first.Contains("Licence: ", StringComparison.Ordinal))
        {
            throw new YamlFileException(path, 1, 1, "the first line must name source and licence: '# Source: ... Licence: ...'");
        }
    }
}
