using KarabakhGraph.Rdf;

namespace KarabakhGraph.Knowledge.Vocabularies;

/// <summary>Terms of the W3C Basic Geo vocabulary: latitude and longitude in degrees.</summary>
public static class Wgs84
{
    /// <summary>The namespace.</summary>
    public const string Namespace = "http://www.w3.org/2003/01/geo/wgs84_pos#";

#pragma warning disable CS1591 // each is the term of its name
    public static readonly Iri Latitude = new(Namespace + "lat");
    public static readonly Iri Longitude = new(Namespace + "long");
#pragma warning restore CS1591
}
