using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace KarabakhGraph.Yaml;

/// <summary>One value of a YAML file together with its place, so that every complaint about it can name file and line.</summary>
public sealed class YamlValue
{
    private readonly YamlNode _node;
    private readonly string _file;

    internal YamlValue(YamlNode node, string file)
    {
        _node = node;
        _file = file;
    }

    /// <summary>The line of the value, from 1.</summary>
    public long Line => _node.Start.Line;

    /// <summary>The path of the file as the user named it.</summary>
    public string File => _file;

    /// <summary>The text of a scalar.</summary>
    /// <exception cref="YamlFileException">It is a list or a mapping, or empty.</exception>
    public string Text => _node is YamlScalarNode { Value: { Length: > 0 } text } ? text : throw Error("expected a text here");

    /// <summary>The values of a list; a single value stands for a list of one.</summary>
    /// <exception cref="YamlFileException">It is a mapping with no list around it.</exception>
    public IEnumerable<YamlValue> Items => _node switch
    {
        YamlSequenceNode list => list.Children.Select(child => new YamlValue(child, _file)),
        YamlScalarNode => [this],
        _ => throw Error("expected a list here"),
    };

    /// <summary>The texts of a list; a single text stands for a list of one.</summary>
    public IReadOnlyList<string> Texts => [.. Items.Select(item => item.Text)];

    /// <summary>The keys and values of a mapping, in the order of the file.</summary>
    /// <exception cref="YamlFileException">It is no mapping.</exception>
    public IEnumerable<KeyValuePair<string, YamlValue>> Entries => Mapping.Children.Select(pair =>
        KeyValuePair.Create(new YamlValue(pair.Key, _file).Text, new YamlValue(pair.Value, _file)));

    /// <summary>A number, with a point as decimal separator.</summary>
    /// <exception cref="YamlFileException">The text is no number.</exception>
    public double Number => double.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
        ? number
        : throw Error($"'{Text}' is not a number");

    /// <summary>True or false.</summary>
    /// <exception cref="YamlFileException">The text is neither.</exception>
    public bool Flag => Text switch
    {
        "true" => true,
        "false" => false,
        var other => throw Error($"'{other}' is neither true nor false"),
    };

    private YamlMappingNode Mapping => _node as YamlMappingNode ?? throw Error("expected a mapping (key: value) here");

    /// <summary>The value of a key that must be there.</summary>
    /// <exception cref="YamlFileException">The key is missing.</exception>
    public YamlValue this[string key] => Find(key) ?? throw Error($"the key '{key}' is missing here");

    /// <summary>The value of a key, or null when the mapping has none.</summary>
    public YamlValue? Find(string key) => Mapping.Children.TryGetValue(new YamlScalarNode(key), out var value) ? new YamlValue(value, _file) : null;

    /// <summary>Refuses every key that is not among the known ones, and says which one is likely meant.</summary>
    /// <exception cref="YamlFileException">A key is unknown.</exception>
    public void AllowOnly(params ReadOnlySpan<string> known)
    {
        foreach (var key in Mapping.Children.Keys)
        {
            var name = new YamlValue(key, _file).Text;
            if (!known.Contains(name))
            {
                throw new YamlValue(key, _file).Error($"unknown key '{name}'{Suggestion.For(name, known)}");
            }
        }
    }

    /// <summary>The text, which must be one of the given ones.</summary>
    /// <exception cref="YamlFileException">It is none of them.</exception>
    public string OneOf(params ReadOnlySpan<string> allowed) => allowed.Contains(Text)
        ? Text
        : throw Error($"'{Text}' is not known here{Suggestion.For(Text, allowed)}; allowed: {string.Join(", ", allowed.ToArray())}");

    /// <summary>An error about this value, to be thrown.</summary>
    public YamlFileException Error(string problem) => new(_file, _node.Start.Line, _node.Start.Column, problem);
}
