using System.Text;
using System.Xml.Linq;
using KarabakhGraph.Networks.Formats;

namespace KarabakhGraph.Networks.Tests.Formats.GraphMl;

public class GraphMlWriterTests
{
    private static readonly XNamespace Ns = "http://graphml.graphdrawing.org/xmlns";

    [Theory]
    [InlineData(EdgeMode.Signed, ActorLevel.States, false, "signed.graphml")]
    [InlineData(EdgeMode.Claims, ActorLevel.Actors, true, "claims-strict.graphml")]
    public void AGraphIsWrittenAsTheExpectedFile(EdgeMode mode, ActorLevel level, bool strict, string file)
    {
        var text = Write(GraphProjection.Project(Some.Quads, new ProjectionOptions { Edges = mode, Level = level }), out _, strict);

        Golden.Equal(Path.Combine("Expected", file), text);
    }

    [Fact]
    public void WhatXmlForbidsIsReplacedAndCounted()
    {
        var text = Write(Some.Network([Some.Node("a", "tab\tand\u0001null\0 \uFFFE \uD834 𝄞 & < > \" ]]>"), Some.Node("b")], Some.Edge("e", "a", "b", quote: "one\r\ntwo")), out var replaced);

        Assert.Equal("tab and\uFFFDnull\uFFFD \uFFFD \uFFFD 𝄞 & < > \" ]]>", Data(text, "node", "a", "label"));
        Assert.Equal("one\ntwo", Data(text, "edge", "e", "quote"));

        // The four stand in the label and in the name.
        Assert.Equal(8, replaced);
    }

    [Fact]
    public void AnEmptyGraphIsWhole()
    {
        var graph = XDocument.Parse(Write(Some.Network([]), out _)).Root!.Element(Ns + "graph")!;

        Assert.Equal(["data", "data", "data", "data"], graph.Elements().Select(element => element.Name.LocalName));
    }

    [Fact]
    public void ASelfLoopIsAnEdge() => Assert.Equal("-2.5", Data(Write(Some.Network([Some.Node("a")], Some.Edge("e", "a", "a", sign: -1, weight: 2.5)), out _), "edge", "e", "signed_weight"));

    [Fact]
    public void UnknownTextsAreEmpty() => Assert.Equal("", Data(Write(Some.Network([Some.Node("a")]), out _), "node", "a", "start"));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void NumbersThatNoReaderTakesAreRefused(double weight) =>
        Assert.Throws<ArgumentException>(() => Write(Some.Network([Some.Node("a"), Some.Node("b")], Some.Edge("e", "a", "b", weight: weight)), out _));

    [Fact]
    public void AnIriIsNoId() => Assert.Throws<ArgumentException>(() => Write(Some.Network([Some.Node("https://example.org/a")]), out _));

    [Fact]
    public void TheBytesAreUtf8WithoutMarkAndEndWithALineFeed()
    {
        using var stream = new MemoryStream();
        NetworkFormat.GraphMl.Write(GraphProjection.Project(Some.Quads), stream);
        var bytes = stream.ToArray();

        Assert.Equal("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<graphml "u8, bytes.AsSpan(0, 48));
        Assert.Equal((byte)'\n', bytes[^1]);
        Assert.DoesNotContain((byte)'\r', bytes);
        Assert.True(stream.CanWrite);
    }

    private static string Write(Network network, out int replaced, bool strict = false)
    {
        using var stream = new MemoryStream();
        replaced = NetworkFormat.GraphMl.Write(network, stream, new NetworkWriterOptions { Strict = strict });
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Data(string text, string element, string id, string key) => XDocument.Parse(text).Descendants(Ns + element).Single(node => (string?)node.Attribute("id") == id)
        .Elements(Ns + "data").Single(data => (string?)data.Attribute("key") == key).Value;
}
