using KarabakhGraph.Networks.Formats;

namespace KarabakhGraph.Networks.Tests;

public class NetworkTests
{
    private static readonly Network _network = Some.Network([Some.Node("a"), Some.Node("b")], Some.Edge("e", "a", "b"));

    [Fact]
    public void AttributesAreAddedOneAfterTheOther()
    {
        var network = _network
            .WithNodeAttribute(new Attribute("bloc", AttributeType.Int), node => node.Id == "a" ? 1 : null)
            .WithNodeAttribute(new Attribute("pagerank", AttributeType.Double), _ => 0.5)
            .WithEdgeAttribute(new Attribute("slice", AttributeType.String), _ => "2020-10");

        Assert.Equal([[1, 0.5], [null, 0.5]], network.Nodes.Select(node => node.Values));
        Assert.Equal(["2020-10"], network.Edges[0].Values);
        Assert.Equal(["bloc", "pagerank"], network.NodeAttributes.Select(attribute => attribute.Name));
    }

    [Fact]
    public void AValueOfAnotherTypeIsRefused() => Assert.Contains(
        "bloc is one (String), not of type Int",
        Assert.Throws<ArgumentException>(() => _network.WithNodeAttribute(new Attribute("bloc", AttributeType.Int), _ => "one")).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Label")]
    [InlineData("id")]
    [InlineData("a::b")]
    public void ANameThatIsTakenIsNotWritten(string name)
    {
        var network = _network.WithNodeAttribute(new Attribute(name, AttributeType.Int), _ => 1);

        Assert.Throws<ArgumentException>(() => NetworkFormat.GraphMl.Write(network, Stream.Null));
    }
}
