using System.Text;
using KarabakhGraph.Networks.Formats;

namespace KarabakhGraph.Networks.Tests.Formats.GraphMl;

public class GraphMlReaderTests
{
    private const string Head = "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">";

    /// <summary>As networkx, igraph and yEd write it: integer types, defaults, keys for all, IRIs and blanks in ids, labels in graphics.</summary>
    [Fact]
    public void FilesOfOtherProgramsAreRead()
    {
        var network = Read($"""
            {Head}
            <key id="d0" for="node" attr.name="type" attr.type="string"><default>state</default></key>
            <key id="d1" for="all" attr.name="Since" attr.type="integer"/>
            <key id="d2" for="edge" attr.name="weight" attr.type="double"/>
            <key id="d3" for="edge" attr.name="relation" attr.type="string"/>
            <key id="d4" for="node" yfiles.type="nodegraphics"/>
            <graph edgedefault="directed">
              <edge source="https://example.org/a" target="node 2"><data key="d2">-2.5</data><data key="d3">embargo</data></edge>
              <edge id="x" source="node 2" target="https://example.org/a"/>
              <node id="https://example.org/a"><data key="d1">1918</data></node>
              <node id="node 2"><data key="d0">group</data><port name="p"/><data key="d4"><y:ShapeNode xmlns:y="http://www.yworks.com/xml/graphml"><y:NodeLabel>The <![CDATA[<B>]]> side</y:NodeLabel></y:ShapeNode></data></node>
            </graph></graphml>
            """);

        var (a, b) = (network.Nodes[0], network.Nodes[1]);
        Assert.Equal(("https___example.org_a", "https://example.org/a", "state", 1918), (a.Id, a.Iri, a.ActorType, a.Values[0]));
        Assert.Equal(("node_2", "The <B> side", "group", "node 2"), (b.Id, b.Label, b.ActorType, b.Aliases.Single()));
        Assert.Equal(("https___example.org_a", "node_2", -1, 2.5, "embargo"), (network.Edges[0].Source, network.Edges[0].Target, network.Edges[0].Sign, network.Edges[0].Weight, network.Edges[0].Interaction));
        Assert.Equal(("x", 1, 1.0, "supports"), (network.Edges[1].Id, network.Edges[1].Sign, network.Edges[1].Weight, network.Edges[1].Interaction));
        Assert.Equal(["Since"], network.NodeAttributes.Select(attribute => attribute.Name));
    }

    [Fact]
    public void NamesThatAreAlikeAreToldApart() => Assert.Equal(
        ["A (x)", "a (y)", "B"],
        Read(Graph("""<node id="x"><data key="l">A</data></node><node id="y"><data key="l">a</data></node><node id="z"><data key="l">B</data></node>""")).Nodes.Select(node => node.Name));

    [Fact]
    public void AttributesWithNamesThatAreTakenGetOthers() => Assert.Equal(
        ["SUID_", "Edge_Label", "x", "X_"],
        Read($"""{Head}<key id="a" for="node" attr.name="SUID"/><key id="b" for="node" attr.name="Edge Label"/><key id="c" for="node" attr.name="x"/><key id="d" for="node" attr.name="X"/><graph/></graphml>""")
            .NodeAttributes.Select(attribute => attribute.Name));

