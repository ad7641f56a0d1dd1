using System.Globalization;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Rdf.Formats.RdfXml;

/// <summary>What may stand in an open element.</summary>
internal enum RdfXmlContent
{
    /// <summary>In <c>rdf:RDF</c>: node elements.</summary>
    Nodes,

    /// <summary>In a node element or with parse type Resource: property elements.</summary>
    Properties,

    /// <summary>In a property element: text or one node element.</summary>
    TextOrNode,

    /// <summary>In a property element with a datatype: text.</summary>
    Text,

    /// <summary>With parse type Collection: node elements.</summary>
    Items,

    /// <summary>In a property element whose object is known already.</summary>
    Nothing,
}

/// <summary>An open element.</summary>
internal struct RdfXmlFrame(RdfXmlContent content, string? baseIri, string? language)
{
    private int _items;

    public RdfXmlContent Content = content;

    /// <summary>The base of the element and what is in it; null when there is none.</summary>
    public readonly string? Base = baseIri;

    /// <summary>The language of the element and what is in it; null when there is none.</summary>
    public readonly string? Language = language;

    /// <summary>The subject of the triples that the content says; of <c>rdf:RDF</c> null.</summary>
    public Term? Subject;

    /// <summary>Of a property element the predicate.</summary>
    public Iri? Predicate;

    /// <summary>Of a property element the name of its statement, if it has one.</summary>
    public Iri? Statement;

    /// <summary>Of a property element the datatype of its text, if it has one.</summary>
    public Iri? Datatype;

    /// <summary>Of a collection the cell of the last item.</summary>
    public Term? Cell;

    /// <summary>The property that the next <c>rdf:li</c> stands for.</summary>
    public string NextItem() => string.Create(CultureInfo.InvariantCulture, $"{RdfVocabulary.Namespace}_{++_items}");
}
