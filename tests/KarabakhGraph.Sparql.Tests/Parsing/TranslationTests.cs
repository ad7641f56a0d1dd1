namespace KarabakhGraph.Sparql.Tests.Parsing;

/// <summary>Queries and their algebra, as SPARQL 1.1, section 18.2 translates them.</summary>
public class TranslationTests
{
    public static TheoryData<string, string> Queries => new()
    {
        // The examples of section 18.2.3.
        { "{ ?s ?p ?o }", "(bgp (?s ?p ?o))" },
        { "{ ?s :p1 ?v1 ; :p2 ?v2 }", "(bgp (?s :p1 ?v1) (?s :p2 ?v2))" },
        { "{ { ?s :p1 ?v1 } UNION { ?s :p2 ?v2 } }", "(union (bgp (?s :p1 ?v1)) (bgp (?s :p2 ?v2)))" },
        { "{ { ?s :p1 ?v1 } UNION { ?s :p2 ?v2 } UNION { ?s :p3 ?v3 } }", "(union (bgp (?s :p1 ?v1)) (bgp (?s :p2 ?v2)) (bgp (?s :p3 ?v3)))" },
        { "{ ?s :p1 ?v1 OPTIONAL { ?s :p2 ?v2 } }", "(leftjoin (bgp (?s :p1 ?v1)) (bgp (?s :p2 ?v2)))" },
        { "{ ?s :p1 ?v1 OPTIONAL { ?s :p2 ?v2 } OPTIONAL { ?s :p3 ?v3 } }", "(leftjoin (leftjoin (bgp (?s :p1 ?v1)) (bgp (?s :p2 ?v2))) (bgp (?s :p3 ?v3)))" },
        { "{ ?s :p1 ?v1 OPTIONAL { ?s :p2 ?v2 FILTER (?v1 < 3) } }", "(leftjoin (< ?v1 3) (bgp (?s :p1 ?v1)) (bgp (?s :p2 ?v2)))" },
        { "{ { ?s :p1 ?v1 } UNION { ?s :p2 ?v2 } OPTIONAL { ?s :p3 ?v3 } }", "(leftjoin (union (bgp (?s :p1 ?v1)) (bgp (?s :p2 ?v2))) (bgp (?s :p3 ?v3)))" },
        { "{ ?s :p1 ?v1 FILTER (?v1 < 3) OPTIONAL { ?s :p2 ?v2 } }", "(filter (< ?v1 3) (leftjoin (bgp (?s :p1 ?v1)) (bgp (?s :p2 ?v2))))" },
        { "{ ?s :p ?v BIND (2 * ?v AS ?v2) ?s :p1 ?v2 }", "(join (extend ?v2 (arithmetic 2 * ?v) (bgp (?s :p ?v))) (bgp (?s :p1 ?v2)))" },
        { "{ ?s :p ?v { ?s :p1 ?v2 } MINUS { ?s :p3 ?v3 } }", "(minus (join (bgp (?s :p ?v)) (bgp (?s :p1 ?v2))) (bgp (?s :p3 ?v3)))" },
        { "{ ?s :p1 ?v1 OPTIONAL { { ?s :p2 ?v2 FILTER (?v1 < 3) } } }", "(leftjoin (bgp (?s :p1 ?v1)) (filter (< ?v1 3) (bgp (?s :p2 ?v2))))" },

        // Groups, filters and what is empty.
        { "{}", "(bgp)" },
        { "{ {} ?s :p ?o {} }", "(bgp (?s :p ?o))" },
        { "{ FILTER (?a) ?s :p ?o FILTER (?b) ?o :p ?t }", "(filter (&& ?a ?b) (bgp (?s :p ?o) (?o :p ?t)))" },
        { "{ GRAPH ?g { ?s :p ?o } SERVICE SILENT :e {} }", "(join (graph ?g (bgp (?s :p ?o))) (service silent :e (bgp)))" },
        { "{ VALUES (?a ?b) { (1 UNDEF) (:x 'y'@en) } }", "(values (?a ?b) (1 undef) (:x \"y\"@en))" },
        { "{ FILTER NOT EXISTS { ?s :p ?o } }", "(filter (! (exists (bgp (?s :p ?o)))) (bgp))" },

        // Paths (section 18.2.2.3).
        { "{ ?s ^:p ?o }", "(bgp (?o :p ?s))" },
        { "{ ?s :p/:q ?o }", "(bgp (?s :p ?.1) (?.1 :q ?o))" },
        { "{ ?s :p/^:q* ?o . ?s :r ?t }", "(join (bgp (?s :p ?.1)) (path ?o (* :q) ?.1) (bgp (?s :r ?t)))" },
        { "{ ?s :p|:q/:r ?o }", "(path ?s (| :p (/ :q :r)) ?o)" },
        { "{ ?s !(:p|^:q|a) ?o }", "(path ?s (! :p rdf:type ^:q) ?o)" },
        { "{ ?s :p+ +5 ; :q +5 }", "(join (path ?s (+ :p) +5) (bgp (?s :q +5)))" },

        // Abbreviations.
        { "{ [] :p ( 1 [ :q 2 ] ) }", "(bgp (?.2 rdf:first 1) (?.2 rdf:rest ?.3) (?.4 :q 2) (?.3 rdf:first ?.4) (?.3 rdf:rest rdf:nil) (?.1 :p ?.2))" },
        { "{ _:x a :c, :d ; . }", "(bgp (?_:x rdf:type :c) (?_:x rdf:type :d))" },

        // Precedence.
        { "{ FILTER (1 || 2 && 3 = 4 + 5 * -6) }", "(filter (|| 1 (&& 2 (= 3 (arithmetic 4 + (arithmetic 5 * -6))))) (bgp))" },
        { "{ FILTER (?a - 1 - 2 + -?b) }", "(filter (arithmetic ?a - 1 - 2 + (- ?b)) (bgp))" },
        { "{ FILTER (?a-1) }", "(filter (arithmetic ?a - 1) (bgp))" },
        { "{ FILTER (!?a = ?b) }", "(filter (= (! ?a) ?b) (bgp))" },
        { "{ FILTER (?a NOT IN (1, 2)) }", "(filter (! (in ?a 1 2)) (bgp))" },
        { "{ FILTER (?a<?b && ?c>?d) }", "(filter (&& (< ?a ?b) (> ?c ?d)) (bgp))" },
        { "{ FILTER bound(?a) }", "(filter (bound ?a) (bgp))" },
        { "{ FILTER :f(?a, \"b\") }", "(filter (:f ?a \"b\") (bgp))" },
    };