    [Theory]
    [InlineData("", "net:1:1: this is not XML: Root element is missing.")]
    [InlineData("<a/>", "net:1:2: the root is <a>, not <graphml>")]
    [InlineData("<graphml/>", "net:1:11: there is no <graph> in the file")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]><graphml/>", "net:1:1: the file has a document type declaration (<!DOCTYPE ...>), which is not read: take that line out")]
    [InlineData("<graphml><graph>\n<node/></graph></graphml>", "net:2:2: <node> has no id")]
    [InlineData("<graphml><graph>\n<node id='a'/>\n<node id='a'/></graph></graphml>", "net:3:2: a node with the id 'a' stands in line 2 already")]
    [InlineData("<graphml><graph><node id='a'/>\n <edge source='a' target='b'/></graph></graphml>", "net:2:3: the edge ends at 'b', and there is no such node")]
    [InlineData("<graphml><graph edgedefault='directed'><node id='a'/>\n<edge source='a' target='a' directed='false'/></graph></graphml>", "net:2:2: directed and undirected edges in one graph: make them alike")]
    [InlineData("<graphml><graph><node id='a'><data key='k'/></node></graph></graphml>", "net:1:31: no <key> declares 'k'")]
    [InlineData("<graphml><key id='k' for='edge' attr.name='weight'/><graph><node id='a'/><edge source='a' target='a'><data key='k'>heavy</data></edge></graph></graphml>", "net:1:123: weight is 'heavy', not a finite number")]
    [InlineData("<graphml><key id='k' for='edge' attr.name='weight'/><graph><node id='a'/>\n<edge source='a' target='a'><data key='k'>0</data></edge></graph></graphml>", "net:2:2: the weight is 0 and the sign 1: give a weight above 0 and the sign 1 or -1, or a negative weight alone")]
    [InlineData("<graphml><key id='k' for='edge' attr.name='sign'/><graph><node id='a'/><edge source='a' target='a'><data key='k'>3</data></edge></graph></graphml>", "net:1:117: sign is '3', not 1, -1 or 0")]
    [InlineData("<graphml><key id='k' for='node' attr.name='n' attr.type='int'/><graph><node id='a'><data key='k'>3000000000</data></node></graph></graphml>", "net:1:110: n is '3000000000', not a whole number of 32 bits")]
    [InlineData("<graphml><graph><node id='a'><graph/></node></graph></graphml>", "net:1:31: a graph within a node: take it out, or keep it in a file of its own")]
    [InlineData("<graphml><graph/><graph/></graphml>", "net:1:19: a second graph: keep one graph in the file")]
    [InlineData("<graphml><graph><hyperedge/></graph></graphml>", "net:1:18: a hyperedge joins more than two nodes, which no network here does")]
    [InlineData("<graphml><graph>&#1;</graph></graphml>", "net:1:19: this is not XML: '\u0001', hexadecimal value 0x01, is an invalid character. Line 1, position 19.")]
    public void WhatIsWrongIsToldWithItsPlace(string text, string message) => Assert.Equal(message, Assert.Throws<NetworkSyntaxException>(() => Read(text)).Message);

    [Fact]
    public void MoreElementsThanAllowedAreRefused() => Assert.Equal(
        "net:2:16: more than 2 nodes and edges: take a part of the network",
        Refusal("<graphml><graph><node id='a'/>\n<node id='b'/><node id='c'/>", new NetworkReaderOptions { MaxElements = 2, SourceName = "net" }));

    [Fact]
    public void LongerFilesThanAllowedAreRefused() =>
        Assert.StartsWith("net:", Refusal($"<graphml><graph>{new string(' ', 100_000)}", new NetworkReaderOptions { MaxCharacters = 50_000, SourceName = "net" }), StringComparison.Ordinal);

    [Fact]
    public void ElementsMayNestDeeperThanTheStack() =>
        Assert.Empty(Read("<graphml><graph>" + string.Concat(Enumerable.Repeat("<x>", 100_000)) + string.Concat(Enumerable.Repeat("</x>", 100_000)) + "</graph></graphml>").Nodes);

    [Fact]
    public void ReadingCanBeStopped() => Assert.Throws<OperationCanceledException>(
        () => NetworkFormat.GraphMl.Read(Bytes("<graphml><graph><node id='a'/></graph></graphml>"), new NetworkReaderOptions { Cancellation = new CancellationToken(canceled: true) }));

    private static string Graph(string elements) => $"""{Head}<key id="l" for="node" attr.name="label" attr.type="string"/><graph edgedefault="directed">{elements}</graph></graphml>""";

    private static Network Read(string text) => NetworkFormat.GraphMl.Read(Bytes(text), new NetworkReaderOptions { SourceName = "net" });

    private static string Refusal(string text, NetworkReaderOptions options) => Assert.Throws<NetworkSyntaxException>(() => NetworkFormat.GraphMl.Read(Bytes(text), options)).Message;

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));
}
