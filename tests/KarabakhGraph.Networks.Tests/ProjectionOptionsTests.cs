using System.Globalization;
using KarabakhGraph.Rdf;

namespace KarabakhGraph.Networks.Tests;

/// <summary>What can be asked of a projection, beyond the modes of edges.</summary>
public class ProjectionOptionsTests
{
    private static readonly string[] _days = ["2020-01-05", "2020-02-05", "2020-05-05"];
    private const string Ontology = "https://w3id.org/karabakhgraph/ontology#";
    private static readonly TieWeights _withEvents = TieWeights.RelationsOnly with
    {
        Events = new Dictionary<Iri, double> { [new(Ontology + "Aid")] = 0.5, [new(Ontology + "Assault")] = -1, [new(Ontology + "Agree")] = 0.4 },
        Kinds = new Dictionary<Iri, double> { [new(Ontology + "ceasefireAgreement")] = 0, [new(Ontology + "militaryAid")] = 1 },
    };

    /// <summary>Happenings of October: an attack by an army, aid, military aid, a ceasefire, and what a ministry says of another side.</summary>
    private static readonly Dataset _happenings = Some.Read("""
        <id/a> a kg:State . <id/b> a kg:State . <id/c> a kg:State . <id/paper> a kg:Organization ; kg:category "newspaper" ; kg:partOf <id/c> .
        <id/a-army> a kg:Organization ; kg:partOf <id/a> . <id/a-city> a kg:Place ; kg:capitalOf <id/a> . <id/town> a kg:Place ; kg:partOf <id/a>, <id/b> .
        <id/p> a kg:Person . <id/p#office> <http://www.w3.org/ns/org#member> <id/p> ; <http://www.w3.org/ns/org#organization> <id/b> .
        <doc/1> dcterms:issued "2020-10-01"^^xsd:date . <doc/2> dcterms:issued "2020-10-20"^^xsd:date . <doc/3> dcterms:issued "2020-10"^^xsd:gYearMonth .
        <doc/1#e1> a kg:Event ; kg:eventType kg:Assault ; kg:kind kg:shelling ; kg:agent <id/a-army> ; kg:target <id/p> .
        <doc/1#c1> kg:about <doc/1#e1> ; kg:status kg:asserted ; prov:wasDerivedFrom <doc/1> ; kg:confidence 0.5 .
        <doc/2#e1> a kg:Event ; kg:eventType kg:Aid ; kg:kind kg:humanitarianAid ; kg:agent <id/c> ; kg:target <id/b> .
        <doc/2#c1> kg:about <doc/2#e1> ; kg:status kg:asserted ; prov:wasDerivedFrom <doc/2> .
        <doc/3#e1> a kg:Event ; kg:eventType kg:Aid ; kg:kind kg:militaryAid ; kg:agent <id/c> ; kg:target <id/b> .
        <doc/3#c1> kg:about <doc/3#e1> ; kg:status kg:asserted ; prov:wasDerivedFrom <doc/3> ; kg:claimant <id/paper> .
        <doc/3#e2> a kg:Event ; kg:eventType kg:Agree ; kg:kind kg:ceasefireAgreement ; kg:agent <id/a> ; kg:target <id/b> .
        <doc/3#c2> kg:about <doc/3#e2> ; kg:status kg:asserted ; prov:wasDerivedFrom <doc/3> .
        <doc/3#e3> a kg:Event ; kg:eventType kg:Assault ; kg:agent <id/b> ; kg:target <id/town>, <id/a-city> .
        <doc/3#c3> kg:about <doc/3#e3> ; kg:status kg:denied ; prov:wasDerivedFrom <doc/3> .
        <doc/3#c4> kg:about <doc/3#e3> ; kg:status kg:asserted ; prov:wasDerivedFrom <doc/3> ; kg:claimant <id/a-army> .
        """);

    [Theory]
    [InlineData(ActorLevel.States, ClaimScope.Own, "a-b 0.5 shelling | c+b 0.5 humanitarianAid")]
    [InlineData(ActorLevel.States, ClaimScope.All, "a-b 0.5 shelling | b-a 1 assault | b-town 1 assault | c+b 1.5 supports")]
    [InlineData(ActorLevel.Actors, ClaimScope.All, "a-army-p 0.5 shelling | b-a-city 1 assault | b-town 1 assault | c+b 1.5 supports")]
    public void EventsCountByTypeAndKindAndActorsForTheirSide(ActorLevel level, ClaimScope scope, string expected) =>
        Assert.Equal(expected, Edges(GraphProjection.Project(_happenings, new ProjectionOptions { Level = level, Claims = scope, Ties = _withEvents })));

    [Fact]
    public void WithoutWeightsEventsAreNoTies() => Assert.Empty(GraphProjection.Project(_happenings).Edges);

