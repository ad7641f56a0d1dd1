using FsCheck;
using FsCheck.Fluent;

namespace KarabakhGraph.Sparql.Tests.Parsing;

/// <summary>Whatever the text, parsing ends in a query, or an update, or in a syntax error.</summary>
public class GarbageTests
{
    private static readonly string[] Pieces =
    [
        "SELECT", "CONSTRUCT", "ASK", "DESCRIBE", "WHERE", "FROM", "NAMED", "GROUP", "BY", "HAVING", "ORDER", "LIMIT", "OFFSET", "VALUES", "UNDEF", "AS", "DISTINCT",
        "FILTER", "OPTIONAL", "UNION", "MINUS", "GRAPH", "SERVICE", "BIND", "EXISTS", "NOT", "IN", "COUNT", "SUM", "GROUP_CONCAT", "SEPARATOR", "STR", "IF", "BOUND", "PREFIX", "BASE",
        "INSERT", "DELETE", "DATA", "WITH", "USING", "LOAD", "INTO", "CLEAR", "DROP", "CREATE", "ADD", "TO", "SILENT", "DEFAULT", "ALL",
        "{", "}", "(", ")", "[", "]", ".", ";", ",", "*", "/", "+", "-", "?", "^", "|", "!", "=", "<", ">", "&&", "||", "^^", "<=", "!=",
        "?x", "$y", "<a:b>", "<c>", "p:", "p:q", ":", "_:b", "a", "true", "1", "2.5", "3e4", "'s'", "\"t\"", "'''u'''", "@en", "#c\n", "\\u0041", "\\", "\"", "_:", "\uD800", "\0", "é",
    ];

    [Fact]
    public void RandomTokensAreAQueryOrASyntaxError() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(3000),
        Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(pieces => string.Join(' ', pieces)).ToArbitrary(), EndsWell));

    [Fact]
    public void RandomPatternsAreAQueryOrASyntaxError() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(3000),
        Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(pieces => "PREFIX p: <a:> SELECT * { ?s ?p ?o " + string.Join(' ', pieces) + " }").ToArbitrary(), EndsWell));

    [Fact]
    public void RandomCharactersAreAQueryOrASyntaxError() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(3000),
        Prop.ForAll(Gen.Choose(0, 0x2FF).Select(code => (char)code).ListOf().Select(characters => "ASK { " + string.Concat(characters)).ToArbitrary(), EndsWell));

    [Fact]
    public void RandomTokensAreAnUpdateOrASyntaxError() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(3000),
        Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(pieces => "PREFIX p: <a:> INSERT { ?s ?p ?o " + string.Join(' ', pieces)).ToArbitrary(), UpdateEndsWell));

    private static bool UpdateEndsWell(string text)
    {
        try
        {
            return SparqlUpdate.Parse(text) is not null;
        }
        catch (SparqlSyntaxException error)
        {
            return error is { Line: > 0, Column: > 0 };
        }
    }

    private static bool EndsWell(string text)
    {
        try
        {
            return SparqlQuery.Parse(text) is not null;
        }
        catch (SparqlSyntaxException error)
        {
            return error is { Line: > 0, Column: > 0 };
        }
    }
}
