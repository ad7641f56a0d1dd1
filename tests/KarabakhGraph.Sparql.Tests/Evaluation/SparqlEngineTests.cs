using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Tests.Evaluation;

public class SparqlEngineTests
{
    private const string People = ":a :age 1 ; :knows :b . :b :age 2 ; :knows :c . :c :name 'c' .";

    [Fact]
    public void TriplesOfAPatternShareTheirVariables() =>
        Assert.Equal([":a :b 2", ], Asked.Rows(People, "SELECT ?x ?y ?n { ?x :knows ?y . ?y :age ?n }"));

    [Fact]
    public void AVariableThatStandsTwiceInATripleIsOneTerm() =>
        Assert.Equal([":x"], Asked.Rows(":x :p :x . :x :p :y .", "SELECT ?s { ?s :p ?s }"));

    [Fact]
    public void BlankNodesOfPatternsCountEveryWayToMapThem() =>
        Assert.Equal([":a", ":a"], Asked.Rows(":a :p 1, 2 .", "SELECT ?s { ?s :p [] }"));

    [Fact]
    public void BlankNodesAreSharedBetweenTriplesAndPathsOfOnePattern() =>
        Assert.Equal([":a :c"], Asked.Rows(People, "SELECT ?x ?z { ?x :knows _:y . _:y (:knows|:likes) ?z }"));

    [Fact]
    public void CountingDistinctSolutionsDoesNotSeeWhatStandsWithinAPath() =>
        Assert.Equal(["2"], Asked.Rows(":g :p :b, :g . :b :q :g .", "SELECT (COUNT(DISTINCT *) AS ?n) { ?s :p+/(:q|:p) ?o }"));

    [Fact]
    public void CountingDistinctSolutionsDoesNotSeeBlankNodes() =>
        Assert.Equal(["1"], Asked.Rows(":a :p 1, 2 .", "SELECT (COUNT(DISTINCT *) AS ?n) { ?s :p [] }"));

    [Fact]
    public void CountOverNothingIsZero() =>
        Assert.Equal(["0"], Asked.Rows("", "SELECT (COUNT(?s) AS ?n) { ?s ?p ?o }"));

    [Fact]
    public void GroupsOfNothingAreNoGroups() =>
        Assert.Empty(Asked.Rows("", "SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s"));

    [Fact]
    public void MinimumOfUnboundIsUnbound() =>
        Assert.Equal([":a 1", ":b -"], Asked.Rows(":a :p :x ; :v 1 . :b :p :y .", "SELECT ?s (MIN(?v) AS ?m) { ?s :p ?o OPTIONAL { ?s :v ?v } } GROUP BY ?s"));

    [Fact]
    public void MaximumOfNothingIsOneRowWithoutAValue() =>
        Assert.Equal(["-"], Asked.Rows("", "SELECT (MAX(?o) AS ?m) { ?s ?p ?o }"));

    [Fact]
    public void GroupKeysThatAreErrorsAreOneGroup() =>
        Assert.Equal(["- 1", "2 1"], Asked.Rows(":a :p 1 . :b :p 'x' .", "SELECT ?k (COUNT(*) AS ?n) { ?s :p ?o } GROUP BY (?o + 1 AS ?k)"));

    [Fact]
    public void HavingSeesAggregatesAndOrderSeesTheirAliases() =>
        Assert.Equal([":b 3", ":a 2"], Asked.Rows(
            ":a :p 1, 2 . :b :p 1, 2, 3 . :c :p 1 .", "SELECT ?s (COUNT(*) AS ?n) { ?s :p ?o } GROUP BY ?s HAVING (COUNT(*) > 1) ORDER BY DESC(?n)", ordered: true));

    [Fact]
    public void AFilterInsideNotExistsReadsTheRowOutside() =>
        Assert.Equal([":b"], Asked.Rows(":a :v 1 . :b :v 2 .", "SELECT ?s { ?s :v ?v FILTER NOT EXISTS { ?t :v ?w FILTER (?w > ?v) } }"));