    [Fact]
    public void WhatOthersSayCountsOnlyWhenWished()
    {
        Assert.DoesNotContain("azerbaijan-armenia", Edges(GraphProjection.Project(Some.Quads)), StringComparison.Ordinal);
        Assert.Contains("azerbaijan-armenia 1 opposes", Edges(GraphProjection.Project(Some.Quads, new ProjectionOptions { Claims = ClaimScope.All })), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2020-10-01", "2020-10-31", "a-b 0.5 shelling | c+b 1.5 supports")] // "2020-10" lies wholly within
    [InlineData("2020-10-02", "2020-10-31", "c+b 0.5 humanitarianAid")]
    [InlineData(null, "2020-10-19", "a-b 0.5 shelling")]
    [InlineData("2021-01-01", null, "")]
    public void ADateThatMayLieOutsideDoesNotCount(string? from, string? to, string expected)
    {
        var options = new ProjectionOptions { Ties = _withEvents, Claims = ClaimScope.All, From = Day(from), To = Day(to) };

        Assert.Equal(expected, Edges(GraphProjection.Project(_happenings, options)).Replace(" | b-a 1 assault | b-town 1 assault", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2, 1, 1, "turkey+azerbaijan 2.1 supports")]
    [InlineData(1, 3, 1, "turkey+azerbaijan 2.1 supports")]
    [InlineData(1, 1, 2, "turkey+azerbaijan 2.1 supports")]
    [InlineData(1, 1, 3, "")] // three documents, but two of them copies
    [InlineData(4, 1, 1, "")]
    public void WhatRestsOnTooLittleIsLeftOut(int claims, int documents, int sources, string expected) => Assert.Equal(
        expected,
        Edges(GraphProjection.Project(Some.Quads, new ProjectionOptions { MinimumClaims = claims, MinimumDocuments = documents, MinimumSources = sources })));

    [Fact]
    public void WhatCancelsOutIsToldOrKept()
    {
        TieRow[] rows = [new(new("http://e/a"), new("http://e/b"), 1, 2), new(new("http://e/a"), new("http://e/b"), -1, 2)];

        var left = GraphProjection.Project(new Dataset(), rows, new ProjectionOptions { Edges = EdgeMode.Net });
        var kept = GraphProjection.Project(new Dataset(), rows, new ProjectionOptions { Edges = EdgeMode.Net, KeepAmbivalent = true });

        Assert.Empty(left.Edges);
        Assert.Contains("1 pairs whose support and opposition weigh the same left out", left.Query, StringComparison.Ordinal);
        Assert.Equal(("a.ambivalent.b", 0, 2.0, true), (kept.Edges[0].Id, kept.Edges[0].Sign, kept.Edges[0].Weight, kept.Edges[0].Contested));
    }

    [Fact]
    public void AQueryOfOnesOwnMakesEdgesAndItsClaimsProveThem()
    {
        TieRow[] rows = [new(new("https://w3id.org/karabakhgraph/id/turkey"), new("http://e/b"), 1, 0.5, new("https://w3id.org/karabakhgraph/doc/a#claim=1")), new(new("http://e/b"), new("http://e/c"), -1)];

        var network = GraphProjection.Project(Some.Quads, rows);

        Assert.Equal("b-c 1 opposes | turkey+b 0.45 supports", Edges(network));
        Assert.StartsWith("Turkey “backs”", network.Edges[1].Quote, StringComparison.Ordinal);
        Assert.Empty(network.Edges[0].Evidence);
    }

    [Fact]
    public void SlicesFollowOneAnotherWithoutAGap()
    {
        var slices = GraphProjection.ProjectSlices(_happenings, new TimeSlicing("week"), new ProjectionOptions { Ties = _withEvents });

        Assert.Equal(["2020-W40:1", "2020-W41:0", "2020-W42:0", "2020-W43:1"], slices.Select(slice => $"{slice.Slice.Name}:{slice.Network.Edges.Count}"));
        Assert.Equal(["2020-W40"], slices[0].Network.Edges[0].Values);
    }

    [Fact]
    public void AnEdgeIsThereInTheSlicesThatHaveItAndAdjoiningOnesAreOneTime()
    {
        var source = Some.Read(string.Concat(_days.Select((date, at) => $$"""
            <doc/{{at}}> dcterms:issued "{{date}}"^^xsd:date .
            <doc/{{at}}#r> rdf:subject <id/a> ; rdf:predicate kg:supports ; rdf:object <id/b> .
            <doc/{{at}}#c> kg:about <doc/{{at}}#r> ; kg:status kg:asserted ; prov:wasDerivedFrom <doc/{{at}}> .

            """)));
        var options = new ProjectionOptions { Level = ActorLevel.Actors };

        var network = GraphProjection.WithSpells(GraphProjection.Project(source, options), GraphProjection.ProjectSlices(source, new TimeSlicing("month"), options));

        Assert.Equal([new Spell(new(2020, 1, 1), new(2020, 2, 29)), new Spell(new(2020, 5, 1), new(2020, 5, 31))], Assert.Single(network.Edges).Spells);
    }

    [Theory]
    [InlineData("day", "2020-02-28 2020-02-29 2020-03-01")]
    [InlineData("week", "2020-W09")]
    [InlineData("month", "2020-02 2020-03")]
    [InlineData("quarter", "2020-Q1")]
    [InlineData("year", "2020")]
    [InlineData("P2D", "2020-02-28 2020-03-01")]
    public void TimeIsCutByTheCalendarOrByDays(string text, string expected)
    {
        Assert.True(TimeSlicing.TryParse(text, out var slicing));
        Assert.Equal(expected, string.Join(' ', slicing.Between(new DateOnly(2020, 2, 28), new DateOnly(2020, 3, 1)).Select(slice => slice.Name)));
    }

    [Theory]
    [InlineData("fortnight")]
    [InlineData("P0D")]
    [InlineData("P-1D")]
    [InlineData("PD")]
    [InlineData("")]
    public void OtherSlicesAreRefused(string text) => Assert.False(TimeSlicing.TryParse(text, out _));

    [Fact]
    public void TheEndOfTheCalendarEndsTheSlices() =>
        Assert.Equal(["9999"], new TimeSlicing("year").Between(new DateOnly(9999, 5, 1), DateOnly.MaxValue).Select(slice => slice.Name));

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static string Edges(Network network) => string.Join(" | ", network.Edges.Select(edge =>
        string.Create(CultureInfo.InvariantCulture, $"{edge.Source}{(edge.Sign > 0 ? '+' : '-')}{edge.Target} {edge.Weight} {edge.Interaction}")));
}
