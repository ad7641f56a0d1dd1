using System.Xml;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Rdf.Formats.RdfXml;

/// <summary>The attributes of one element by what they are for (RDF 1.1 XML Syntax, sections 6.1.2 and 6.1.4); null for those that are not there.</summary>
internal sealed class RdfXmlAttributes
{
    private readonly List<(string Property, string Value)> _properties = [];

    public string? Id { get; private set; }

    public string? About { get; private set; }

    public string? NodeId { get; private set; }

    public string? Resource { get; private set; }

    public string? ParseType { get; private set; }

    public string? Datatype { get; private set; }

    /// <summary>The value of <c>xml:base</c>, not resolved.</summary>
    public string? Base { get; private set; }

    /// <summary>The value of <c>xml:lang</c>.</summary>
    public string? Language { get; private set; }

    /// <summary>The attributes that say a triple: IRIs and values.</summary>
    public IReadOnlyList<(string Property, string Value)> Properties => _properties;

    /// <summary>Takes in the attributes of the current element.</summary>
    public void Read(XmlSource source, PrefixMap prefixes)
    {
        (Id, About, NodeId, Resource, ParseType, Datatype, Base, Language) = (null, null, null, null, null, null, null, null);
        _properties.Clear();
        var xml = source.Xml;
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            switch (xml.NamespaceURI)
            {
                case "http://www.w3.org/2000/xmlns/":
                    Declare(prefixes, xml.Prefix.Length == 0 ? "" : xml.LocalName, xml.Value);
                    break;
                case "http://www.w3.org/XML/1998/namespace":
                    Base = xml.LocalName == "base" ? xml.Value : Base;
                    Language = xml.LocalName == "lang" ? xml.Value : Language;
                    break;
                case "" when xml.LocalName.StartsWith("xml", StringComparison.OrdinalIgnoreCase):
                    break; // reserved for XML
                case "" when xml.LocalName is not ("ID" or "about" or "resource" or "parseType" or "type"):
                    throw source.Error($"the attribute '{xml.Name}' has no namespace");
                case "":
                    Take(source, RdfVocabulary.Namespace, xml);
                    break;
                default:
                    Take(source, xml.NamespaceURI, xml);
                    break;
            }
        }

        xml.MoveToElement();
    }

    private void Take(XmlSource source, string ns, XmlReader xml)
    {
        var iri = ns + xml.LocalName;
        switch (ns == RdfVocabulary.Namespace ? xml.LocalName : "")
        {
            case "ID":
                Id = xml.Value;
                break;
            case "about":
                About = xml.Value;
                break;
            case "nodeID":
                NodeId = xml.Value;
                break;
            case "resource":
                Resource = xml.Value;
                break;
            case "parseType":
                ParseType = xml.Value;
                break;
            case "datatype":
                Datatype = xml.Value;
                break;
            default:
                _properties.Add(RdfXmlNames.IsPropertyAttribute(iri) ? (iri, xml.Value) : throw source.Error($"'{xml.Name}' cannot be an attribute"));
                break;
        }
    }

    /// <summary>Keeps a prefix that Turtle, too, can have.</summary>
    private static void Declare(PrefixMap prefixes, string prefix, string ns)
    {
        if ((prefix.Length == 0 || (RdfCharacters.IsNameBase(prefix[0]) && prefix[^1] != '.'))
            && IriReference.IsAbsolute(ns) && !ns.AsSpan().ContainsAny(RdfCharacters.OutsideIri))
        {
            prefixes[prefix] = ns;
        }
    }
}
