using System.Xml.Linq;
using KarabakhGraph.Networks.Formats;
using KarabakhGraph.Networks.Tests.Formats;

namespace KarabakhGraph.Networks.Tests.Pictures;

public class SvgWriterTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void AGraphIsWrittenAsTheExpectedFile() => Golden.Equal(Path.Combine("Expected", "signed.svg"), Written.As(NetworkFormat.Svg, GraphProjection.Project(Some.Quads)));

    [Fact]
    public void TheOrderOfNodesAndEdgesDoesNotMatter()
    {
        var network = RandomNetwork.Of(11, 20, 40);

        Assert.Equal(Written.As(NetworkFormat.Svg, network), Written.As(NetworkFormat.Svg, network with { Nodes = [.. network.Nodes.Reverse()], Edges = [.. network.Edges.Reverse()] }));
    }

    [Theory]
    [InlineData(1, "supports|weight 1|weight 2|state")]
    [InlineData(-1, "supports|opposes|weight 1|weight 2|state")]
    public void TheLegendTellsWhatOccursAndNothingElse(int sign, string expected)
    {
        var texts = Texts(Written.As(NetworkFormat.Svg, Some.Network([Some.Node("a"), Some.Node("b"), Some.Node("c")], Some.Edge("e", "a", "b", 1, 1), Some.Edge("f", "b", "c", sign, 2))));

        Assert.Equal(expected, string.Join('|', texts.Where(text => text is "supports" or "opposes" or "as much of both" or "state" or "person" || text.StartsWith("weight ", StringComparison.Ordinal) || text.StartsWith("contested", StringComparison.Ordinal))));
    }

    [Fact]
    public void ContestedTiesAreMarkedAndTold()
    {
        var texts = Texts(Written.As(NetworkFormat.Svg, Written.Hostile));

        // On two lines and in the legend.
        Assert.Equal(3, texts.Count(text => text == "±"));
        Assert.Contains("contested: there is the opposite as well", texts);
    }

    [Fact]
    public void OppositionIsDashedAndSupportIsNot()
    {
        var lines = XDocument.Parse(Written.As(NetworkFormat.Svg, Written.Hostile)).Descendants(Svg + "g").Where(group => group.Attribute("class")?.Value.StartsWith("line ", StringComparison.Ordinal) == true);

        Assert.All(lines, line => Assert.Equal(line.Attribute("class")!.Value.EndsWith("opposes", StringComparison.Ordinal), line.Elements(Svg + "path").Any(path => path.Attribute("stroke-dasharray") is not null)));
    }

    [Fact]
    public void SentencesStandInTitlesAndNamesStayTexts()
    {
        var root = XDocument.Parse(Written.As(NetworkFormat.Svg, Written.Hostile)).Root!; // a document has a root

        Assert.Contains(root.Descendants(Svg + "title"), title => title.Value.Contains("“one\n\"two\" \\N”", StringComparison.Ordinal));
        Assert.Contains("\"A\" \\ & <b> =1+1\uFFFD, ;", Texts(root.ToString()));
        Assert.Empty(root.Descendants(Svg + "script"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void ALonelyOrEmptyNetworkIsAPicture(int nodes) => Assert.NotNull(XDocument.Parse(Written.As(NetworkFormat.Svg, RandomNetwork.Of(3, nodes, 0))).Root);

    private static List<string> Texts(string svg) => [.. XDocument.Parse(svg).Descendants(Svg + "text").Select(text => text.Value)];
}
