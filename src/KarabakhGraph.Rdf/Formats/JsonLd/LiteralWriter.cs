using System.Globalization;
using System.Numerics;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Rdf.Formats.JsonLd;

/// <summary>Writes literals as value objects (JSON-LD 1.1 API, section 8.5.2).</summary>
internal sealed class LiteralWriter(TextWriter output, JsonLdOptions options, CompactNames names)
{
    public void Write(Literal literal)
    {
        var (text, datatype) = (literal.LexicalForm, literal.Datatype);
        if (datatype == Xsd.String || literal.Language is not null)
        {
            WriteText(text, literal.Language, direction: null);
        }
        else if (datatype == RdfVocabulary.Json)
        {
            output.Write($"{{\"@value\": {JsonLiteral.Canonical(literal)}, \"@type\": \"@json\"}}");
        }
        else if (options.RdfDirection == RdfDirection.I18nDatatype && Direction(datatype) is var (language, direction))
        {
            WriteText(text, language, direction);
        }
        else if (options.UseNativeTypes && Native(literal) is { } native)
        {
            output.Write($"{{\"@value\": {native}}}");
        }
        else
        {
            output.Write("{\"@value\": ");
            CanonicalJson.Quote(output, text);
            output.Write(", \"@type\": ");
            CanonicalJson.Quote(output, names.Of(datatype.Value));
            output.Write('}');
        }
    }

    /// <summary>A string with its language and direction, where it has them.</summary>
    public void WriteText(string text, string? language, string? direction)
    {
        output.Write("{\"@value\": ");
        CanonicalJson.Quote(output, text);
        output.Write(language is null ? "" : $", \"@language\": \"{language}\""); // tags and directions need no escape
        output.Write(direction is null ? "" : $", \"@direction\": \"{direction}\"");
        output.Write('}');
    }

    /// <summary>Language and direction of a datatype that stands for them; null for other datatypes.</summary>
    private static (string? Language, string Direction)? Direction(Iri datatype)
    {
        var parts = datatype.Value.StartsWith(LiteralConversion.I18n, StringComparison.Ordinal) ? datatype.Value[LiteralConversion.I18n.Length..].Split('_') : [];
        return parts is [var language, "ltr" or "rtl"] && (language.Length == 0 || Literal.IsLanguageTag(language))
            ? (language.Length == 0 ? null : language, parts[1])
            : null;
    }

    /// <summary>The number or boolean of JSON; null when there is none.</summary>
    private static string? Native(Literal literal)
    {
        var text = literal.LexicalForm;
        if (literal.Datatype == Xsd.Boolean)
        {
            return text is "true" or "1" ? "true" : text is "false" or "0" ? "false" : null;
        }

        if (literal.Datatype == Xsd.Integer)
        {
            return BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) ? integer.ToString(CultureInfo.InvariantCulture) : null;
        }

        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return literal.Datatype == Xsd.Double && double.TryParse(text, Styles, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? CanonicalJson.Number(value)
            : null;
    }
}
