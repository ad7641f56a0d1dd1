using KarabakhGraph.Rdf;

namespace KarabakhGraph.Knowledge.Vocabularies;

/// <summary>Terms of GeoSPARQL 1.1: geometries.</summary>
public static class GeoSparql
{
    /// <summary>The namespace.</summary>
    public const string Namespace = "http://www.opengis.net/ont/geosparql#";

#pragma warning disable CS1591 // each is the term of its name
    public static readonly Iri HasGeometry = new(Namespace + "hasGeometry");
    public static readonly Iri AsWKT = new(Namespace + "asWKT");
    public static readonly Iri WktLiteral = new(Namespace + "wktLiteral");
#pragma warning restore CS1591
}
