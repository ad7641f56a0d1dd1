using System.Text.RegularExpressions;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Rdf.Formats.Terse;

/// <summary>The literals that Turtle writes without quotes (Turtle 1.1, sections 2.5.2 and 2.5.3).</summary>
internal static partial class TerseLiteral
{
    /// <summary>True when the lexical form is, character by character, a token that reads back as this literal.</summary>
    public static bool IsToken(Literal literal) =>
        literal.Datatype == Xsd.Integer ? Integer().IsMatch(literal.LexicalForm)
        : literal.Datatype == Xsd.Decimal ? Decimal().IsMatch(literal.LexicalForm)
        : literal.Datatype == Xsd.Double ? Double().IsMatch(literal.LexicalForm)
        : literal.Datatype == Xsd.Boolean && literal.LexicalForm is "true" or "false";

    [GeneratedRegex(@"^[+-]?[0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Integer();

    [GeneratedRegex(@"^[+-]?[0-9]*\.[0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Decimal();

    [GeneratedRegex(@"^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)[eE][+-]?[0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Double();
}
