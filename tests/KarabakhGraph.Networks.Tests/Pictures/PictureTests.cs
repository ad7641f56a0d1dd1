using KarabakhGraph.Networks.Pictures;
using KarabakhGraph.Networks.Tests.Formats;

namespace KarabakhGraph.Networks.Tests.Pictures;

public class PictureTests
{
    [Theory]
    [InlineData(1, 3, 2)]
    [InlineData(2, 30, 200)]
    [InlineData(3, 200, 600)]
    [InlineData(4, 200, 0)]
    [InlineData(5, 60, 2000)]
    public void NamesOfTheTwentyHeaviestAreThereAndOverlapNothing(int seed, int nodes, int edges)
    {
        var picture = Of(RandomNetwork.Of(seed, nodes, edges));
        var shapes = picture.Nodes.Select(node => new Box(node.Place, node.Radius, node.Radius)).ToList();
        var labels = picture.Nodes.Where(node => node.LabelPlace is not null).Select(node => node.LabelAt(node.LabelPlace!.Value)).ToList(); // those without are left out

        Assert.All(picture.Nodes.Take(20), node => Assert.NotNull(node.LabelPlace));
        Assert.Empty(Overlapping(shapes));
        Assert.Empty(Overlapping(labels));
        Assert.All(shapes.Concat(labels), box => Assert.True(box.Left >= 0 && box.Top >= 0 && box.Right <= picture.Width && box.Bottom <= picture.Height));
        foreach (var (rank, node) in picture.Nodes.Take(20).Index())
        {
            Assert.DoesNotContain(shapes.Where((_, other) => other != rank), shape => shape.Overlaps(node.LabelAt(node.LabelPlace!.Value)));
        }
    }

    [Fact]
    public void TheHeaviestActorsComeFirstAndTheRestOfTooManyIsCounted()
    {
        var picture = Of(RandomNetwork.Of(1, Picture.MostNodes + 7, 900));

        Assert.Equal((Picture.MostNodes, 7), (picture.Nodes.Count, picture.LeftOutNodes));
        Assert.Equal(picture.Nodes.Select(node => node.Strength).OrderDescending(), picture.Nodes.Select(node => node.Strength));
        Assert.Contains("7 lighter actors not drawn", picture.Description[0], StringComparison.Ordinal);
    }

    [Fact]
    public void TiesOfOneSignBetweenTwoAreOneLineAndContestedOnesAreKnown()
    {
        var picture = Of(Some.Network(
            [Some.Node("a"), Some.Node("b"), Some.Node("c")],
            Some.Edge("e1", "a", "b", 1, 2),
            Some.Edge("e2", "a", "b", 1, 3),
            Some.Edge("e3", "a", "b", -1, 1),
            Some.Edge("e4", "b", "a", 1, 0.5),
            Some.Edge("e5", "c", "c", -1, 0.25)));

        Assert.Equal(["a supports b 5 True", "a opposes b 1 True", "b supports a 0.5 False", "c opposes c 0.25 False"], picture.Edges.Select(edge => FormattableString.Invariant($"{edge.Say(picture.Nodes)} {edge.Weight} {edge.Contested}")));
        Assert.Equal(picture.Edges.Select(edge => edge.Width).OrderDescending(), picture.Edges.Select(edge => edge.Width));
        Assert.Equal(3, picture.Edges.Take(3).Select(edge => edge.Bend).Distinct().Count());
    }

    [Fact]
    public void ANameThatTurnsTheDirectionTurnsOnlyItself()
    {
        var picture = Of(Some.Network([Some.Node("a", "\u202Eabc"), Some.Node("b", "B")], Some.Edge("e", "a", "b")));

        Assert.Equal("\u2068\u202Eabc\u2069 supports B", picture.Edges[0].Say(picture.Nodes));
    }

    [Fact]
    public void BlocsAreWhatTheAttributeSays()
    {
        var network = Some.Network([Some.Node("a"), Some.Node("b"), Some.Node("c"), Some.Node("d")]).WithNodeAttribute(new Attribute("bloc", AttributeType.Int), node => node.Id switch { "a" => 10, "b" => 2, "c" => 2, _ => null });
        var picture = Of(network);

        Assert.Equal(["2", "10"], picture.Blocs);
        Assert.Equal(["10", "2", "2", null], picture.Nodes.Select(node => node.Bloc));
        Assert.Equal(3, picture.Nodes.Select(node => node.Color).Distinct().Count());
    }

    [Fact]
    public void LongNamesAreCutAtALetterAsReadersCountThem()
    {
        Assert.Equal(string.Concat(Enumerable.Repeat("👩‍👩‍👧", 29)) + "…", TextWidth.Shortened(string.Concat(Enumerable.Repeat("👩‍👩‍👧", 31)), 30));
        Assert.Equal("Nagorno-Karabakh", TextWidth.Shortened("Nagorno-Karabakh", 30));
    }

    private static Picture Of(Network network) => Picture.Of(network, network.Nodes, network.Edges);

    private static IEnumerable<(Box One, Box Other)> Overlapping(List<Box> boxes) =>
        from one in Enumerable.Range(0, boxes.Count)
        from other in Enumerable.Range(one + 1, boxes.Count - one - 1)
        where boxes[one].Overlaps(boxes[other])
        select (boxes[one], boxes[other]);
}
