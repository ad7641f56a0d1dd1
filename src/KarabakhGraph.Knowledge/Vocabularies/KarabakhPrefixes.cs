using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Knowledge.Vocabularies;

/// <summary>The prefixes with which graphs are written for people to read.</summary>
public static class KarabakhPrefixes
{
    /// <summary>The vocabularies in use, and <c>id:</c> for the entities below a base.</summary>
    public static PrefixMap For(string dataBase) => new()
    {
        ["id"] = dataBase + "id/",
        ["kg"] = KarabakhVocabulary.Namespace,
        ["dcterms"] = DublinCore.Namespace,
        ["geo"] = GeoSparql.Namespace,
        ["itsrdf"] = ItsRdf.Namespace,
        ["nif"] = Nif.Namespace,
        ["org"] = Org.Namespace,
        ["prov"] = Prov.Namespace,
        ["rdf"] = RdfVocabulary.Namespace,
        ["skos"] = Skos.Namespace,
        ["time"] = OwlTime.Namespace,
        ["wgs84"] = Wgs84.Namespace,
        ["xsd"] = Xsd.Namespace,
    };
}
