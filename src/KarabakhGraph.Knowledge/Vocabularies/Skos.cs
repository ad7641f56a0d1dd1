using KarabakhGraph.Rdf;

namespace KarabakhGraph.Knowledge.Vocabularies;

/// <summary>Terms of SKOS: names and concepts.</summary>
public static class Skos
{
    /// <summary>The namespace.</summary>
    public const string Namespace = "http://www.w3.org/2004/02/skos/core#";

#pragma warning disable CS1591 // each is the term of its name
    public static readonly Iri Concept = new(Namespace + "Concept");
    public static readonly Iri PrefLabel = new(Namespace + "prefLabel");
    public static readonly Iri AltLabel = new(Namespace + "altLabel");
    public static readonly Iri HiddenLabel = new(Namespace + "hiddenLabel");
    public static readonly Iri Notation = new(Namespace + "notation");
    public static readonly Iri ExactMatch = new(Namespace + "exactMatch");
#pragma warning restore CS1591
}
