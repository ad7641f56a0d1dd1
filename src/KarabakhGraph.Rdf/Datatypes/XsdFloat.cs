using System.Globalization;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Rdf.Datatypes;

/// <summary>A value of <c>xsd:float</c>, with infinities, NaN and two zeros (XSD 1.1 part 2, section 3.3.4).</summary>
public sealed record XsdFloat(float Value) : XsdValue
{
    /// <inheritdoc/>
    public override Iri Datatype => Xsd.Float;

    /// <summary>Reads digits with point and exponent, <c>INF</c>, <c>+INF</c>, <c>-INF</c> or <c>NaN</c>; null for anything else.</summary>
    public static XsdFloat? Parse(ReadOnlySpan<char> lexical) => lexical switch
    {
        "INF" or "+INF" => new XsdFloat(float.PositiveInfinity),
        "-INF" => new XsdFloat(float.NegativeInfinity),
        "NaN" => new XsdFloat(float.NaN),
        _ when FloatingPoint.IsNumeral(lexical) => new XsdFloat(float.Parse(lexical, NumberStyles.Float, CultureInfo.InvariantCulture)),
        _ => null,
    };

    /// <summary>The shortest canonical form that reads back as the same value: <c>1.5E0</c>.</summary>
    public override string ToString() => FloatingPoint.Canonical(Value.ToString("R", CultureInfo.InvariantCulture));
}
