namespace KarabakhGraph.Sparql.Tests.Evaluation.Paths;

public class PropertyPathTests
{
    private const string Ring = ":a :p :b . :b :p :c . :c :p :a . :c :q :d .";

    [Theory]
    [InlineData(":a :p+ ?x", ":a :b :c")]
    [InlineData(":a :p* ?x", ":a :b :c")]
    [InlineData(":a :p? ?x", ":a :b")]
    [InlineData("?x :p+ :a", ":a :b :c")]
    [InlineData(":a (:p/:p) ?x", ":c")]
    [InlineData(":a (:p/:p/:q) ?x", ":d")]
    [InlineData(":a ^:p ?x", ":c")]
    [InlineData(":a (^:p/:q) ?x", ":d")]
    [InlineData(":c (:p|:q) ?x", ":a :d")]
    [InlineData(":c (:p|:p) ?x", ":a :a")]
    [InlineData(":c (:p|:p)+ ?x", ":a :b :c")]
    [InlineData(":c !:p ?x", ":d")]
    [InlineData(":c !(:p|:q) ?x", "")]
    [InlineData(":c !() ?x", ":a :d")]
    [InlineData(":c !(^:q) ?x", ":b")]
    [InlineData(":c !(:q|^:q) ?x", ":a :b")]
    [InlineData(":a (:p*)* ?x", ":a :b :c")]
    [InlineData(":a (:p/:p)* ?x", ":a :b :c")]
    [InlineData(":none :p* ?x", ":none")]
    [InlineData("?x :p* :none", ":none")]
    [InlineData(":none :p+ ?x", "")]
    [InlineData("?x (:q+) ?x", "")]
    [InlineData("?x (:q*) ?x", ":a :b :c :d")]
    [InlineData("VALUES ?x { :none :d } ?x :q* ?x", ":d")]
    [InlineData("?x :q* ?y VALUES ?x { :none }", "")]
    public void PathsLeadWhereTheSpecificationSays(string pattern, string expected) =>
        Assert.Equal(expected, string.Join(' ', Asked.Rows(Ring, $"SELECT ?x {{ {pattern} }}")));

    [Fact]
    public void APathOfNoStepsFromATermToItselfHolds() => Assert.True(Asked.Holds("", "ASK { :none :p* :none }"));

    [Fact]
    public void PathsStayInTheirGraph() =>
        Assert.Equal([":g :b"], Asked.Rows(":g { :a :p :b } :h { :b :p :c }", "SELECT ?g ?x { GRAPH ?g { :a :p+ ?x } }"));

    [Fact]
    public void BothEndsMayBeOpen() =>
        Assert.Equal([":a :a", ":a :b", ":b :b"], Asked.Rows(":a :p :b .", "SELECT ?x ?y { ?x :p* ?y }"));

    [Theory]
    [InlineData("VALUES ?x { :a :a :c } ?x :p ?y", ":a :b|:a :b|:c :a")]
    [InlineData("VALUES (?x ?y) { (:a :a) (:a :d) } ?x :p+ ?y", ":a :a")]
    [InlineData("?x :p/:q* ?y", ":a :b|:b :c|:b :d|:c :a")]
    [InlineData("?x :p?/:q? ?y FILTER(?y = :d)", ":b :d|:c :d|:d :d")]
    [InlineData("?x ^(:p/:q) ?y", ":d :b")]
    [InlineData("?x (:p|^:p)/:q ?y", ":a :d|:b :d")]
    public void PathsJoinWithWhatIsBound(string pattern, string expected) =>
        Assert.Equal(expected, string.Join('|', Asked.Rows(Ring, $"SELECT ?x ?y {{ {pattern} }}")));

    [Fact]
    public void RepetitionsWithinRepetitionsCostNoMoreThanTheirLength()
    {
        var path = Enumerable.Range(0, 60).Aggregate(":p", (inner, n) => $"({inner}){"*+"[n % 2]}");
        Assert.Equal(300, Asked.Rows(RingOf(300), $"SELECT ?x {{ :n0 {path} ?x }}").Length);
    }

    [Fact]
    public void WaysAreCountedNotWalked()
    {
        var path = string.Join('/', Enumerable.Repeat("(:p|:p)", 70));
        Assert.Equal([":n70", ":n70"], Asked.Rows(RingOf(300), $"SELECT ?x {{ :n0 {path} ?x }} LIMIT 2"));
    }

    private static string RingOf(int nodes) => string.Concat(Enumerable.Range(0, nodes).Select(n => $":n{n} :p :n{(n + 1) % nodes} . "));
}
