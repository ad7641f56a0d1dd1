using KarabakhGraph.Rdf.Vocabularies;
using KarabakhGraph.Sparql;

namespace KarabakhGraph.Conformance.Queries;

/// <summary>A comparison that finds no difference would pass every case: here are the differences it has to find.</summary>
public class ResultComparisonTests
{
    private static readonly Variable X = new("x");
    private static readonly Solution One = Solution.Empty.With(X, new Literal("1", Xsd.Integer));
    private static readonly Solution Two = Solution.Empty.With(X, new Literal("2", Xsd.Integer));
    private static readonly Solution NodeA = Solution.Empty.With(X, new BlankNode("a"));
    private static readonly Solution NodeB = Solution.Empty.With(X, new BlankNode("b"));

    [Fact]
    public void OrderCountsOnlyWhenAsked()
    {
        Assert.True(AreSame([One, Two], [Two, One]));
        Assert.False(AreSame([One, Two], [Two, One], isOrdered: true));
        Assert.True(AreSame([One, Two], [One, Two], isOrdered: true));
    }

    [Fact]
    public void RepetitionsCountUnlessTheComparisonIsLax()
    {
        Assert.False(AreSame([One, One, Two], [One, Two]));
        Assert.False(AreSame([One, One, Two], [One, Two, Two]));
        Assert.True(AreSame([One, One, Two], [One, Two], isLax: true));
        Assert.False(AreSame([One, Two], [One, One, Two], isLax: true));
        Assert.False(AreSame([One, Two], [One], isLax: true));
    }

    [Fact]
    public void BlankNodesMatchOneToOne()
    {
        Assert.True(AreSame([NodeA, NodeA, NodeB], [NodeB, NodeA, NodeB]));
        Assert.False(AreSame([NodeA, NodeA], [NodeA, NodeB]));
        Assert.False(AreSame([NodeA], [One]));
    }

    [Fact]
    public void TermsAreComparedByValueOnlyWhereTheyAreNumbersOfOneDatatype()
    {
        Assert.True(AreSame([One], [Solution.Empty.With(X, new Literal("01", Xsd.Integer))]));
        Assert.False(AreSame([One], [Solution.Empty.With(X, new Literal("1", Xsd.Decimal))]));
        Assert.False(AreSame([One], [Solution.Empty.With(X, new Literal("1"))]));
    }

    [Fact]
    public void UnboundIsNoValueAndVariablesCount()
    {
        Assert.False(AreSame([Solution.Empty], []));
        Assert.False(AreSame([Solution.Empty], [One]));
        Assert.NotNull(ResultComparison.Difference(new ExpectedResult(new SolutionsResult([X], []), false), new SolutionsResult([], []), isLax: false));
        Assert.NotNull(ResultComparison.Difference(new ExpectedResult(new BooleanResult(true), false), new BooleanResult(false), isLax: false));
        Assert.NotNull(ResultComparison.Difference(new ExpectedResult(new BooleanResult(true), false), new SolutionsResult([], []), isLax: false));
    }

    private static bool AreSame(Solution[] expected, Solution[] actual, bool isOrdered = false, bool isLax = false) =>
        ResultComparison.Difference(new ExpectedResult(new SolutionsResult([X], expected), isOrdered), new SolutionsResult([X], actual), isLax) is null;
}
