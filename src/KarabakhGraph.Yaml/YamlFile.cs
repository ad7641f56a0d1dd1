using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace KarabakhGraph.Yaml;

/// <summary>Reads YAML files strictly: one document, no aliases, no repeated keys, bounded depth.</summary>
public static class YamlFile
{
    private const int MaximumDepth = 64;

    /// <summary>Reads a file of UTF-8.</summary>
    /// <exception cref="YamlFileException">The file is no YAML, or holds more than one document, or an alias.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static YamlValue Read(string path)
    {
        using var reader = new StreamReader(path);
        return Read(reader, path);
    }

    /// <summary>Reads a text.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="YamlFileException">The text is no YAML, or holds more than one document, or an alias.</exception>
    public static YamlValue Read(TextReader reader, string name)
    {
        try
        {
            var text = reader.ReadToEnd();
            CheckShape(text, name);
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents.Count == 1
                ? new YamlValue(stream.Documents[0].RootNode, name)
                : throw new YamlFileException(name, 1, 1, $"expected one YAML document, found {stream.Documents.Count}");
        }
        catch (YamlException error)
        {
            throw new YamlFileException(name, error.Start.Line, error.Start.Column, error.InnerException?.Message ?? error.Message);
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet 16.3 ends so when the text stops within a plain scalar of a list or mapping in brackets.
            throw new YamlFileException(name, 1, 1, "this is no YAML: look for a bracket or quote that is not closed");
        }
    }

    /// <summary>Walks the events before a tree is built, so that neither depth nor aliases can blow it up.</summary>
    private static void CheckShape(string text, string name)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > MaximumDepth)
            {
                throw new YamlFileException(name, parser.Current.Start.Line, parser.Current.Start.Column, $"nested deeper than {MaximumDepth} levels");
            }

            if (parser.Current is AnchorAlias alias)
            {
                throw new YamlFileException(name, alias.Start.Line, alias.Start.Column, $"the alias '*{alias.Value}' is not allowed: write the value out");
            }
        }
    }
}
