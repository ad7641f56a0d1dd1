using System.Xml;

namespace KarabakhGraph.Networks.Formats;

/// <summary>The attributes that a file declares beyond those of every node or edge, under names that can be written again.</summary>
/// <param name="reserved">Names that cannot be written as further attributes.</param>
/// <param name="isOwn">Whether every node or edge has the attribute, by its name in lower case.</param>
internal sealed class AttributeTable(IEnumerable<string> reserved, Func<string, bool> isOwn)
{
    private readonly List<Attribute> _attributes = [];
    private readonly HashSet<string> _taken = new(reserved, StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<Attribute> Attributes => _attributes;

    /// <summary>Says where the values of an attribute go. A name that is taken, or that XML knows not as a name, is written a little differently.</summary>
    public AttributePlace Declare(string name, AttributeType type)
    {
        var lower = name.ToLowerInvariant();
        if (isOwn(lower))
        {
            return new AttributePlace(lower, null);
        }

        var wished = string.Concat(name.Select(character => XmlConvert.IsNCNameChar(character) ? character : '_'));
        wished = wished.Length == 0 ? "_" : wished;
        while (!_taken.Add(wished))
        {
            wished += "_";
        }

        _attributes.Add(new Attribute(wished, type));
        return new AttributePlace(lower, _attributes.Count - 1);
    }

    /// <summary>Gives an attribute another type.</summary>
    public void Retype(int at, AttributeType type) => _attributes[at] = _attributes[at] with { Type = type };

    /// <summary>A row with one value more.</summary>
    /// <exception cref="FormatException">The text is no value of the attribute's type.</exception>
    public object?[] Set(object?[] row, int at, string text)
    {
        var wide = Row(row);
        wide[at] = ValueText.Read(text, _attributes[at].Type, _attributes[at].Name);
        return wide;
    }

    /// <summary>A row as long as there are attributes.</summary>
    public object?[] Row(object?[] row)
    {
        if (row.Length < _attributes.Count)
        {
            Array.Resize(ref row, _attributes.Count);
        }

        return row;
    }
}
