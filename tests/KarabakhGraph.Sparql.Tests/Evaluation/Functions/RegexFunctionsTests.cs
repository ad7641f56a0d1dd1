using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Tests.Evaluation.Functions;

public class RegexFunctionsTests
{
    /// <summary>Text, pattern, flags, whether it matches.</summary>
    public static TheoryData<string, string, string, string> Patterns => new()
    {
        { "Shusha", "us", "", "true" },
        { "Shusha", "^SHU", "", "false" },
        { "Shusha", "^SHU", "i", "true" },
        { "Şuşa", "^şUŞA$", "i", "true" },
        { "", "", "", "true" },
        { "a\nb", "a.b", "", "false" },
        { "a\nb", "a.b", "s", "true" },
        { "a\nb", "^b$", "", "false" },
        { "a\nb", "^b$", "m", "true" },
        { "a\n", "a$", "", "false" },
        { "ab", "a b", "", "false" },
        { "ab", "a\tb # c", "x", "false" },
        { "ab#", "a b \n #", "x", "true" },
        { "a b", "a[ ]b", "x", "true" },
        { "a[", "a \\[ ", "x", "true" },
        { "a.b", "a.b", "q", "true" },
        { "axb", "a.b", "q", "false" },
        { "A.B", "a.b", "qi", "true" },
        { "a-b", "^[a\\-b]+$", "", "true" },
        { "a-b", "^[ab-]+$", "", "true" },
        { "x", "[a-z-[aeiou]]", "", "true" },
        { "e", "[a-z-[aeiou]]", "", "false" },
        { "e", "[^a-z]", "", "false" },
        { "٣", "^\\d$", "", "true" },
        { "a", "\\D", "", "true" },
        { "_", "\\w", "", "false" },
        { "+", "\\w", "", "true" },
        { "_", "[\\W]", "", "true" },
        { "\u00A0", "\\s", "", "false" },
        { "\u00A0", "^\\S$", "", "true" },
        { "Ժ", "^\\p{Lu}$", "", "true" },
        { "Ժ", "^\\p{IsArmenian}$", "", "true" },
        { "Ш", "\\P{IsCyrillic}", "", "false" },
        { "1", "^[\\P{L}]$", "", "true" },
        { "é1-", "^\\i\\c*$", "", "true" },
        { "1a", "^\\i", "", "false" },
        { "abab", "^(ab)\\1$", "", "true" },
        { "abac", "^(ab)\\1$", "", "false" },
        { "aab", "^a{2}b{1,}c{0,1}$", "", "true" },
        { "aab", "a+?b", "", "true" },
        { "ab", "^(?:a)b$", "", "true" },
        { "}", "\\}", "", "true" },

        // One code point each, though two UTF-16 units.
        { "😀", "^.$", "", "true" },
        { "😀", "^..$", "", "false" },
        { "😀", "^[^a]$", "", "true" },
        { "😀", "^[😀-😎]$", "", "true" },
        { "😏", "^[😀-😎]$", "", "false" },
        { "😏", "^[^😀-😎]$", "", "true" },
        { "😀😀", "^😀{2}$", "", "true" },
        { "😀", "^\\S\\W*$", "", "true" },
        { "😀", "^[\\s\\S-[😁]]$", "", "true" },
        { "😁", "^[\\s\\S-[😁]]$", "", "false" },
        { "\U000103FF\U00010400", "^[\U000103FF-\U00010C01]{2}$", "", "true" },
        { "\U00010C02", "[\U000103FF-\U00010C01]", "", "false" },

        // What XPath does not know is refused.
        { "a", "(", "", "error" },
        { "a", "a)", "", "error" },
        { "a", "[", "", "error" },
        { "a", "[]", "", "error" },
        { "a", "[a", "", "error" },
        { "a", "[b-a]", "", "error" },
        { "a", "]", "", "error" },
        { "a", "*", "", "error" },
        { "a", "a**", "", "error" },
        { "a", "a{", "", "error" },
        { "a", "a{,2}", "", "error" },
        { "a", "a{2,1}", "", "error" },
        { "a", "a{99999999999}", "", "error" },
        { "a", "\\", "", "error" },
        { "a", "\\b", "", "error" },
        { "a", "\\e", "", "error" },
        { "a", "\\1", "", "error" },
        { "a", "(a\\1)", "", "error" },
        { "a", "\\p{Xx}", "", "error" },
        { "a", "\\p{IsNowhere}", "", "error" },
        { "a", "\\pL", "", "error" },
        { "a", "(?=a)", "", "error" },
        { "a", "(?i)a", "", "error" },
        { "a", "[a-\\d]", "", "error" },
        { "a", "[a-z-[e]x]", "", "error" },
        { "a", "a", "z", "error" },
    };

    [Theory]
    [MemberData(nameof(Patterns))]
    public void RegexMatchesAsXPathDoes(string text, string pattern, string flags, string expected) =>
        Assert.Equal(expected, Shown(BuiltIn.Regex, flags.Length == 0 ? [text, pattern] : [text, pattern, flags]));

