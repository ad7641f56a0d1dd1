using System.Xml;
using System.Xml.Linq;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Conformance.Queries;

/// <summary>Reads as much RDF/XML as the data and results of the query suites use; anything else is an error, never passed over.</summary>
/// <remarks>Node elements with <c>rdf:about</c> or <c>rdf:nodeID</c>; property elements with text, <c>rdf:datatype</c>, <c>rdf:resource</c>, <c>rdf:nodeID</c> or <c>rdf:parseType="Resource"</c>.</remarks>
internal sealed class RdfXmlSubset(string baseIri)
{
    private static readonly XNamespace Rdf = RdfVocabulary.Namespace;
    private readonly BlankNodeIssuer _blankNodes = new();
    private readonly Dictionary<string, BlankNode> _named = new(StringComparer.Ordinal);
    private readonly List<Quad> _quads = [];

    public static Dataset Read(string path, string baseIri)
    {
        using var xml = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var root = XDocument.Load(xml).Root!; // a document without root is no XML
        if (root.Name != Rdf + "RDF")
        {
            throw new InvalidDataException($"{path} is not RDF/XML.");
        }

        var reader = new RdfXmlSubset(baseIri);
        foreach (var element in root.Elements())
        {
            reader.ReadNode(element);
        }

        return new Dataset(reader._quads);
    }

    private void ReadNode(XElement element)
    {
        var subject = Resource(element, Rdf + "about") ?? _blankNodes.Next();
        Allow(element, Rdf + "about", Rdf + "nodeID");
        if (element.Name != Rdf + "Description")
        {
            _quads.Add(new Quad(subject, RdfVocabulary.Type, IriOf(element.Name)));
        }

        ReadProperties(element, subject);
    }

    private void ReadProperties(XElement element, Term subject)
    {
        foreach (var property in element.Elements())
        {
            Allow(property, Rdf + "resource", Rdf + "nodeID", Rdf + "datatype", Rdf + "parseType");
            _quads.Add(new Quad(subject, IriOf(property.Name), Value(property)));
        }
    }

    private Term Value(XElement property)
    {
        if (Resource(property, Rdf + "resource") is { } resource)
        {
            return resource;
        }

        if (property.Attribute(Rdf + "parseType")?.Value == "Resource")
        {
            var node = _blankNodes.Next();
            ReadProperties(property, node);
            return node;
        }

        return property.HasElements
            ? throw new InvalidDataException($"{property.Name}: nested nodes are beyond this reader.")
            : new Literal(property.Value, property.Attribute(Rdf + "datatype") is { } datatype ? new Iri(datatype.Value) : Xsd.String);
    }

    /// <summary>The resource that an attribute or rdf:nodeID names; null when neither is there.</summary>
    private Term? Resource(XElement element, XName attribute)
    {
        if (element.Attribute(attribute) is { } reference)
        {
            return new Iri(IriReference.Resolve(baseIri, reference.Value));
        }

        if (element.Attribute(Rdf + "nodeID") is not { } id)
        {
            return null;
        }

        _named.TryAdd(id.Value, _blankNodes.Next());
        return _named[id.Value];
    }

    private static void Allow(XElement element, params XName[] attributes)
    {
        if (element.Attributes().FirstOrDefault(attribute => !attribute.IsNamespaceDeclaration && !attributes.Contains(attribute.Name)) is { } other)
        {
            throw new InvalidDataException($"{element.Name}: the attribute {other.Name} is beyond this reader.");
        }
    }

    private static Iri IriOf(XName name) => new(name.NamespaceName + name.LocalName);
}
