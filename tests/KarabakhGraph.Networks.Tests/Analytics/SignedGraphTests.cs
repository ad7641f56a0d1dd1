using KarabakhGraph.Networks.Analytics;

namespace KarabakhGraph.Networks.Tests.Analytics;

public class SignedGraphTests
{
    [Fact]
    public void TheEdgesOfAPairAreNettedBeforeAnythingElse()
    {
        var graph = Of(Some.Edge("1", "a", "b", 1, 3), Some.Edge("2", "a", "b", -1, 1), Some.Edge("3", "b", "a", 1, 1));

        Assert.Equal([new SignedTie(0, 1, 1, 3)], graph.Ties);
        Assert.Empty(graph.Ambivalent);
    }

    [Theory]
    [InlineData(1.0, 1.0)]
    [InlineData(1.0, 0.85)]
    public void DirectionsOfOppositeSignsAndLikeMagnitudesAreAmbivalentAndNoTie(double support, double opposition)
    {
        var graph = Of(Some.Edge("1", "a", "b", 1, support), Some.Edge("2", "b", "a", -1, opposition));

        Assert.Empty(graph.Ties);
        Assert.Equal([(0, 1)], graph.Ambivalent);
    }

    [Fact]
    public void AStrongDirectionDecides() =>
        Assert.Equal(-1, Assert.Single(Of(Some.Edge("1", "a", "b", 1, 0.5), Some.Edge("2", "b", "a", -1, 1)).Ties).Sign);

    [Fact]
    public void LoopsAndEdgesWithoutSignAreLeftOut() => Assert.Empty(Of(Some.Edge("1", "a", "a"), Some.Edge("2", "a", "b", 0)).Ties);

    private static SignedGraph Of(params Edge[] edges) => SignedGraph.Of(Some.Network([Some.Node("a"), Some.Node("b")], edges));
}
