using System.Globalization;
using KarabakhGraph.Rdf;

namespace KarabakhGraph.Networks.Tests;

public class GraphProjectionTests
{
    private const string Base = "https://w3id.org/karabakhgraph/";

    [Theory]
    [InlineData(EdgeMode.Signed, ActorLevel.States, "armenia-azerbaijan 0.5 | turkey+azerbaijan 2.1 | turkey-azerbaijan 0.25")]
    [InlineData(EdgeMode.Claims, ActorLevel.States, "armenia-azerbaijan 0.5 | turkey+azerbaijan 0.9 | turkey+azerbaijan 0.8 | turkey+azerbaijan 0.4 | turkey-azerbaijan 0.25")]
    [InlineData(EdgeMode.Net, ActorLevel.States, "armenia-azerbaijan 0.5 | turkey+azerbaijan 1.85")]
    [InlineData(EdgeMode.Signed, ActorLevel.Actors, "armenia-azerbaijan 0.5 | recep-tayyip-erdogan+azerbaijan 0.8 | turkey+azerbaijan 1.3 | turkey-azerbaijan 0.25")]
    [InlineData(EdgeMode.Claims, ActorLevel.Actors, "armenia-azerbaijan 0.5 | recep-tayyip-erdogan+azerbaijan 0.8 | turkey+azerbaijan 0.9 | turkey+azerbaijan 0.4 | turkey-azerbaijan 0.25")]
    [InlineData(EdgeMode.Net, ActorLevel.Actors, "armenia-azerbaijan 0.5 | recep-tayyip-erdogan+azerbaijan 0.8 | turkey+azerbaijan 1.05")]
    public void ClaimsBecomeEdges(EdgeMode mode, ActorLevel level, string expected)
    {
        var network = GraphProjection.Project(Some.Quads, new ProjectionOptions { Edges = mode, Level = level });

        Assert.Equal(expected, string.Join(" | ", network.Edges.Select(edge => string.Create(CultureInfo.InvariantCulture, $"{edge.Source}{(edge.Sign > 0 ? '+' : '-')}{edge.Target} {edge.Weight}"))));
        Assert.Equal(network.Edges.SelectMany(edge => new[] { edge.Source, edge.Target }).Distinct().Order(StringComparer.Ordinal), network.Nodes.Select(node => node.Id));
    }

    [Fact]
    public void AnEdgeTellsWhatItRestsOn()
    {
        var edge = GraphProjection.Project(Some.Quads).Edges[1];

        Assert.Equal("turkey.supports.azerbaijan", edge.Id);
        Assert.Equal([Base + "doc/a#claim=1", Base + "doc/b#claim=1", Base + "doc/c#claim=1"], edge.Evidence.Select(evidence => evidence.Claim));
        Assert.Equal((3, 2, true, 0.9), (edge.EvidenceCount, edge.SourceCount, edge.Contested, edge.Confidence));
        Assert.Equal(("2020-11", "2020-11-08"), (edge.Start, edge.End));
        Assert.Equal(("Turkey “backs” Azerbaijan\nby & large, <it> says.", Base + "doc/a", "https://paper.example/a"), (edge.Quote, edge.Document, edge.SourceUrl));
    }

    [Fact]
    public void ANodeTellsWhoItIs()
    {
        var node = GraphProjection.Project(Some.Quads).Nodes.Single(node => node.Id == "azerbaijan");

        Assert.Equal(("Azerbaijan", "Azerbaijan", "state", Base + "id/azerbaijan"), (node.Label, node.Name, node.ActorType, node.Iri));
        Assert.Equal(["Azerbaidjan", "Azerbeidzjan", "Azərbaycan"], node.Aliases);
        Assert.Equal((1, "2020-11-08", 25.0), (node.Mentions, node.Start, node.Size));
    }

