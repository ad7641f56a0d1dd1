using System.Text.Json;
using KarabakhGraph.Networks.Formats;

namespace KarabakhGraph.Networks.Tests.Formats.Cytoscape;

public class CytoscapeWriterTests
{
    [Fact]
    public void AGraphIsWrittenAsTheExpectedFile() => Golden.Equal(Path.Combine("Expected", "signed.cyjs"), Written.As(NetworkFormat.Cytoscape, GraphProjection.Project(Some.Quads)));

    [Fact]
    public void IdsAreTextsOfOneSpaceAndNumbersAreNumbers()
    {
        using var json = JsonDocument.Parse(Written.As(NetworkFormat.Cytoscape, Written.Hostile));
        var elements = json.RootElement.GetProperty("elements");
        var nodes = elements.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("data")).ToList();
        var edges = elements.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("data")).ToList();

        Assert.Equal(["a", "b", "e", "f", "g"], nodes.Concat(edges).Select(data => data.GetProperty("id").GetString()));
        Assert.Equal("\"A\" \\ & <b> =1+1\uFFFD, ;", nodes[0].GetProperty("label").GetString());
        Assert.Equal([-1, -1], edges.Skip(1).Select(data => data.GetProperty("sign").GetInt32()));
        Assert.Equal("one\n\"two\" \\N", edges[0].GetProperty("quote").GetString());
    }
}
