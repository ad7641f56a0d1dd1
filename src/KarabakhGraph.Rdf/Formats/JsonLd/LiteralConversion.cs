using System.Globalization;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Rdf.Formats.JsonLd;

/// <summary>Makes literals of value objects (JSON-LD 1.1 API, section 8.2.2).</summary>
internal static class LiteralConversion
{
    /// <summary>Where datatypes that carry language and direction stand (JSON-LD 1.1, section 4.2.4.1).</summary>
    public const string I18n = "https://www.w3.org/ns/i18n#";

    /// <summary>The literal of a value object; null when its datatype or language is none that RDF can say.</summary>
    public static Literal? Literal(JsonObject item, RdfDirection direction)
    {
        var value = item["@value"]!; // what is asked for is a value object
        var type = (item["@type"] as JsonString)?.Value;
        if (type == "@json")
        {
            return new Literal(CanonicalJson.Of(value), RdfVocabulary.Json);
        }

        if (type is not null && (!NodeWalk.IsWellFormed(type) || type == RdfVocabulary.LangString.Value))
        {
            return null;
        }

        var language = (item["@language"] as JsonString)?.Value;
        if (language is not null && !Rdf.Literal.IsLanguageTag(language))
        {
            return null;
        }

        if (item["@direction"] is JsonString { Value: var way } && direction == RdfDirection.I18nDatatype && value is JsonString text)
        {
            return new Literal(text.Value, new Iri($"{I18n}{language?.ToLowerInvariant()}_{way}"));
        }

        var (lexical, datatype) = Lexical(value, type);
        return language is not null ? Rdf.Literal.WithLanguage(lexical, language) : new Literal(lexical, type is null ? datatype : new Iri(type));
    }

    /// <summary>A lexical form, and the datatype to take when none is given.</summary>
    private static (string Lexical, Iri Datatype) Lexical(JsonValue value, string? type) => value switch
    {
        JsonString text => (text.Value, Xsd.String),
        JsonBoolean boolean => (boolean.Value ? "true" : "false", Xsd.Boolean),
        JsonNumber number when type != Xsd.Double.Value && Integer(number) is { } integer => (integer, Xsd.Integer),
        JsonNumber number => (Double(number.Value), Xsd.Double),
        _ => throw new JsonLdException("invalid value object value", value, $"{value.Kind} stands where the value of a literal is expected"),
    };

    /// <summary>The digits of a number without fraction below 10 to the 21; null for others. Digits beyond the precision of a double are kept.</summary>
    private static string? Integer(JsonNumber number)
    {
        var value = number.Value;
        if (Math.Abs(value) >= 1e21 || Math.Truncate(value) != value)
        {
            return null;
        }

        var isWritten = !number.Text.AsSpan().ContainsAny(".eE");
        return number.Text is "-0" || value == 0 ? "0" : isWritten ? number.Text : new System.Numerics.BigInteger(value).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The canonical form of xsd:double with at most 15 digits behind the point, as the specification asks for.</summary>
    private static string Double(double value)
    {
        if (double.IsInfinity(value))
        {
            return value > 0 ? "INF" : "-INF";
        }

        var scientific = value.ToString("E15", CultureInfo.InvariantCulture);
        var mark = scientific.IndexOf('E', StringComparison.Ordinal);
        var mantissa = scientific[..mark].TrimEnd('0');
        var exponent = int.Parse(scientific.AsSpan(mark + 1), CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{mantissa}{(mantissa.EndsWith('.') ? "0" : "")}E{exponent}");
    }
}
