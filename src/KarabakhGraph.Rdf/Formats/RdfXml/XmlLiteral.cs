using System.Text;
using System.Xml;
using KarabakhGraph.Rdf.Formats.Text;

namespace KarabakhGraph.Rdf.Formats.RdfXml;

/// <summary>The content of an element as exclusive canonical XML with comments (Exclusive XML Canonicalization 1.0; RDF 1.1 XML Syntax, section 7.2.17).</summary>
internal sealed class XmlLiteral(XmlSource source, int maxLength)
{
    private readonly StringBuilder _output = new();

    /// <summary>The namespaces that elements written and still open have declared.</summary>
    private readonly Dictionary<string, string> _declared = new(StringComparer.Ordinal) { [""] = "" };

    /// <summary>What each open element has to undo: the prefixes it declared and what they stood for before.</summary>
    private readonly Stack<List<(string Prefix, string? Before)>> _open = [];

    private readonly List<XmlName> _attributes = [];

    /// <summary>Reads from the current start tag to its end tag, and stays there.</summary>
    public string Read()
    {
        var xml = source.Xml;
        var depth = xml.Depth;
        while (source.Read() && xml.Depth > depth)
        {
            Write(xml);
            if (_output.Length > maxLength)
            {
                throw source.Error($"the XML literal that ends here is longer than {maxLength} characters");
            }
        }

        return _output.ToString();
    }

    private void Write(XmlReader xml)
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.Element:
                var isEmpty = xml.IsEmptyElement;
                var name = xml.Name;
                WriteStart(xml);
                if (isEmpty)
                {
                    WriteEnd(name);
                }

                break;
            case XmlNodeType.EndElement:
                WriteEnd(xml.Name);
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                Escape(xml.Value, isAttribute: false);
                break;
            case XmlNodeType.Comment:
                _output.Append("<!--").Append(xml.Value).Append("-->");
                break;
            case XmlNodeType.ProcessingInstruction:
                _output.Append("<?").Append(xml.Name).Append(xml.Value.Length > 0 ? " " : "").Append(xml.Value).Append("?>");
                break;
        }
    }

    private void WriteStart(XmlReader xml)
    {
        _output.Append('<').Append(xml.Name);
        _attributes.Clear();
        var used = new SortedDictionary<string, string>(CodePointOrder.Instance) { [xml.Prefix] = xml.NamespaceURI };
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            if (xml.NamespaceURI == "http://www.w3.org/2000/xmlns/")
            {
                continue;
            }

            _attributes.Add(new XmlName(xml.NamespaceURI, xml.LocalName, xml.Name, xml.Value));
            if (xml.Prefix.Length > 0)
            {
                used[xml.Prefix] = xml.NamespaceURI;
            }
        }

        xml.MoveToElement();
        WriteNamespaces(used);
        _attributes.Sort();
        foreach (var attribute in _attributes)
        {
            WriteAttribute(attribute.Name, attribute.Value);
        }

        _output.Append('>');
    }

    /// <summary>Declares what the element uses itself and no open element has declared alike.</summary>
    private void WriteNamespaces(SortedDictionary<string, string> used)
    {
        var undo = new List<(string, string?)>();
        foreach (var (prefix, ns) in used)
        {
            if (prefix != "xml" && _declared.GetValueOrDefault(prefix) != ns)
            {
                undo.Add((prefix, _declared.GetValueOrDefault(prefix)));
                _declared[prefix] = ns;
                WriteAttribute(prefix.Length == 0 ? "xmlns" : "xmlns:" + prefix, ns);
            }
        }

        _open.Push(undo);
    }

    private void WriteEnd(string name)
    {
        _output.Append("</").Append(name).Append('>');
        foreach (var (prefix, before) in _open.Pop())
        {
            if (before is null)
            {
                _declared.Remove(prefix);
            }
            else
            {
                _declared[prefix] = before;
            }
        }
    }

    private void WriteAttribute(string name, string value)
    {
        _output.Append(' ').Append(name).Append("=\"");
        Escape(value, isAttribute: true);
        _output.Append('"');
    }

    private void Escape(string text, bool isAttribute)
    {
        foreach (var c in text)
        {
            var reference = c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' when !isAttribute => "&gt;",
                '"' when isAttribute => "&quot;",
                '\t' when isAttribute => "&#x9;",
                '\n' when isAttribute => "&#xA;",
                '\r' => "&#xD;",
                _ => null,
            };
            _ = reference is null ? _output.Append(c) : _output.Append(reference);
        }
    }

    /// <summary>An attribute; canonical XML sorts by namespace, then by local name.</summary>
    private readonly record struct XmlName(string Namespace, string Local, string Name, string Value) : IComparable<XmlName>
    {
        public int CompareTo(XmlName other) => CodePointOrder.Instance.Compare(Namespace, other.Namespace) is var byNamespace and not 0
            ? byNamespace
            : CodePointOrder.Instance.Compare(Local, other.Local);
    }
}