    [Theory]
    [InlineData("abracadabra", "bra", "*", "", "a*cada*")]
    [InlineData("abracadabra", "a.*a", "*", "", "*")]
    [InlineData("abracadabra", "a.*?a", "*", "", "*c*bra")]
    [InlineData("abracadabra", "a(.)", "a$1$1", "", "abbraccaddabbra")]
    [InlineData("abracadabra", "^A", "x", "i", "xbracadabra")]
    [InlineData("abcd", "(ab)|(a)", "[1=$1][2=$2]", "", "[1=ab][2=]cd")]
    [InlineData("a1", "(a)(1)", "$2$13$3$0", "", "1a3a1")]
    [InlineData("a.b", ".", "$1\\", "q", "a$1\\b")]
    [InlineData("a", "a", "\\$\\\\", "", "$\\")]
    [InlineData("x😀y", ".", "<$0>", "", "<x><😀><y>")]
    [InlineData("none", "z", "$0", "", "none")]
    [InlineData("abracadabra", ".*?", "$0", "", "error")]
    [InlineData("a", "a", "$", "", "error")]
    [InlineData("a", "a", "$x", "", "error")]
    [InlineData("a", "a", "\\n", "", "error")]
    [InlineData("a", "a", "\\", "", "error")]
    public void ReplaceFollowsXPath(string text, string pattern, string replacement, string flags, string expected) =>
        Assert.Equal(expected, Shown(BuiltIn.Replace, flags.Length == 0 ? [text, pattern, replacement] : [text, pattern, replacement, flags]));

    [Fact]
    public void TheTextKeepsItsLanguageAndMayNotBeANumber()
    {
        Assert.Equal("\"x\"@en", Some.Call(BuiltIn.Replace, "\"a\"@en", "\"a\"", "\"x\""));
        Assert.Equal("true", Some.Call(BuiltIn.Regex, "\"a\"@en", "\"a\""));
        Assert.Equal("error", Some.Call(BuiltIn.Regex, "1", "\"1\""));
        Assert.Equal("error", Some.Call(BuiltIn.Regex, "\"a\"", "\"a\"@en"));
        Assert.Equal("error", Some.Call(BuiltIn.Replace, "\"a\"", "\"a\"", "1"));
    }

    /// <summary>Patterns that make a backtracking matcher try without end; each gets an answer.</summary>
    [Theory]
    [InlineData("^(a+)+$", "false")]
    [InlineData("^(a|aa)+$", "false")]
    [InlineData("^(a*)*$", "false")]
    [InlineData("^(([a-z])+.)+[A-Z]([a-z])+$", "false")]
    [InlineData("^(a+)+\\1\\1$", "error")] // back-references need backtracking: given up in the end
    public void HostilePatternsEnd(string pattern, string expected)
    {
        var text = new string('a', 5000) + "!";

        Assert.Equal(expected, Shown(BuiltIn.Regex, [text, pattern]));
    }

    [Fact]
    public void APatternThatWasTooSlowOnceIsAnErrorFromThenOn()
    {
        var call = new BuiltInCall(BuiltIn.Regex, [new Constant(new Literal(new string('a', 5000) + "!")), new Constant(new Literal("^(a+)+\\1\\1$"))]);
        foreach (var _ in Enumerable.Range(0, 1000))
        {
            Assert.Null(ExpressionEvaluator.Evaluate(call, Solution.Empty, Some.Context));
        }
    }

    [Theory]
    [InlineData("(", ")", 100_000, "error")]
    [InlineData("[^a-[", "]]", 100_000, "error")]
    [InlineData("a", "", 1_000_000, "error")]
    [InlineData("(a{1,1000}", "){1,1000}", 200, "false")]
    public void MonstrousPatternsAreRefusedOrEnd(string open, string close, int times, string expected)
    {
        var pattern = string.Concat(Enumerable.Repeat(open, times)) + "a" + string.Concat(Enumerable.Repeat(close, times));

        Assert.Equal(expected, Shown(BuiltIn.Regex, ["aaaa!", pattern]));
    }

    [Fact]
    public void ReplacingCanBeCancelled()
    {
        var call = new BuiltInCall(BuiltIn.Replace, Some.Expressions("\"a\"", "\"a\"", "\"b\""));

        Assert.Throws<OperationCanceledException>(() => ExpressionEvaluator.Evaluate(call, Solution.Empty, Some.Context with { Cancellation = new CancellationToken(canceled: true) }));
    }

    private static string Shown(BuiltIn function, string[] arguments)
    {
        EquatableList<Expression> constants = [.. arguments.Select(argument => new Constant(new Literal(argument)))];
        return ExpressionEvaluator.Evaluate(new BuiltInCall(function, constants), Solution.Empty, Some.Context) is Literal literal ? literal.LexicalForm : "error";
    }
}
