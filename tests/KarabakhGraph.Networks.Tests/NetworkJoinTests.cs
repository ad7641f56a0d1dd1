namespace KarabakhGraph.Networks.Tests;

public class NetworkJoinTests
{
    private static readonly Network _first = Some.Network(
        [Some.Node("turkey", "Turkey") with { Aliases = ["Republic", "Türkiye"] }, Some.Node("armenia", "Armenia") with { Aliases = ["Republic"] }],
        Some.Edge("e", "turkey", "armenia", -1));

    [Fact]
    public void ActorsAreMatchedByIriNameAndAliasOfTheirOwn()
    {
        var second = Some.Network([new Node("a", "TÜRKIYE"), new Node("b", "Armenien") { Iri = "https://example.org/armenia" }, new Node("c", "Republic"), new Node("armenia", "Iran")], Some.Edge("e", "a", "b"), Some.Edge("f", "c", "armenia"));

        var joined = _first.Join(second);

        Assert.Equal(["turkey", "armenia", "c", "armenia-2"], joined.Nodes.Select(node => node.Id));
        Assert.Equal(["e turkey armenia -1", "e-2 turkey armenia 1", "f c armenia-2 1"], joined.Edges.Select(edge => $"{edge.Id} {edge.Source} {edge.Target} {edge.Sign}"));
    }

    [Fact]
    public void AttributesOfBothStayAndTheFirstIsBelieved()
    {
        var first = _first.WithNodeAttribute(new Attribute("bloc", AttributeType.Int), node => node.Id == "turkey" ? 1 : null);
        var second = Some.Network([new Node("a", "Turkey"), new Node("b", "Armenia"), new Node("c", "Iran")])
            .WithNodeAttribute(new Attribute("gdp", AttributeType.Double), _ => 2.5)
            .WithNodeAttribute(new Attribute("Bloc", AttributeType.Int), _ => 7);

        var joined = first.Join(second);

        Assert.Equal(["bloc", "gdp"], joined.NodeAttributes.Select(attribute => attribute.Name));
        Assert.Equal([[1, 2.5], [7, 2.5], [7, 2.5]], joined.Nodes.Select(node => node.Values));
    }

    [Fact]
    public void AnAttributeOfAnotherTypeGetsAnotherName() => Assert.Equal(
        ["bloc", "bloc_"],
        _first.WithNodeAttribute(new Attribute("bloc", AttributeType.Int), _ => 1)
            .Join(Some.Network([new Node("a", "a")]).WithNodeAttribute(new Attribute("bloc", AttributeType.String), _ => "north")).NodeAttributes.Select(attribute => attribute.Name));

    [Fact]
    public void DirectedAndUndirectedNetworksDoNotJoin() => Assert.Throws<ArgumentException>(() => _first.Join(_first with { Directed = false }));
}
