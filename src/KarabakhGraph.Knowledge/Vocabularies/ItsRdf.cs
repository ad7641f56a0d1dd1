using KarabakhGraph.Rdf;

namespace KarabakhGraph.Knowledge.Vocabularies;

/// <summary>Terms of ITS 2.0 (Internationalization Tag Set) in RDF: what a stretch of text names.</summary>
public static class ItsRdf
{
    /// <summary>The namespace.</summary>
    public const string Namespace = "http://www.w3.org/2005/11/its/rdf#";

#pragma warning disable CS1591 // each is the term of its name
    public static readonly Iri TaIdentRef = new(Namespace + "taIdentRef");
    public static readonly Iri TaConfidence = new(Namespace + "taConfidence");
#pragma warning restore CS1591
}
