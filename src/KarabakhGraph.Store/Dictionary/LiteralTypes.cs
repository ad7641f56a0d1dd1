using System.Text;
using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Store.Dictionary;

/// <summary>What tells literals of one lexical form apart, as bytes: nothing for <c>xsd:string</c>, '@' and the language tag, or '^' and the IRI of another datatype.</summary>
internal static class LiteralTypes
{
    /// <summary>Stands before a language tag in lower case.</summary>
    public const byte Language = (byte)'@';

    /// <summary>Stands before the IRI of a datatype other than <c>xsd:string</c>.</summary>
    public const byte Datatype = (byte)'^';

    /// <summary>The type of a literal.</summary>
    public static byte[] Of(Literal literal) =>
        literal.Language is not null ? [Language, .. Encoding.UTF8.GetBytes(literal.Language)]
        : literal.Datatype == Xsd.String ? []
        : [Datatype, .. Encoding.UTF8.GetBytes(literal.Datatype.Value)];

    /// <summary>The inlined kind of literals of a type; <see cref="TermKind.Literal"/> when they are always looked up.</summary>
    public static TermKind KindOf(ReadOnlySpan<byte> type) => type switch
    {
        [] => TermKind.ShortString,
        _ when type.SequenceEqual("^http://www.w3.org/2001/XMLSchema#integer"u8) => TermKind.Integer,
        _ when type.SequenceEqual("^http://www.w3.org/2001/XMLSchema#decimal"u8) => TermKind.Decimal,
        _ when type.SequenceEqual("^http://www.w3.org/2001/XMLSchema#date"u8) => TermKind.Date,
        _ when type.SequenceEqual("^http://www.w3.org/2001/XMLSchema#dateTime"u8) => TermKind.DateTime,
        _ when type.SequenceEqual("^http://www.w3.org/2001/XMLSchema#boolean"u8) => TermKind.Boolean,
        _ => TermKind.Literal,
    };
}
