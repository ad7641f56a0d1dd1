using System.Xml;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Rdf.Formats.RdfXml;

/// <summary>Which names may stand where (RDF 1.1 XML Syntax, sections 5.1 and 6.2).</summary>
internal static class RdfXmlNames
{
    public const string Root = RdfVocabulary.Namespace + "RDF";
    public const string Description = RdfVocabulary.Namespace + "Description";
    public const string Item = RdfVocabulary.Namespace + "li";

    /// <summary>The terms that are only grammar, and those that RDF/XML once had.</summary>
    private static readonly HashSet<string> Grammar =
    [
        .. new[] { "RDF", "ID", "about", "parseType", "resource", "nodeID", "datatype", "aboutEach", "aboutEachPrefix", "bagID" }.Select(name => RdfVocabulary.Namespace + name),
    ];

    /// <summary>True when a node element can have the name (nodeElementURIs).</summary>
    public static bool IsNodeElement(string iri) => iri != Item && !Grammar.Contains(iri);

    /// <summary>True when a property element can have the name (propertyElementURIs).</summary>
    public static bool IsPropertyElement(string iri) => iri != Description && !Grammar.Contains(iri);

    /// <summary>True when an attribute of the name says a triple (propertyAttributeURIs).</summary>
    public static bool IsPropertyAttribute(string iri) => iri is not (Description or Item) && !Grammar.Contains(iri);

    /// <summary>True for a name without colon (Namespaces in XML 1.0, production 4, with the characters of XML 1.0's fourth edition, which all later ones know).</summary>
    public static bool IsNCName(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || !XmlConvert.IsStartNCNameChar(name[0]))
        {
            return false;
        }

        foreach (var c in name)
        {
            if (!XmlConvert.IsNCNameChar(c))
            {
                return false;
            }
        }

        return true;
    }
}