    [Fact]
    public void ExistsInsideGraphLooksIntoThatGraph() =>
        Assert.Equal([":g"], Asked.Rows(
            ":s :q 1 . :g { :s :p 1 ; :q 2 } :h { :s :p 1 }", "SELECT ?g { GRAPH ?g { ?s :p 1 FILTER EXISTS { ?s :q ?x } } }"));

    [Fact]
    public void MinusWithoutSharedVariablesRemovesNothing() =>
        Assert.Equal([":a"], Asked.Rows(":a :p 1 .", "SELECT ?s { ?s :p 1 MINUS { ?x ?y ?z } }"));

    [Fact]
    public void MinusComparesOnlyWhatBothSidesBind() =>
        Assert.Equal([":b 2"], Asked.Rows(
            ":a :p 1 . :b :p 2 . :c :q 1 .", "SELECT ?s ?v { ?s :p ?v MINUS { ?c :q ?v OPTIONAL { ?c :none ?s } } }"));

    [Fact]
    public void AMinusThatFiltersByTheOuterVariableFiltersAnError() =>
        Assert.Equal([":a"], Asked.Rows(":a :v 1 .", "SELECT ?s { ?s :v ?n MINUS { ?s :v ?m FILTER (?n = ?m) } }"));

    [Fact]
    public void OptionalsNest() =>
        Assert.Equal([":a 1 - -", ":b 2 3 4"], Asked.Rows(
            ":a :p 1 ; :r 4 . :b :p 2 ; :q 3 ; :r 4 .", "SELECT ?s ?p ?q ?r { ?s :p ?p OPTIONAL { ?s :q ?q OPTIONAL { ?s :r ?r } } }"));

    [Fact]
    public void AFilterOfAnOptionalGroupReadsTheRowOutside() =>
        Assert.Equal([":a -", ":b 2"], Asked.Rows(":a :p 1 ; :q 1 . :b :p 1 ; :q 2 .", "SELECT ?s ?q { ?s :p ?p OPTIONAL { ?s :q ?q FILTER (?q > ?p) } }"));

    [Fact]
    public void AFilterOneGroupDeeperDoesNot() =>
        Assert.Equal([":a -", ":b -"], Asked.Rows(":a :p 1 ; :q 1 . :b :p 1 ; :q 2 .", "SELECT ?s ?q { ?s :p ?p OPTIONAL { { ?s :q ?q FILTER (?q > ?p) } } }"));

    [Fact]
    public void AnOptionalAfterAnotherMayBindTheSameVariable() =>
        Assert.Equal([":a 1", ":b 2"], Asked.Rows(":a :t 0 ; :p 1 . :b :t 0 ; :q 2 .", "SELECT ?s ?v { ?s :t 0 OPTIONAL { ?s :p ?v } OPTIONAL { ?s :q ?v } }"));

    [Fact]
    public void SubqueriesAreEvaluatedOnTheirOwn() =>
        Assert.Equal([":a 3", ":b 3"], Asked.Rows(":a :p 1, 2 . :b :p 3 .", "SELECT DISTINCT ?s ?m { ?s :p ?v { SELECT (MAX(?w) AS ?m) { ?t :p ?w } } }"));

    [Fact]
    public void ValuesAfterTheQueryIsJoined() =>
        Assert.Equal([":b 2"], Asked.Rows(People, "SELECT ?s ?n { ?s :age ?n } VALUES (?s ?n) { (:b UNDEF) (:a 7) }"));

    [Fact]
    public void BindIsUnboundWhereItsExpressionIsAnError() =>
        Assert.Equal([":a 2", ":b -"], Asked.Rows(":a :p 1 . :b :p 'x' .", "SELECT ?s ?n { ?s :p ?v BIND(?v + 1 AS ?n) }"));

