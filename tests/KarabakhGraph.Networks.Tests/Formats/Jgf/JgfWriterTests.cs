using System.Text.Json;
using KarabakhGraph.Networks.Formats;

namespace KarabakhGraph.Networks.Tests.Formats.Jgf;

public class JgfWriterTests
{
    [Fact]
    public void NodesAreMembersAndAttributesMetadata()
    {
        using var json = JsonDocument.Parse(Written.As(NetworkFormat.Jgf, Written.Hostile));
        var graph = json.RootElement.GetProperty("graph");
        var edge = graph.GetProperty("edges")[1];

        Assert.Equal(["a", "b"], graph.GetProperty("nodes").EnumerateObject().Select(node => node.Name));
        Assert.Equal("'B' \u202Eمرحبا 👩‍👩‍👧", graph.GetProperty("nodes").GetProperty("b").GetProperty("label").GetString());
        Assert.Equal(("a", "b", "opposes", 0.5), (edge.GetProperty("source").GetString(), edge.GetProperty("target").GetString(), edge.GetProperty("relation").GetString(), edge.GetProperty("metadata").GetProperty("weight").GetDouble()));
    }

    [Fact]
    public void AnEmptyGraphIsWhole()
    {
        using var json = JsonDocument.Parse(Written.As(NetworkFormat.Jgf, Some.Network([])));

        Assert.Equal(0, json.RootElement.GetProperty("graph").GetProperty("edges").GetArrayLength());
    }
}
