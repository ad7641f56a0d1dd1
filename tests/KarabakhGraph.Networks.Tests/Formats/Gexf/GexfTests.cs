using System.Text;
using System.Xml.Linq;
using KarabakhGraph.Networks.Formats;

namespace KarabakhGraph.Networks.Tests.Formats.Gexf;

public class GexfTests
{
    [Fact]
    public void AGraphIsWrittenAsTheExpectedFile() => Golden.Equal(Path.Combine("Expected", "signed.gexf"), Written.As(NetworkFormat.Gexf, GraphProjection.Project(Some.Quads)));

    [Fact]
    public void AnEmptyGraphIsWhole()
    {
        var root = XDocument.Parse(Written.As(NetworkFormat.Gexf, Some.Network([]))).Root!; // a document has a root

        Assert.Equal(["attributes", "attributes", "nodes", "edges"], root.Elements().Last().Elements().Select(element => element.Name.LocalName));
    }

    [Fact]
    public void SpellsLastFromTheFirstDayToTheLastOfMonthsAndYears()
    {
        var text = Written.As(NetworkFormat.Gexf, Some.Network([Some.Node("a") with { Start = "2020-02", End = "2020-02" }, Some.Node("b") with { Start = "2019", End = "2020" }, Some.Node("c") with { Start = "soon", End = "2020" }]));

        Assert.Equal(["2020-02-01 2020-02-29", "2019-01-01 2020-12-31"], XDocument.Parse(text).Descendants("{http://gexf.net/1.3}spell").Select(spell => $"{spell.Attribute("start")!.Value} {spell.Attribute("end")!.Value}"));
    }

    /// <summary>As Gephi writes it, in 1.2 with a colour, a place, a value in time and a node within a node.</summary>
    [Fact]
    public void FilesOfOtherProgramsAreRead()
    {
        var network = Read("""
            <gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">
              <meta><creator>Gephi</creator><description>Allies</description></meta>
              <graph defaultedgetype="undirected" mode="dynamic" timeformat="date">
                <attributes class="node" mode="dynamic"><attribute id="0" title="Power" type="float"/></attributes>
                <nodes>
                  <node id="0" label="Here" start="2020-09-27" end="2020-11-10">
                    <attvalues><attvalue for="0" value="1.5" end="2020-10-01"/><attvalue for="0" value="2.5" start="2020-10-01"/></attvalues>
                    <viz:color r="1" g="2" b="255"/><viz:position x="-1.5" y="2" z="0"/><viz:size value="12"/>
                    <nodes><node id="1" label="There"/></nodes>
                  </node>
                </nodes>
                <edges><edge id="e" source="0" target="1" weight="2" label="hosts"><spells><spell start="2020-10-01" end="2020-10-02"/><spell start="2020-11-01" end="2020-11-02"/></spells></edge></edges>
              </graph></gexf>
            """);

        Assert.Equal(("Allies", false), (network.Title, network.Directed));
        Assert.Equal(["Power", "x", "y"], network.NodeAttributes.Select(attribute => attribute.Name));
        var node = network.Nodes[0];
        Assert.Equal(("Here", "2020-09-27", "2020-11-10", "#0102ff", 12.0), (node.Label, node.Start, node.End, node.Color, node.Size));
        Assert.Equal([2.5, -1.5, 2.0], node.Values);
        Assert.Empty(node.Spells);
        var edge = network.Edges[0];
        Assert.Equal(("hosts", 1, 2.0, "2020-10-01", "2020-11-02", 2), (edge.Interaction, edge.Sign, edge.Weight, edge.Start, edge.End, edge.Spells.Count));
    }

    [Theory]
    [InlineData("<graphml/>", "net:1:2: the root is <graphml>, not <gexf>")]
    [InlineData("<gexf/>", "net:1:8: there is no <graph> in the file")]
    [InlineData("<gexf><graph>\n<nodes><node id='a'><attvalues><attvalue for='x' value='1'/></attvalues></node></nodes></graph></gexf>", "net:2:33: no <attribute> declares 'x'")]
    [InlineData("<gexf><graph><nodes><node id='a' start='2020-02-01' end='2020-01-01'/></nodes></graph></gexf>", "net:1:22: the time ends on 2020-01-01, before it starts on 2020-02-01")]
    [InlineData("<gexf><graph><nodes><node id='a'><color r='300' g='0' b='0'/></node></nodes></graph></gexf>", "net:1:35: the colour's r is '300', not a number from 0 to 255")]
    [InlineData("<gexf><graph><nodes><node id='a'/></nodes><edges><edge source='a' target='a' type='directed'/></edges></graph></gexf>", "net:1:51: directed and undirected edges in one graph: make them alike")]
    public void WhatIsWrongIsToldWithItsPlace(string text, string message) => Assert.Equal(message, Assert.Throws<NetworkSyntaxException>(() => Read(text)).Message);

    private static Network Read(string text) => NetworkFormat.Gexf.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), new NetworkReaderOptions { SourceName = "net" });
}
