using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Tests.Updates;

public class UpdateEngineTests
{
    [Fact]
    public void DataGoWhereTheyAreNamed() =>
        Assert.Equal([":a :p 1", ":a :p 1 :g", ":a :p 2 :g"], Updated.Quads(":g { :a :p 1 }", "INSERT DATA { :a :p 1 . GRAPH :g { :a :p 1, 2 } }"));

    [Fact]
    public void OnlyTheNamedGraphLosesData() =>
        Assert.Equal([":a :p 1", ":a :p 2 :g"], Updated.Quads(":a :p 1 . :g { :a :p 1, 2 }", "DELETE DATA { :a :p 3 . GRAPH :g { :a :p 1 } GRAPH :none { :a :p 1 } }"));

    [Fact]
    public void RemovalsComeBeforeAdditions() =>
        Assert.Equal([":a :p 1"], Updated.Quads(":a :p 1 .", "DELETE { ?s ?p ?o } INSERT { ?s ?p ?o } WHERE { ?s ?p ?o }"));

    [Fact]
    public void AnOperationSeesWhatThoseBeforeItHaveDone() =>
        Assert.Equal([":a :q 2"], Updated.Quads(":a :p 1 .", "DELETE { ?s :p 1 } INSERT { ?s :q 1 } WHERE { ?s :p 1 } ; DELETE { ?s :q ?o } INSERT { ?s :q 2 } WHERE { ?s :q ?o }"));

    [Fact]
    public void AnOperationDoesNotSeeWhatItDoesItself() =>
        Assert.Equal([":a :n 1", ":a :n 2"], Updated.Quads(":a :n 1 .", "INSERT { ?s :n ?next } WHERE { ?s :n ?n BIND(?n + 1 AS ?next) }"));

    [Fact]
    public void BlankNodesOfATemplateAreNewForEverySolution() =>
        Assert.Equal(
            4, Updated.Quads(":a :p 1, 2 .", "INSERT { [] :q :b . _:c :q :b } WHERE { ?s :p ?o } ; DELETE WHERE { ?s :p ?o }").Length);

    [Fact]
    public void ABlankNodeOfATemplateIsOneInAllOfItsQuads() =>
        Assert.Equal(["2"], AskedAfter("INSERT { _:c :q ?o . GRAPH :g { _:c :r ?o } } WHERE { ?s :p ?o }", "SELECT (COUNT(*) AS ?n) { ?x :q ?o GRAPH :g { ?x :r ?o } }"));

    [Fact]
    public void NewBlankNodesAreNoneOfTheData()
    {
        var dataset = new Dataset();
        for (var i = 0; i < 40; i++)
        {
            Commit(dataset, "INSERT DATA { _:u0 <a:p> _:u1 } ; INSERT DATA { _:x <a:p> _:y }");
        }

        Assert.Equal(80, dataset.Count);
        Assert.Equal(160, dataset.Quads.SelectMany(quad => new[] { quad.Subject, quad.Object }).Distinct().Count());
    }

    [Fact]
    public void BlankNodesThatWhereFindsCanBeRemoved() =>
        Assert.Equal([":a :q 1"], Updated.Quads(":a :q 1 . [] :p [] .", "DELETE { ?s :p ?o } WHERE { ?s :p ?o }"));

    [Fact]
    public void ASeedGivesEveryOperationBlankNodesOfItsOwn() =>
        Assert.Equal(3, Updated.Quads(
            ":a :p 1 .", "INSERT { ?b :q 1 } WHERE { BIND(BNODE() AS ?b) } ; INSERT { ?b :q 1 } WHERE { BIND(BNODE() AS ?b) }", new SparqlOptions { RandomSeed = 44 }).Length);

    [Fact]
    public void WhatIsNoQuadIsLeftOut() =>
        Assert.Equal([":a :p 1", ":b :q :a"], Updated.Quads(
            ":a :p 1 .", "DELETE { ?s :p ?none } INSERT { ?o :q :a . :b ?o :a . :b :q ?none, ?s . GRAPH ?o { :b :q :a } GRAPH ?none { :b :q :a } } WHERE { ?s :p ?o }"));

    [Fact]
    public void WithIsTheDefaultGraphOfAllThreePartsAndLeavesTheOthersInSight() =>
        Assert.Equal([":a :p 0", ":a :q 5 :g", ":a :r 5 :h", ":b :p 2 :h"], Updated.Quads(
            ":a :p 0 . :g { :a :p 1 } :h { :b :p 2 . :a :r 5 }", "WITH :g DELETE { ?s :p ?o } INSERT { ?s :q ?n } WHERE { ?s :p ?o GRAPH ?h { ?s :r ?n } }"));

    [Fact]
    public void AGraphThatIsNotThereYetCanBeTheOneOfWith() =>
        Assert.Equal([":a :p 1 :g"], Updated.Quads("", "WITH :g INSERT { :a :p 1 } WHERE {}"));

    [Fact]
    public void UsingIsTheWholeDatasetOfWhereAndNothingMore()
    {
        const string data = ":a :p 0 . :g { :a :p 1 } :h { :a :p 2 } :i { :a :p 3 }";
        Assert.Equal([":x :q 1 :w", ":x :q 2 :w"], New("WITH :w INSERT { :x :q ?o } USING :g USING :h WHERE { ?s :p ?o }"));
        Assert.Equal([":x :q 3 :i"], New("INSERT { GRAPH ?g { :x :q ?o } } USING :g USING NAMED :i WHERE { GRAPH ?g { ?s :p ?o } }"));
        Assert.Empty(New("INSERT { :x :q ?o } USING NAMED :g WHERE { ?s :p ?o }"));
        Assert.Empty(New("INSERT { :x :q ?o } USING :g WHERE { GRAPH ?g { ?s :p ?o } }"));

        string[] New(string update) => [.. Updated.Quads(data, update).Where(quad => quad.Contains(":q", StringComparison.Ordinal))];
    }

