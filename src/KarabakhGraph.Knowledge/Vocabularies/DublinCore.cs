using KarabakhGraph.Rdf;

namespace KarabakhGraph.Knowledge.Vocabularies;

/// <summary>Terms of the Dublin Core (DCMI Metadata Terms): documents.</summary>
public static class DublinCore
{
    /// <summary>The namespace.</summary>
    public const string Namespace = "http://purl.org/dc/terms/";

#pragma warning disable CS1591 // each is the term of its name
    public static readonly Iri Identifier = new(Namespace + "identifier");
    public static readonly Iri Title = new(Namespace + "title");
    public static readonly Iri Issued = new(Namespace + "issued");
    public static readonly Iri Language = new(Namespace + "language");
    public static readonly Iri Publisher = new(Namespace + "publisher");
    public static readonly Iri Source = new(Namespace + "source");
#pragma warning restore CS1591
}