    [Fact]
    public void SlicesComeAfterTheOrder() =>
        Assert.Equal(["2", "3"], Asked.Rows(":a :p 3, 1, 4, 2 .", "SELECT ?v { ?s :p ?v } ORDER BY ?v LIMIT 2 OFFSET 1", ordered: true));

    [Fact]
    public void TheDefaultGraphIsTheSourcesOwnUnlessAUnionIsAskedFor()
    {
        const string data = ":a :p 1 . :g { :a :p 1 . :a :p 2 } :h { :a :p 2 }";
        Assert.Equal(["1"], Asked.Rows(data, "SELECT ?v { ?s :p ?v }"));
        Assert.Equal(["1", "2"], Asked.Rows(data, "SELECT ?v { ?s :p ?v }", options: new SparqlOptions { UnionDefaultGraph = true }));
    }

    [Fact]
    public void FromMergesGraphsAndHidesAllOthers()
    {
        const string data = ":a :p 0 . :g { :a :p 1, 2 } :h { :a :p 2, 3 } :i { :a :p 4 }";
        Assert.Equal(["1", "2", "3"], Asked.Rows(data, "SELECT ?v FROM :g FROM :h { ?s :p ?v }"));
        Assert.Equal([":i 4"], Asked.Rows(data, "SELECT ?g ?v FROM :g FROM NAMED :i { GRAPH ?g { ?s :p ?v } }"));
        Assert.Empty(Asked.Rows(data, "SELECT ?v FROM NAMED :i { ?s :p ?v }"));
    }

    [Fact]
    public void TheEmptyPatternMatchesOnceInEachNamedGraph() =>
        Assert.Equal([":g", ":h"], Asked.Rows(":a :p 0 . :g { :a :p 1, 2 } :h { :a :p 2 }", "SELECT ?g { GRAPH ?g {} }"));

    [Fact]
    public void AGraphThatIsNotThereMatchesNothing() =>
        Assert.False(Asked.Holds(":g { :a :p 1 }", "ASK { GRAPH :h {} }"));

    [Fact]
    public void ConstructMakesBlankNodesAnewForEachSolutionAndSkipsWhatIsNoTriple() =>
        Assert.Equal(["_ :v 1", "_ :v 2"], Asked.Triples(":a :p 1, 2 .", "CONSTRUCT { [] :v ?v . ?v :of ?s . ?s :none ?u } { ?s :p ?v }"));

    [Fact]
    public void TheShortConstructIsItsOwnTemplate() =>
        Assert.Equal([":a :p _"], Asked.Triples(":a :p [ :q 1 ] . :b :r 1 .", "CONSTRUCT WHERE { ?s :p _:x }"));

    [Fact]
    public void DescribeFollowsBlankNodesOnly() =>
        Assert.Equal([":a :p _", ":a :q :b", "_ :r 1"], Asked.Triples(":a :p [ :r 1 ] ; :q :b . :b :s 2 .", "DESCRIBE :a"));

    [Fact]
    public void BindingsAreValuesWhateverTheyHold()
    {
        const string injection = "x\" } DROP ALL #";
        var query = SparqlQuery.Parse("SELECT ?s { ?s ?p ?v }", bindings: new Dictionary<Variable, Term> { [new("v")] = new Literal(injection) });
        var data = new Dataset([new Quad(new Iri("http://example/a"), new Iri("http://example/p"), new Literal(injection)), new Quad(new Iri("http://example/b"), new Iri("http://example/p"), new Literal("x"))]);

        var result = (SolutionsResult)new SparqlEngine(data).Evaluate(query);

        Assert.Equal("{?s=<http://example/a>}", Assert.Single(result.Solutions).ToString());
    }

