using KarabakhGraph.Rdf;

namespace KarabakhGraph.Knowledge.Vocabularies;

/// <summary>Terms of PROV-O: where something comes from.</summary>
public static class Prov
{
    /// <summary>The namespace.</summary>
    public const string Namespace = "http://www.w3.org/ns/prov#";

#pragma warning disable CS1591 // each is the term of its name
    public static readonly Iri WasDerivedFrom = new(Namespace + "wasDerivedFrom");
#pragma warning restore CS1591
}
