using System.Globalization;
using System.Text;
using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Datatypes;
using KarabakhGraph.Rdf.Vocabularies;
using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Evaluation.Functions;

/// <summary>Functions on strings (SPARQL 1.1, section 17.4.3); null is an error. Lengths and positions count code points.</summary>
internal static class StringFunctions
{
    /// <summary>Longer results, in UTF-16 units, are an error: chains of CONCAT could otherwise double a string until the memory is full.</summary>
    public const int MaxLength = 1 << 24;

    public static Literal? Length(Term text) =>
        StringLiteral(text) is { } literal ? new XsdInteger(CodePoints.Count(literal.LexicalForm)).ToLiteral() : null;

    /// <summary>Positions p with round(start) &lt;= p &lt; round(start) + round(length), counted from 1 (XPath <c>fn:substring</c>).</summary>
    public static Literal? Substring(Term[] arguments)
    {
        if (StringLiteral(arguments[0]) is not { } text || Numbers.Of(arguments[1]) is not { } start)
        {
            return null;
        }

        var first = NumericFunctions.Round(Numbers.AsDouble(start));
        var end = double.PositiveInfinity;
        if (arguments.Length > 2)
        {
            if (Numbers.Of(arguments[2]) is not { } length)
            {
                return null;
            }

            end = first + NumericFunctions.Round(Numbers.AsDouble(length));
        }

        // Comparisons with NaN are false, so nothing is taken then.
        return first < end && end > 1 && first <= text.LexicalForm.Length
            ? Like(text, CodePoints.Slice(text.LexicalForm, (int)Math.Max(first, 1) - 1, (int)Math.Min(end - 1, int.MaxValue)))
            : Like(text, "");
    }

    /// <summary>Upper case by the simple mappings of Unicode, whatever the language tag says.</summary>
    public static Literal? UpperCase(Term text) => StringLiteral(text) is { } literal ? Like(literal, literal.LexicalForm.ToUpperInvariant()) : null;

    /// <summary>Lower case by the simple mappings of Unicode, whatever the language tag says.</summary>
    public static Literal? LowerCase(Term text) => StringLiteral(text) is { } literal ? Like(literal, literal.LexicalForm.ToLowerInvariant()) : null;

    public static Literal? Starts(Term text, Term part) => Compatible(text, part) is var (one, other)
        ? ExpressionEvaluator.Boolean(one.LexicalForm.StartsWith(other.LexicalForm, StringComparison.Ordinal))
        : null;

    public static Literal? Ends(Term text, Term part) => Compatible(text, part) is var (one, other)
        ? ExpressionEvaluator.Boolean(one.LexicalForm.EndsWith(other.LexicalForm, StringComparison.Ordinal))
        : null;

    public static Literal? Contains(Term text, Term part) => Compatible(text, part) is var (one, other)
        ? ExpressionEvaluator.Boolean(one.LexicalForm.Contains(other.LexicalForm, StringComparison.Ordinal))
        : null;

    /// <summary>What stands before the first occurrence, like the text; a simple empty literal when there is none (section 17.4.3.9).</summary>
    public static Literal? Before(Term text, Term part)
    {
        if (Compatible(text, part) is not var (one, other))
        {
            return null;
        }

        var at = one.LexicalForm.IndexOf(other.LexicalForm, StringComparison.Ordinal);
        return at < 0 ? new Literal("") : Like(one, one.LexicalForm[..at]);
    }

    /// <summary>What stands after the first occurrence, like the text; a simple empty literal when there is none (section 17.4.3.10).</summary>
    public static Literal? After(Term text, Term part)
    {
        if (Compatible(text, part) is not var (one, other))
        {
            return null;
        }

        var at = one.LexicalForm.IndexOf(other.LexicalForm, StringComparison.Ordinal);
        return at < 0 ? new Literal("") : Like(one, one.LexicalForm[(at + other.LexicalForm.Length)..]);
    }

    /// <summary>All but unreserved ASCII characters as percent-encoded UTF-8 (XPath <c>fn:encode-for-uri</c>).</summary>
    public static Literal? EncodeForUri(Term text)
    {
        if (StringLiteral(text) is not { } literal || literal.LexicalForm.Length > MaxLength / 9)
        {
            return null;
        }

        var encoded = new StringBuilder(literal.LexicalForm.Length);
        foreach (var unit in Encoding.UTF8.GetBytes(literal.LexicalForm))
        {
            if (char.IsAsciiLetterOrDigit((char)unit) || (char)unit is '-' or '_' or '.' or '~')
            {
                encoded.Append((char)unit);
            }
            else
            {
                encoded.Append('%').Append(unit.ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        return new Literal(encoded.ToString());
    }

    /// <summary>All strings in one, with a language tag when all have the same (section 17.4.3.12).</summary>
    public static Literal? Concat(Term[] texts)
    {
        var length = 0L;
        foreach (var text in texts)
        {
            length += StringLiteral(text) is { } literal ? literal.LexicalForm.Length : MaxLength + 1;
        }

        if (length > MaxLength)
        {
            return null;
        }

        var whole = string.Concat(texts.Select(text => ((Literal)text).LexicalForm));
        return texts is [Literal { Language: not null } first, ..] && texts.All(text => ((Literal)text).Language == first.Language)
            ? Like(first, whole)
            : new Literal(whole);
    }

    /// <summary>Basic filtering of RFC 4647, section 3.3.1; <c>*</c> matches any tag (section 17.4.3.13).</summary>
    public static Literal? LanguageMatches(Term tag, Term range)
    {
        if (TermFunctions.SimpleString(tag) is not { } language || TermFunctions.SimpleString(range) is not { } wanted)
        {
            return null;
        }

        return ExpressionEvaluator.Boolean(wanted == "*"
            ? language.Length > 0
            : language.StartsWith(wanted, StringComparison.OrdinalIgnoreCase) && (language.Length == wanted.Length || (wanted.Length > 0 && language[wanted.Length] == '-')));
    }

    /// <summary>The term as a string literal: a simple literal or one with a language tag; null for all others.</summary>
    public static Literal? StringLiteral(Term term) => term is Literal literal && (literal.Datatype == Xsd.String || literal.Language is not null) ? literal : null;

    /// <summary>A string with the language tag of another.</summary>
    public static Literal Like(Literal model, string text) => model.Language is null ? new Literal(text) : Literal.WithLanguage(text, model.Language);

    /// <summary>Both as strings when they are argument compatible (section 17.4.3.1.2).</summary>
    private static (Literal Text, Literal Part)? Compatible(Term text, Term part) =>
        StringLiteral(text) is { } one && StringLiteral(part) is { } other && (other.Language is null || other.Language == one.Language) ? (one, other) : null;
}
