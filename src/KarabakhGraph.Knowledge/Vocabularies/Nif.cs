using KarabakhGraph.Rdf;

namespace KarabakhGraph.Knowledge.Vocabularies;

/// <summary>Terms of the NLP Interchange Format 2.0 core ontology: stretches of text.</summary>
public static class Nif
{
    /// <summary>The namespace.</summary>
    public const string Namespace = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";

#pragma warning disable CS1591 // each is the term of its name
    public static readonly Iri Phrase = new(Namespace + "Phrase");
    public static readonly Iri IsString = new(Namespace + "isString");
    public static readonly Iri ReferenceContext = new(Namespace + "referenceContext");
    public static readonly Iri BeginIndex = new(Namespace + "beginIndex");
    public static readonly Iri EndIndex = new(Namespace + "endIndex");
    public static readonly Iri AnchorOf = new(Namespace + "anchorOf");
#pragma warning restore CS1591
}
