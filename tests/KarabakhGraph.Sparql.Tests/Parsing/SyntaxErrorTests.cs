namespace KarabakhGraph.Sparql.Tests.Parsing;

public class SyntaxErrorTests
{
    [Theory]
    [InlineData("", 1, 1, "The end of the query stands where SELECT, CONSTRUCT, ASK or DESCRIBE is expected.")]
    [InlineData("FETCH * {}", 1, 1, "'FETCH' stands where SELECT, CONSTRUCT, ASK or DESCRIBE is expected.")]
    [InlineData("SELECT * { ?s ?p ?o", 1, 20, "The end of the query stands where a pattern or '}' is expected.")]
    [InlineData("SELECT ?s\nWHERE {\n  ?s ?p .\n}", 3, 9, "'.' stands where a variable or a term is expected.")]
    [InlineData("SELECT * { ?s :p ?o }", 1, 15, "The prefix ':' is not declared.")]
    [InlineData("SELECT * { ?s <p> ?o }", 1, 15, "The IRI '<p>' is relative, and the query has no BASE.")]
    [InlineData("ASK { FILTER (1 + ) }", 1, 19, "')' stands where an expression is expected.")]
    [InlineData("ASK { FILTER (STRLEN(1, 2) = 1) }", 1, 15, "'STRLEN' takes 1 argument, not 2.")]
    [InlineData("ASK { FILTER (REGEX(\"a\") = 1) }", 1, 15, "'REGEX' takes 2 to 3 arguments, not 1.")]
    [InlineData("ASK { ?s ?p \"a\nb\" }", 1, 13, "The string is not closed: \" is missing at the end of its line.")]
    [InlineData("ASK { ?s ?p '''a", 1, 13, "The string is not closed: ''' is missing.")]
    [InlineData("ASK { ?s ?p \"\\q\" }", 1, 14, "The string has the escape '\\q'; only \\t \\b \\n \\r \\f \\\\ \\\" \\' and codepoint escapes are known.")]
    [InlineData("ASK { ?s ?p ?o } }", 1, 18, "'}' stands where the end of the query is expected.")]
    [InlineData("ASK { ?s ?p ?o . BIND(1 AS ?o) }", 1, 28, "BIND gives a value to ?o, which the group uses before.")]
    [InlineData("SELECT (1 AS ?s) { ?s ?p ?o }", 1, 14, "SELECT gives a value to ?s, which the query uses already.")]
    [InlineData("SELECT ?s ?o { ?s ?p ?o } GROUP BY ?s", 1, 11, "SELECT names ?o, which is neither grouped by GROUP BY nor inside an aggregate.")]
    [InlineData("SELECT (?o + COUNT(?s) AS ?n) { ?s ?p ?o }", 1, 9, "SELECT names ?o, which is neither grouped by GROUP BY nor inside an aggregate.")]
    [InlineData("ASK { FILTER (COUNT(*) > 1) }", 1, 15, "The aggregate 'COUNT' may stand only in SELECT, HAVING and ORDER BY.")]
    [InlineData("SELECT (SUM(COUNT(?s)) AS ?n) { ?s ?p ?o }", 1, 13, "The aggregate 'COUNT' stands inside another.")]
    [InlineData("ASK { _:a ?p ?o OPTIONAL { _:a ?q ?r } }", 1, 28, "The blank node '_:a' stands in two basic graph patterns; a label belongs to one.")]
    [InlineData("ASK { VALUES (?a ?b) { (1) } }", 1, 24, "The row of VALUES has 1 terms for 2 variables.")]
    [InlineData("ASK { VALUES (?a ?a) { (1 2) } }", 1, 18, "VALUES names ?a twice.")]
    [InlineData("CONSTRUCT WHERE { ?s ?p ?o FILTER(true) }", 1, 28, "'FILTER' stands where '}' is expected.")]
    [InlineData("SELECT * { ?s ?p ?o } LIMIT 99999999999999999999", 1, 29, "The number '99999999999999999999' is too large.")]
    [InlineData("ASK { ?s ?p \"\\u00\" }", 1, 14, "The escape \\u needs 4 hexadecimal digits.")]
    [InlineData("ASK { ?s ?p \"\\uD800\" }", 1, 14, "The escape \\uD800 is not a Unicode character.")]
    [InlineData("ASK { ~ }", 1, 7, "The character '~' starts no token of SPARQL.")]
    [InlineData("ASK { ?s ?p \u00A7 }", 1, 13, "The character U+00A7 starts no token of SPARQL.")]
    public void ErrorsNameTheirPlaceAndTheToken(string query, int line, int column, string problem)
    {
        var error = Assert.Throws<SparqlSyntaxException>(() => SparqlQuery.Parse(query));

        Assert.Equal((line, column, problem), (error.Line, error.Column, error.Problem));
    }

    [Fact]
    public void PlacesAreThoseOfTheTextAsWritten()
    {
        var error = Assert.Throws<SparqlSyntaxException>(() => SparqlQuery.Parse("ASK {\r\n ?\\u0061 ?b \\u007E }"));

        Assert.Equal((2, 13), (error.Line, error.Column));
    }

    [Fact]
    public void EscapesAreReplacedBeforeTheGrammarIsApplied()
    {
        Assert.Equal("(bgp\n  (?a ?b \"AA\\\\u0041\"))", SparqlQuery.Parse(@"\u0041SK { ?a ?b ""\u0041\U00000041\\u0041"" }").ToString());
    }
}