    [Fact]
    public void ServiceIsDeniedUnlessSilent()
    {
        Assert.Throws<ServiceDeniedException>(() => Asked.Rows("", "SELECT * { SERVICE <http://elsewhere/> { ?s ?p ?o } }"));
        Assert.Equal([""], Asked.Rows("", "SELECT * { SERVICE SILENT <http://elsewhere/> {} }"));
    }

    [Theory]
    [InlineData("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER (CONCAT(STR(?a), STR(?d), STR(?g), STR(?l)) = '') }")]
    [InlineData("SELECT * { ?a ?b ?c { ?d ?e ?f } { ?g ?h ?i } { SELECT * { ?j ?k ?l } } FILTER (CONCAT(STR(?a), STR(?d), STR(?g), STR(?l)) = '') }")]
    [InlineData("SELECT * { ?a ?b ?c OPTIONAL { SELECT * { ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER (?d = ?f) } } FILTER (false) }")]
    [InlineData("SELECT * { ?a ?b ?c MINUS { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } FILTER (false) }")]
    [InlineData("SELECT * { ?a (<a:p>|!<a:p>)* ?b . ?c (<a:p>|!<a:p>)* ?d . ?e (<a:p>|!<a:p>)* ?f FILTER (false) }")]
    [InlineData("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a")]
    [InlineData("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")]
    [InlineData("SELECT DISTINCT ?b { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")]
    public void CancellationStopsWorkThatWouldLastForDays(string query)
    {
        using var stop = new CancellationTokenSource();
        var quads = Enumerable.Range(0, 2000).Select(n => new Quad(new Iri($"a:{n}"), new Iri("a:p"), new Iri($"a:{(n + 1) % 2000}")));
        var source = new CancellingSource(new Dataset(quads), stop, 3000);

        Assert.Throws<OperationCanceledException>(() => ((SolutionsResult)new SparqlEngine(source).Evaluate(query, stop.Token)).Solutions.Count());
    }

    [Fact]
    public void TheBudgetIsATypedError() =>
        Assert.Throws<QueryBudgetException>(() => Asked.Rows(":a :p 1, 2, 3 .", "SELECT * { ?a ?b ?c . ?d ?e ?f }", options: new SparqlOptions { MaxSolutions = 5 }));

    [Fact]
    public void ResultsCanBeReadTwice()
    {
        var result = (SolutionsResult)new SparqlEngine(Asked.Data(":a :p 1 .")).Evaluate("SELECT * { ?s ?p ?o }");

        Assert.Equal(result.Solutions.ToList(), result.Solutions.ToList());
    }

    [Fact]
    public void ExplainingTellsWhatEachOperatorDid()
    {
        var plan = new SparqlEngine(Asked.Data(People)).Explain(SparqlQuery.Parse(Asked.Prefix + "SELECT ?y { ?x :knows ?y . ?y :age ?n }"));

        Assert.Equal(("Projection ?y", 1L), (plan.Operator, plan.Rows));
        var join = Assert.Single(plan.Inputs);
        Assert.StartsWith("MergeJoin ", join.Operator, StringComparison.Ordinal);
        Assert.Equal(2, Assert.Single(join.Inputs).Rows);
        Assert.All([plan, join, join.Inputs[0]], part => Assert.True(part.Time > TimeSpan.Zero));
        Assert.Contains("\n    IndexScan ", plan.ToString(), StringComparison.Ordinal);
        Assert.Contains("\"rows\": 1,", plan.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void TimeAndMemoryAreTypedErrorsToo()
    {
        const string data = ":a :p 1, 2, 3, 4, 5, 6, 7, 8 .";
        Assert.Equal(QueryResource.Time, Over(new SparqlOptions { Timeout = TimeSpan.Zero }));
        Assert.Equal(QueryResource.Memory, Over(new SparqlOptions { MaxMemory = 100 }));

        QueryResource Over(SparqlOptions options) =>
            Assert.Throws<QueryBudgetException>(() => Asked.Rows(data, "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c", options: options)).Resource;
    }
}