    [Fact]
    public void LabelsAreOfTheLanguageWished() => Assert.Equal(
        ["Armenië", "Azerbeidzjan", "Turkije"],
        GraphProjection.Project(Some.Quads, new ProjectionOptions { Language = "nl" }).Nodes.Select(node => node.Label));

    [Fact]
    public void TheOrderOfTheQuadsDoesNotMatter()
    {
        var reversed = new Dataset(Some.Quads.Quads.Reverse());

        foreach (var mode in Enum.GetValues<EdgeMode>())
        {
            Assert.Equivalent(GraphProjection.Project(Some.Quads, new ProjectionOptions { Edges = mode }), GraphProjection.Project(reversed, new ProjectionOptions { Edges = mode }), strict: true);
        }
    }

    [Fact]
    public void NoQuadsGiveAnEmptyNetwork()
    {
        var network = GraphProjection.Project(new Dataset());

        Assert.Empty(network.Nodes);
        Assert.Empty(network.Edges);
        Assert.Equal("0 documents", network.Source);
    }

    [Fact]
    public void WhatCancelsOutIsNoNetEdgeAndLeavesNoNode()
    {
        var source = Claims(("id/a", "supports", "id/b"), ("id/a", "opposes", "id/b"), ("id/a", "supports", "id/c"));

        var network = GraphProjection.Project(source, new ProjectionOptions { Edges = EdgeMode.Net, Level = ActorLevel.Actors });

        Assert.Equal(["a.supports.c"], network.Edges.Select(edge => edge.Id));
        Assert.Equal(["a", "c"], network.Nodes.Select(node => node.Id));
    }

    [Fact]
    public void NobodySupportsItself() =>
        Assert.Empty(GraphProjection.Project(Claims(("id/a", "supports", "id/a")), new ProjectionOptions { Level = ActorLevel.Actors }).Edges);

    [Fact]
    public void IdsAndNamesAreUnique()
    {
        var source = Claims(
            ("id/army", "supports", "other/army"),
            ("id/army", "opposes", "id/Army"),
            ("id/şuşa", "supports", "id/ministry-a"),
            ("id/ministry-a", "supports", "id/ministry-b"));
        foreach (var quad in Some.Read("""
            <id/army> skos:prefLabel "Army"@en . <other/army> skos:prefLabel "Army"@en . <id/Army> skos:prefLabel "army"@en .
            <id/ministry-a> skos:prefLabel "Ministry"@en ; kg:partOf <id/a> . <id/ministry-b> skos:prefLabel "Ministry"@en ; kg:partOf <id/b> .
            <id/a> skos:prefLabel "Aland"@en . <id/b> skos:prefLabel "Bland"@en .
            """).Quads)
        {
            source.Add(quad);
        }

        var network = GraphProjection.Project(source, new ProjectionOptions { Level = ActorLevel.Actors });

        Assert.Equal(
            ["Army = army (Army)", "army-2 = Army (army-2)", "ministry-a = Ministry (Aland)", "ministry-b = Ministry (Bland)", "_u_a = şuşa", "army-3 = Army (army-3)"],
            network.Nodes.Select(node => $"{node.Id} = {node.Name}"));
        Assert.Equal(network.Nodes.Count, network.Nodes.Select(node => node.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(network.Edges.Count, network.Edges.Select(edge => edge.Id).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    /// <summary>Claims of one document in its own voice.</summary>
    private static Dataset Claims(params (string Subject, string Predicate, string Object)[] relations) => Some.Read(string.Concat(relations.Select((relation, at) => $$"""
        <doc/d#relation={{at}}> a kg:Relation ; rdf:subject <{{relation.Subject}}> ; rdf:predicate kg:{{relation.Predicate}} ; rdf:object <{{relation.Object}}> .
        <doc/d#claim={{at}}> a kg:Claim ; prov:wasDerivedFrom <doc/d> ; kg:about <doc/d#relation={{at}}> ; kg:status kg:asserted .

        """)));
}
