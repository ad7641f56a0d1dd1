using KarabakhGraph.Rdf;

namespace KarabakhGraph.Knowledge.Vocabularies;

/// <summary>Terms of OWL-Time: intervals.</summary>
public static class OwlTime
{
    /// <summary>The namespace.</summary>
    public const string Namespace = "http://www.w3.org/2006/time#";

#pragma warning disable CS1591 // each is the term of its name
    public static readonly Iri Interval = new(Namespace + "Interval");
    public static readonly Iri Instant = new(Namespace + "Instant");
    public static readonly Iri HasBeginning = new(Namespace + "hasBeginning");
    public static readonly Iri HasEnd = new(Namespace + "hasEnd");
    public static readonly Iri InXSDDate = new(Namespace + "inXSDDate");
#pragma warning restore CS1591
}