    public static TheoryData<string, string> Selects => new()
    {
        { "SELECT ?o ?s { ?s ?p ?o }", "(project (?o ?s) (bgp (?s ?p ?o)))" },
        { "SELECT * { ?s ?p [] MINUS { ?x ?y ?z } }", "(project (?s ?p) (minus (bgp (?s ?p ?.1)) (bgp (?x ?y ?z))))" },
        { "SELECT DISTINCT ?s { ?s ?p ?o } ORDER BY DESC(?o) ?p OFFSET 2 LIMIT 3", "(slice 2 3 (distinct (project (?s) (order ((desc ?o) ?p) (bgp (?s ?p ?o))))))" },
        { "SELECT REDUCED (?o + 1 AS ?n) (?n + 1 AS ?m) { ?s ?p ?o }", "(reduced (project (?n ?m) (extend ?m (arithmetic ?n + 1) (extend ?n (arithmetic ?o + 1) (bgp (?s ?p ?o))))))" },
        {
            "SELECT ?k (SUM(DISTINCT ?o) + COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY (STR(?s) AS ?k) ?p HAVING (MAX(?o) > 1) ORDER BY ?n VALUES ?k { 'a' }",
            "(project (?k ?n) (order (?n) (extend ?n (arithmetic ?.agg0 + ?.agg1) (join (filter (> ?.agg2 1) "
                + "(group ((?k (str ?s)) ?p) ((?.agg0 (sum distinct ?o)) (?.agg1 (count *)) (?.agg2 (max ?o))) (bgp (?s ?p ?o)))) (values (?k) (\"a\"))))))"
        },
        { "SELECT (GROUP_CONCAT(?o ; SEPARATOR = ', ') AS ?n) { ?s ?p ?o }", "(project (?n) (extend ?n ?.agg0 (group () ((?.agg0 (groupconcat ?o separator=\", \"))) (bgp (?s ?p ?o)))))" },
        { "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s ORDER BY ?o", "(project (?n) (order (?o) (extend ?n ?.agg0 (group (?s) ((?.agg0 (count *)) (?o (sample ?o))) (bgp (?s ?p ?o))))))" },
        { "SELECT ?s { ?s :p ?o { SELECT ?s { ?s :q ?o } LIMIT 1 } }", "(project (?s) (join (bgp (?s :p ?o)) (slice 0 1 (project (?s) (bgp (?s :q ?o))))))" },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public void PatternsBecomeAlgebra(string pattern, string expected) => Assert.Equal(expected, Translated("ASK " + pattern));

    [Theory]
    [MemberData(nameof(Selects))]
    public void SelectionsBecomeAlgebra(string query, string expected) => Assert.Equal(expected, Translated(query));

    [Fact]
    public void EqualQueriesHaveEqualAlgebra()
    {
        const string query = "SELECT * { ?s (:p|^:q)* ?o OPTIONAL { ?o :r 1 FILTER (?s IN (1, 2)) } VALUES ?x { 1 UNDEF } }";

        Assert.Equal(SparqlQuery.Parse(Asked.Prefix + query).Algebra.Pattern, SparqlQuery.Parse(Asked.Prefix + "# the same\n" + query).Algebra.Pattern);
        Assert.NotEqual(SparqlQuery.Parse(Asked.Prefix + query).Algebra.Pattern, SparqlQuery.Parse(Asked.Prefix + query.Replace('1', '3')).Algebra.Pattern);
    }

    [Fact]
    public void IrisAreResolvedAgainstTheBaseInForce() => Assert.Equal(
        "(bgp (<http://a/b/c> <http://x/d> <http://a/e%20f#g>))",
        OneLine(SparqlQuery.Parse("BASE <b/> PREFIX p: <../e%20f#> BASE <http://x/> PREFIX q: <http://a/b/> ASK { q:c <d> p:g }", "http://a/").ToString()));

    [Fact]
    public void BindingsComeFirstInTheOutermostGroup() => Assert.Equal(
        "(project (?o ?s ?p) (filter (= ?o 1) (join (values (?o) (1)) (bgp (?s ?p ?o)))))",
        OneLine(SparqlQuery.Parse(
            "SELECT * { ?s ?p ?o FILTER (?o = 1) }",
            bindings: new Dictionary<Variable, Rdf.Term> { [new("o")] = new Rdf.Literal("1", Rdf.Vocabularies.Xsd.Integer) }).ToString()));

    private static string Translated(string query) => OneLine(SparqlQuery.Parse(Asked.Prefix + query).ToString());

    private static string OneLine(string tree) => System.Text.RegularExpressions.Regex.Replace(tree, "\n *", " ")
        .Replace("^^<http://www.w3.org/2001/XMLSchema#integer>", "", StringComparison.Ordinal)
        .Replace("<http://example/", ":<", StringComparison.Ordinal)
        .Replace("<http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:<", StringComparison.Ordinal) is var text
            ? System.Text.RegularExpressions.Regex.Replace(System.Text.RegularExpressions.Regex.Replace(text, ":<([^>]*)>", ":$1"), "\"([-+]?[0-9]+)\"", "$1")
            : tree;
}