    [Fact]
    public void AUnionIsReadButOnlyTheDefaultGraphIsWritten() =>
        Assert.Equal([":a :p 1 :g", ":a :q 0", ":a :q 1"], Updated.Quads(
            ":a :p 0 . :g { :a :p 1 }", "DELETE { ?s :p ?o } INSERT { ?s :q ?o } WHERE { ?s :p ?o }", new SparqlOptions { UnionDefaultGraph = true }));

    [Theory]
    [InlineData("CLEAR DEFAULT", new[] { ":b :p 2 :g", ":c :p 3 :h" })]
    [InlineData("DROP NAMED", new[] { ":a :p 1" })]
    [InlineData("CLEAR GRAPH :g", new[] { ":a :p 1", ":c :p 3 :h" })]
    [InlineData("DROP GRAPH :none", new[] { ":a :p 1", ":b :p 2 :g", ":c :p 3 :h" })]
    [InlineData("DROP ALL", new string[0])]
    [InlineData("ADD :g TO :h", new[] { ":a :p 1", ":b :p 2 :g", ":b :p 2 :h", ":c :p 3 :h" })]
    [InlineData("COPY :g TO :h", new[] { ":a :p 1", ":b :p 2 :g", ":b :p 2 :h" })]
    [InlineData("MOVE :g TO :h", new[] { ":a :p 1", ":b :p 2 :h" })]
    [InlineData("MOVE DEFAULT TO :h", new[] { ":a :p 1 :h", ":b :p 2 :g" })]
    [InlineData("MOVE :g TO :g", new[] { ":a :p 1", ":b :p 2 :g", ":c :p 3 :h" })]
    [InlineData("MOVE SILENT :none TO :g", new[] { ":a :p 1", ":b :p 2 :g", ":c :p 3 :h" })]
    [InlineData("CREATE SILENT GRAPH :g ; CREATE GRAPH :none", new[] { ":a :p 1", ":b :p 2 :g", ":c :p 3 :h" })]
    public void GraphsAreClearedAndCarriedAsAWhole(string update, string[] expected) =>
        Assert.Equal(expected, Updated.Quads(":a :p 1 . :g { :b :p 2 } :h { :c :p 3 }", update));

    [Theory]
    [InlineData("CREATE GRAPH :g", "CREATE: the graph <http://example/g> is there already.")]
    [InlineData("ADD :none TO :g", "ADD: the graph <http://example/none> is not there.")]
    [InlineData("COPY :none TO :g", "COPY: the graph <http://example/none> is not there.")]
    [InlineData("MOVE :none TO DEFAULT", "MOVE: the graph <http://example/none> is not there.")]
    public void WhatCannotBeDoneIsATypedErrorAndLeavesTheDatasetAsItWas(string update, string problem)
    {
        var dataset = Asked.Data(":a :p 1 . :g { :b :p 2 }");

        var error = Assert.Throws<UpdateException>(() => Commit(dataset, $"{Asked.Prefix} CLEAR DEFAULT ; {update} ; CLEAR ALL"));

        Assert.Equal(problem, error.Message);
        Assert.Equal([":a :p 1", ":b :p 2 :g"], Updated.Shown(dataset));
    }

    [Fact]
    public void ChangesAreThoseOfTheWholeUpdate()
    {
        var transaction = Asked.Data(":a :p 1 . :g { :b :p 2 }").Begin();

        var changes = new UpdateEngine(transaction).Evaluate(
            Asked.Prefix + "INSERT DATA { :a :p 1, 2 } ; DELETE DATA { :a :p 2 } ; CLEAR GRAPH :g ; INSERT DATA { GRAPH :h { :c :p 3 } GRAPH :i { :c :p 4 } } ; DROP GRAPH :i");

        Assert.Equal((1, 1), (changes.Removed, changes.Added));
        Assert.Equal([":g", ":h"], changes.Graphs.Select(Asked.Shown));
    }

    [Fact]
    public void TheBoundsOfQueriesHoldForWhere()
    {
        Assert.Throws<QueryBudgetException>(() => Updated.Quads(":a :p 1, 2, 3 .", "INSERT { ?a :q ?f } WHERE { ?a ?b ?c . ?d ?e ?f }", new SparqlOptions { MaxSolutions = 5 }));
        Assert.Throws<ServiceDeniedException>(() => Updated.Quads("", "INSERT { ?s :q 1 } WHERE { SERVICE <http://elsewhere/> { ?s ?p ?o } }"));
    }

    [Fact]
    public void ACancelledUpdateStops()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => new UpdateEngine(new Dataset().Begin()).Evaluate("INSERT DATA { <a:s> <a:p> 1 }", stop.Token));
    }

    private static string[] AskedAfter(string update, string query)
    {
        var dataset = Asked.Data(":a :p 1, 2 .");
        Commit(dataset, Asked.Prefix + update);
        var result = (SolutionsResult)new SparqlEngine(dataset).Evaluate(Asked.Prefix + query);
        return [.. result.Solutions.Select(solution => Asked.Shown(solution[result.Variables[0]]))];
    }

    private static void Commit(Dataset dataset, string update)
    {
        var transaction = dataset.Begin();
        new UpdateEngine(transaction).Evaluate(update);
        transaction.Commit();
    }
}
