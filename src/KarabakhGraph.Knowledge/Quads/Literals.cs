using System.Globalization;
using KarabakhGraph.Knowledge.Vocabularies;
using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Knowledge.Quads;

/// <summary>Values as literals in their canonical form.</summary>
internal static class Literals
{
    private static readonly Iri NonNegativeInteger = new(Xsd.Namespace + "nonNegativeInteger");

    public static Literal Boolean(bool value) => new(value ? "true" : "false", Xsd.Boolean);

    public static Literal Integer(long value) => new(value.ToString(CultureInfo.InvariantCulture), Xsd.Integer);

    /// <summary>NIF 2.0 counts with xsd:nonNegativeInteger.</summary>
    public static Literal Index(int value) => new(value.ToString(CultureInfo.InvariantCulture), NonNegativeInteger);

    public static Literal Number(decimal value) => new(value.ToString("0.0###########################", CultureInfo.InvariantCulture), Xsd.Decimal);

    /// <summary>A point in well-known text; longitude stands first (GeoSPARQL 1.1, section 8.5.1: CRS84).</summary>
    public static Literal Point(decimal latitude, decimal longitude) =>
        new(string.Create(CultureInfo.InvariantCulture, $"POINT({longitude} {latitude})"), GeoSparql.WktLiteral);
}
