using System.Globalization;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Rdf.Datatypes;

/// <summary>A value of <c>xsd:double</c>, with infinities, NaN and two zeros (XSD 1.1 part 2, section 3.3.5).</summary>
public sealed record XsdDouble(double Value) : XsdValue
{
    /// <inheritdoc/>
    public override Iri Datatype => Xsd.Double;

    /// <summary>Reads digits with point and exponent, <c>INF</c>, <c>+INF</c>, <c>-INF</c> or <c>NaN</c>; null for anything else.</summary>
    public static XsdDouble? Parse(ReadOnlySpan<char> lexical) => lexical switch
    {
        "INF" or "+INF" => new XsdDouble(double.PositiveInfinity),
        "-INF" => new XsdDouble(double.NegativeInfinity),
        "NaN" => new XsdDouble(double.NaN),
        _ when FloatingPoint.IsNumeral(lexical) => new XsdDouble(double.Parse(lexical, NumberStyles.Float, CultureInfo.InvariantCulture)),
        _ => null,
    };

    /// <summary>The shortest canonical form that reads back as the same value: <c>1.5E0</c>.</summary>
    public override string ToString() => FloatingPoint.Canonical(Value.ToString("R", CultureInfo.InvariantCulture));
}
