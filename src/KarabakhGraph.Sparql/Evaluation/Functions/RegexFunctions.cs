using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Evaluation.Functions;

/// <summary>REGEX and REPLACE (SPARQL 1.1, sections 17.4.3.14 and 17.4.3.15); null is an error.</summary>
internal static class RegexFunctions
{
    /// <summary>Whether the pattern matches somewhere in the text.</summary>
    public static Literal? Matches(Term[] arguments, EvaluationContext context)
    {
        if (StringFunctions.StringLiteral(arguments[0]) is not { } text || Find(arguments, 2, context.Regexes) is not { } regex)
        {
            return null;
        }

        return ExpressionEvaluator.Boolean(regex.IsMatch(text.LexicalForm));
    }

    /// <summary>The text with all matches replaced; an error when the pattern matches the empty string (XPath <c>fn:replace</c>).</summary>
    public static Literal? Replace(Term[] arguments, EvaluationContext context)
    {
        if (StringFunctions.StringLiteral(arguments[0]) is not { } text || TermFunctions.SimpleString(arguments[2]) is not { } replacement
            || Find(arguments, 3, context.Regexes) is not { } regex)
        {
            return null;
        }

        return regex.Replace(text.LexicalForm, replacement, context.Cancellation) is { } replaced ? StringFunctions.Like(text, replaced) : null;
    }

    private static XPathRegex? Find(Term[] arguments, int flagsAt, XPathRegexCache regexes)
    {
        var flags = arguments.Length > flagsAt ? TermFunctions.SimpleString(arguments[flagsAt]) : "";
        return flags is not null && TermFunctions.SimpleString(arguments[1]) is { } pattern ? regexes.Find(pattern, flags) : null;
    }
}
