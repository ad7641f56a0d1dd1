using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Rdf.Datatypes;

/// <summary>A value of <c>xsd:boolean</c> (XSD 1.1 part 2, section 3.3.2).</summary>
public sealed record XsdBoolean(bool Value) : XsdValue
{
    /// <inheritdoc/>
    public override Iri Datatype => Xsd.Boolean;

    /// <summary>Reads <c>true</c>, <c>false</c>, <c>1</c> or <c>0</c>; null for anything else.</summary>
    public static XsdBoolean? Parse(ReadOnlySpan<char> lexical) => lexical switch
    {
        "true" or "1" => new XsdBoolean(true),
        "false" or "0" => new XsdBoolean(false),
        _ => null,
    };

    /// <inheritdoc/>
    public override string ToString() => Value ? "true" : "false";
}
