using System.Text;

namespace KarabakhGraph.Sparql.Tests.Parsing;

/// <summary>Hostile queries end in one clear error or in an answer, also on a small stack.</summary>
public class NestingTests
{
    private const int Many = 100_000;

    /// <summary>The smallest that threads have by default on the platforms of .NET.</summary>
    private const int SmallStack = 1024 * 1024;

    public static TheoryData<string, string, string> Deep => new()
    {
        { "ASK ", "{", "}" },
        { "ASK { FILTER ", "(", "1" },
        { "ASK { FILTER (", "!(", "1" },
        { "ASK { FILTER (", "IF(1,1,", "1" },
        { "ASK { FILTER ", "EXISTS { FILTER ", "(1)" },
        { "ASK { FILTER (1 IN ", "(1 IN ", "(1)" },
        { "ASK { ?s ", "(", "<a:b>" },
        { "ASK { ?s ", "^(", "<a:b>" },
        { "ASK { ?s ?p ", "(", "1" },
        { "ASK { ?s ?p ", "[ ?p ", "1" },
        { "ASK { ", "OPTIONAL {", "}" },
        { "ASK { ", "GRAPH ?g {", "}" },
        { "ASK { ", "{} UNION {", "}" },
        { "SELECT * ", "{ SELECT * ", "{}" },
    };

    public static TheoryData<string, string, string, string> Long => new()
    {
        { "ASK { FILTER (1", " || 1", ") }", "" },
        { "ASK { FILTER (1", " && 1", ") }", "" },
        { "ASK { FILTER (0", " + 1", " = 100000) }", "" },
        { "ASK { FILTER (1", " * 1", " = 1) }", "" },
        { "ASK { FILTER (2 IN (1", ", 1", ", 2)) }", "" },
        { "ASK { {}", " UNION {}", " }", "" },
        { "ASK {", " {}", " }", "" },
        { "ASK {", " FILTER (1)", " }", "" },
        { "ASK {", " VALUES ?x { 1 }", " }", "" },
        { "ASK { <a:s> <a:p> <a:o> ", "; <a:p> <a:o> ", "}", "" },
        { "ASK { <a:s> <a:p> <a:o> ", ", <a:o> ", "}", "" },
        { "ASK { <a:s> <a:p> <a:o> ", ". <a:s> <a:p> <a:o> ", "}", "" },
        { "ASK { ?s <a:p>", "|<a:p>", " ?o }", "" },
        { "ASK { <a:s> (<a:q>", "/<a:q>", ")? <a:s> }", "" },
        { "ASK { <a:s> !(<a:q>", "|<a:q>", ") <a:o> }", "" },
        { "ASK { <a:s> <a:p> ?o BIND(CONCAT(''", ", ''", ") AS ?x) }", "" },
        { "ASK { ?s <a:p> ?o", " {?s <a:p> ?o}", " }", "" },
        { "SELECT * { VALUES ?x { 1", " 1", " } }", "" },
        { "SELECT ?s", " ?s", " { ?s ?p ?o }", "" },
        { "ASK {", " [] ?p [] .", "}", "The query has more than 5000 variables and blank nodes." },
        { "ASK { <a:s> <a:p>", "/<a:p>", " <a:o> }", "The query has more than 5000 variables and blank nodes." },
        { "ASK {", " OPTIONAL {}", "}", "The query nests more than 500 operators in one another." },
        { "ASK {", " MINUS {}", "}", "The query nests more than 500 operators in one another." },
    };

    [Theory]
    [MemberData(nameof(Deep))]
    public void DeepNestingIsOneError(string start, string open, string inside)
    {
        var query = start + string.Concat(Enumerable.Repeat(open, Many)) + inside;

        var error = OnSmallStack(() => Assert.Throws<SparqlSyntaxException>(() => SparqlQuery.Parse(query)));

        Assert.Equal("The query nests more than 200 levels of groups, brackets, collections or paths.", error.Problem);
    }

    [Theory]
    [MemberData(nameof(Long))]
    public void LongChainsAreAnsweredPrintedAndHashedOrRefused(string start, string link, string end, string problem)
    {
        var query = start + string.Concat(Enumerable.Repeat(link, Many)) + end;

        var outcome = OnSmallStack(() =>
        {
            try
            {
                var parsed = SparqlQuery.Parse(query);
                Assert.NotEqual(0, parsed.Algebra.GetHashCode());
                Assert.NotEmpty(parsed.ToString());
                var answer = new SparqlEngine(Asked.Data("<a:s> <a:p> <a:o> .")).Evaluate(parsed);
                return (answer is BooleanResult { Value: true } or SolutionsResult) ? "" : "no";
            }
            catch (SparqlSyntaxException error)
            {
                return error.Problem;
            }
        });

        Assert.Equal(problem, outcome);
    }

    [Theory]
    [InlineData("{ ", " }", 199)]
    [InlineData("{ ?s ?p ?o FILTER EXISTS ", " }", 99)]
    [InlineData("{ ?s ?p ?o OPTIONAL ", " }", 99)]
    [InlineData("{ ?s ?p ?o { SELECT * ", " } }", 66)]
    [InlineData("{ ?s ?p ?o FILTER NOT EXISTS ", " }", 99)]
    public void TheDeepestAllowedQueriesAreEvaluatedOnASmallStack(string open, string close, int levels)
    {
        var query = new StringBuilder("ASK ");
        query.Insert(query.Length, open, levels).Append("{ ?s ?p ?o }").Insert(query.Length, close, levels);

        Assert.True(OnSmallStack(() =>
        {
            var parsed = SparqlQuery.Parse(query.ToString());
            Assert.NotEmpty(parsed.ToString());
            return new SparqlEngine(Asked.Data("<a:s> <a:p> <a:o> .")).Evaluate(parsed) is BooleanResult;
        }));
    }

    [Theory]
    [InlineData("OPTIONAL { ?s ?p ?o }")]
    [InlineData("MINUS { ?s <a:q> ?o }")]
    [InlineData("OPTIONAL { ?s ?p ?o FILTER (?o = ?s) }")]
    [InlineData("BIND (?s AS ?{0})")]
    [InlineData("OPTIONAL { SELECT ?o { ?s ?p ?o } }")]
    public void TheHighestAllowedTreesAreEvaluatedOnASmallStack(string element)
    {
        var elements = Enumerable.Range(0, 490).Select(n => element.Replace("{0}", $"v{n}", StringComparison.Ordinal));
        var query = $"SELECT DISTINCT ?s {{ ?s ?p ?o {string.Join(' ', elements)} FILTER EXISTS {{ ?s ?p ?o }} }} ORDER BY ?s";

        var rows = OnSmallStack(() => ((SolutionsResult)new SparqlEngine(Asked.Data("<a:s> <a:p> <a:o> .")).Evaluate(query)).Solutions.ToList());

        Assert.Single(rows);
    }

    private static T OnSmallStack<T>(Func<T> action)
    {
        T result = default!;
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = action();
                }
                catch (Exception error) when (error is not OutOfMemoryException)
                {
                    failure = error;
                }
            },
            SmallStack);
        thread.Start();
        thread.Join();
        return failure is null ? result : throw new InvalidOperationException(failure.ToString());
    }
}
