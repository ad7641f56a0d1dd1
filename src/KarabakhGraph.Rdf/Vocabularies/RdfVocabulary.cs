namespace KarabakhGraph.Rdf.Vocabularies;

/// <summary>Terms of the RDF namespace.</summary>
public static class RdfVocabulary
{
    /// <summary>The namespace.</summary>
    public const string Namespace = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

#pragma warning disable CS1591 // each is the term of its name
    public static readonly Iri Type = new(Namespace + "type");
    public static readonly Iri First = new(Namespace + "first");
    public static readonly Iri Rest = new(Namespace + "rest");
    public static readonly Iri Nil = new(Namespace + "nil");
    public static readonly Iri LangString = new(Namespace + "langString");
    public static readonly Iri XmlLiteral = new(Namespace + "XMLLiteral");
    public static readonly Iri Statement = new(Namespace + "Statement");
    public static readonly Iri Subject = new(Namespace + "subject");
    public static readonly Iri Predicate = new(Namespace + "predicate");
    public static readonly Iri Object = new(Namespace + "object");
    public static readonly Iri List = new(Namespace + "List");
    public static readonly Iri Value = new(Namespace + "value");
    public static readonly Iri Language = new(Namespace + "language");
    public static readonly Iri Direction = new(Namespace + "direction");
    public static readonly Iri Json = new(Namespace + "JSON");
#pragma warning restore CS1591
}
