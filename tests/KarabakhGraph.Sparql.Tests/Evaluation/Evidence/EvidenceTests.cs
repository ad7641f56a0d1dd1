using FsCheck;
using FsCheck.Fluent;
using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Tests.Differential;
using Microsoft.FSharp.Core;

namespace KarabakhGraph.Sparql.Tests.Evaluation.Evidence;

public class EvidenceTests
{
    private const string Reports =
        ":d1 { :a :supports :b . :a :in :x } :d2 { :a :supports :b . :b :supports :c } :d3 { :b :in :y . :x :partOf :z } :d4 { :c :supports :a } :z :p :q .";

    private static readonly SparqlOptions WithEvidence = new() { UnionDefaultGraph = true, Evidence = 2, RandomSeed = 44 };

    [Theory]
    [InlineData("SELECT ?y { :a :supports ?y }", ":b :d1 :d2 2")]
    [InlineData("SELECT ?y ?z { :a :supports ?y . ?y :supports ?z }", ":b :c :d1 :d2 2")]
    [InlineData("SELECT ?y { :b :supports ?y }", ":c :d2 1")]
    [InlineData("SELECT ?y { GRAPH :d1 { :a :supports ?y } }", ":b :d1 1")]
    [InlineData("SELECT ?g { GRAPH ?g { :a :supports :b } }", ":d1 :d1 1|:d2 :d2 1")]
    [InlineData("SELECT ?p { :a :in ?p OPTIONAL { ?p :partOf ?q } }", ":x :d1 :d3 2")]
    [InlineData("SELECT ?p { :b :in ?p OPTIONAL { ?p :partOf ?q } }", ":y :d3 1")]
    [InlineData("SELECT ?p { :b :in ?p MINUS { ?p :partOf ?q } FILTER NOT EXISTS { ?p :in ?q } }", ":y :d3 1")]
    [InlineData("SELECT ?p { :a :in ?p FILTER EXISTS { ?p :partOf ?q } }", ":x :d1 1")]
    [InlineData("SELECT ?y { { :c :supports ?y } UNION { :z :p ?y } }", ":a :d4 1|:q  0")]
    [InlineData("SELECT ?y { :b :supports+ ?y FILTER(?y = :a) }", ":a :d2 :d4 2")]
    [InlineData("SELECT DISTINCT ?x { ?x :supports ?y }", ":a :d1 :d2 2|:b :d2 1|:c :d4 1")]
    [InlineData("SELECT (COUNT(*) AS ?n) { ?x :supports ?y }", "3 :d1 :d2 3")]
    [InlineData("SELECT ?x (COUNT(*) AS ?n) { ?x ?p ?y } GROUP BY ?x HAVING (COUNT(*) = 2)", ":a 2 :d1 :d2 2|:b 2 :d2 :d3 2")]
    [InlineData("SELECT ?y { { SELECT ?x { ?x :in :x } } ?x :supports ?y }", ":b :d1 :d2 2")]
    [InlineData("SELECT DISTINCT * { FILTER(false) }", "")]
    [InlineData("SELECT ?g { GRAPH ?g { GRAPH :d1 { ?x :in ?p } } FILTER(?g = :d4) }", ":d4 :d1 :d4 2")]
    [InlineData("SELECT ?x ?y { ?x :supports* ?y FILTER(?x = :y && ?y = :y) }", ":y :y :d3 1")]
    [InlineData("SELECT ?n { VALUES ?n { 1 } }", "1  0")]
    public void SolutionsRestOnTheGraphsTheyWereMatchedBy(string query, string expected) =>
        Assert.Equal(expected, string.Join('|', Asked.Rows(Reports, query, options: WithEvidence)).Replace("http://example/", ":", StringComparison.Ordinal));

    [Fact]
    public void WithoutTheOptionThereIsNoEvidence() =>
        Assert.Equal([":b"], Asked.Rows(Reports, "SELECT ?y { :a :supports ?y }", options: new() { UnionDefaultGraph = true }));

    [Fact]
    public void AVariableOfTheSameNameIsRefused() =>
        Assert.Contains("?evidence", Assert.Throws<ArgumentException>(() => Asked.Rows(Reports, "SELECT ?evidence { ?evidence ?p ?o }", options: WithEvidence)).Message, StringComparison.Ordinal);

    /// <summary>The law: what a solution rests on is enough to find it again, as long as the query only asks for what is there.</summary>
    [Fact]
    public void TheGraphsOfASolutionAreEnoughToFindItAgain() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(new FSharpOption<Replay>(new Replay(new Rnd(9), FSharpOption<int>.None))),
        Prop.ForAll(Arb.Filter(Case.Arbitrary, IsMonotone), found =>
        {
            var missing = Solutions(found, found.Data, int.MaxValue).Take(20).FirstOrDefault(solution => !IsFoundIn(found, solution));
            return (missing is null).Label($"{missing}");
        }));

    private static bool IsFoundIn(Case found, Solution solution)
    {
        var graphs = ((Literal)solution[new("evidence")]!).LexicalForm.Split(' '); // always bound
        var data = found.Data.Where(quad => quad.Graph switch
        {
            null => true,
            Iri iri => graphs.Contains(iri.Value),
            var blank => graphs.Contains(blank.ToString()),
        }).ToList();
        return Solutions(found, data, null).Contains(Shown(found, solution));
    }

    private static Solution Shown(Case found, Solution solution) => solution.Restrict(((SelectQuery)found.Query.Algebra).Variables);

    private static List<Solution> Solutions(Case found, IReadOnlyList<Quad> data, int? evidence) =>
        [.. ((SolutionsResult)new SparqlEngine(new Dataset(data), found.Options with { Evidence = evidence, MaxSolutions = 100_000 }).Evaluate(found.Query)).Solutions];

    /// <summary>True for queries whose solutions stay when graphs are added that they do not rest on.</summary>
    private static bool IsMonotone(Case found)
    {
        var isMonotone = found.Query.Algebra is SelectQuery && !found.Text.Contains("EXISTS", StringComparison.Ordinal) && !found.Text.Contains("BNODE", StringComparison.Ordinal);
        new Rewriting(pattern =>
        {
            isMonotone &= pattern is not (Minus or Group or Slice or Reduced);
            return pattern;
        }).Of(found.Query.Algebra.Pattern);
        return isMonotone;
    }
}
