using System.Globalization;
using System.Numerics;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Rdf.Datatypes;

/// <summary>A value of <c>xsd:integer</c> or of a datatype derived from it (XSD 1.1 part 2, section 3.4.13).</summary>
public sealed record XsdInteger(BigInteger Value) : XsdValue
{
    /// <inheritdoc/>
    public override Iri Datatype => Xsd.Integer;

    /// <summary>Reads an optional sign and decimal digits; null for anything else.</summary>
    public static XsdInteger? Parse(ReadOnlySpan<char> lexical)
    {
        var digits = lexical is ['+' or '-', ..] ? lexical[1..] : lexical;
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9') || lexical.Length > MaxLexicalLength)
        {
            return null;
        }

        return new XsdInteger(BigInteger.Parse(lexical, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
    }

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
