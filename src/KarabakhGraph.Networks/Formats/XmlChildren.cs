using System.Text;
using System.Xml;

namespace KarabakhGraph.Networks.Formats;

/// <summary>Walks through XML without a call for each level: a file may nest as deep as it likes.</summary>
internal static class XmlChildren
{
    /// <summary>The names of the children of the element that the reader stands on, one after the other while the reader stands on that child. What is not read of a child is passed over.</summary>
    public static IEnumerable<string> Children(this XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            yield break;
        }

        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.Depth == depth + 1)
            {
                yield return xml.LocalName;
            }
        }
    }

    /// <summary>All text in the element that the reader stands on, or only in the elements of one name within it; the reader then stands on its end.</summary>
    public static string Text(this XmlReader xml, string? within = null)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var depth = xml.Depth;
        var inside = within is null ? depth : int.MaxValue;
        var first = "";
        StringBuilder? text = null;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == within && inside == int.MaxValue)
            {
                inside = xml.Depth;
            }
            else if (xml.NodeType == XmlNodeType.EndElement && xml.Depth == inside)
            {
                inside = int.MaxValue;
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace && xml.Depth > inside)
            {
                // Almost every text is one node.
                if (first.Length == 0)
                {
                    first = xml.Value;
                }
                else
                {
                    (text ??= new StringBuilder(first)).Append(xml.Value);
                }
            }
        }

        return text?.ToString() ?? first;
    }

    /// <summary>An attribute that has to be there.</summary>
    /// <exception cref="FormatException">It is not, or is empty.</exception>
    public static string Required(this XmlReader xml, string name) => xml.GetAttribute(name) is { Length: > 0 } value ? value : throw new FormatException($"<{ValueText.Shortened(xml.Name)}> has no {name}");
}
