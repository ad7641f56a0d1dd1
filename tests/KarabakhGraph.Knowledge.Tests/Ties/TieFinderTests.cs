using KarabakhGraph.Knowledge.Lexicons;
using KarabakhGraph.Knowledge.Quads;
using KarabakhGraph.Knowledge.Ties;
using KarabakhGraph.Knowledge.Vocabularies;
using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Knowledge.Tests.Ties;

public class TieFinderTests
{
    [Fact]
    public void ClaimsOfSeveralDocumentsMakeOneTie()
    {
        var ties = Ties(
            Some.Reading("b.txt", "One text.", "2020-11-09", claims: [Some.Supports("turkey", "azerbaijan"), Some.Opposes("armenia", "azerbaijan"), Some.Supports("turkey", "azerbaijan")]),
            Some.Reading("a.txt", "Another text.", "2020-10", claims: [Some.Supports("turkey", "azerbaijan")]),
            Some.Reading("c.txt", "A third text.", null, claims: [Some.Supports("turkey", "azerbaijan")]));

        Assert.Equal([("armenia", "azerbaijan", -1), ("turkey", "azerbaijan", 1)], ties.Select(tie => (tie.From, tie.To, tie.Sign)));
        Assert.Equal((4, 3, 3, "2020-10", "2020-11-09"), (ties[1].ClaimCount, ties[1].DocumentCount, ties[1].StoryCount, ties[1].FirstReported, ties[1].LastReported));
        Assert.Equal([new("a.txt", 0), new("b.txt", 0), new("b.txt", 2), new("c.txt", 0)], ties[1].BasedOn);
    }

    [Fact]
    public void CopiesCountAsOneSource()
    {
        var tie = Assert.Single(Ties(Some.Reading("a.txt", claims: Some.Supports("turkey", "azerbaijan")), Some.Reading("b.txt", claims: Some.Supports("turkey", "azerbaijan"))));

        Assert.Equal((2, 1), (tie.DocumentCount, tie.StoryCount));
    }

    [Theory]
    [InlineData(true, ClaimStatus.Asserted)]
    [InlineData(true, ClaimStatus.Asserted, "azerbaijan-defense-ministry")]
    [InlineData(true, ClaimStatus.Asserted, "ilham-aliyev")]
    [InlineData(true, ClaimStatus.Asserted, "azerbaijan")]
    [InlineData(true, ClaimStatus.Asserted, "armenia", "ilham-aliyev")]
    [InlineData(false, ClaimStatus.Asserted, "armenia")]
    [InlineData(false, ClaimStatus.Asserted, "afp")]
    [InlineData(false, ClaimStatus.Denied)]
    [InlineData(false, ClaimStatus.Denied, "azerbaijan")]
    [InlineData(false, ClaimStatus.Unconfirmed)]
    [InlineData(false, ClaimStatus.Future)]
    [InlineData(false, ClaimStatus.CalledFor)]
    public void OnlyWhatTheDocumentOrTheSubjectsOwnSideAssertsCounts(bool expected, ClaimStatus status, params string[] claimants) =>
        Assert.Equal(expected, Ties(Some.Reading("a.txt", claims: Some.Opposes("azerbaijan-defense-ministry", "armenia", status, claimants))).Count == 1);

    [Theory]
    [InlineData("azerbaijan", "azerbaijan")]
    [InlineData("azerbaijan-defense-ministry", "azerbaijan")]
    [InlineData("ilham-aliyev", "azerbaijan")]
    [InlineData("baku", "azerbaijan")]
    [InlineData("shusha", "nagorno-karabakh")]
    [InlineData("nagorno-karabakh", "nagorno-karabakh")]
    [InlineData("karabakh-rebels", "karabakh-rebels")]
    [InlineData("afp", "afp")]
    [InlineData("zakir-hasanov", "azerbaijan")]
    [InlineData("a-reporter", "afp")]
    [InlineData("a-stranger", "a-stranger")]
    public void ActorsActForTheirState(string actor, string side)
    {
        var reading = Some.Reading("a.txt", claims: Some.Supports(actor, "turkey")) with
        {
            Entities =
            [
                new Entity("a-reporter", EntityType.Person, "A Reporter", "en", "afp"),
                new Entity("a-stranger", EntityType.Person, "A Stranger", "en"),
                new Entity("zakir-hasanov", EntityType.Person, "Zakir Hasanov", "en"),
            ],
            Offices = [new OfficeHolding("zakir-hasanov", "defense-minister", "azerbaijan-defense-ministry", new CharRange(0, 1))],
        };

        Assert.Equal(side, Assert.Single(Ties(reading)).From);
    }

    [Theory]
    [InlineData("2010-01-01", "russia")]
    [InlineData("2015", "russia")]
    [InlineData("2020-01-01", "france")]
    [InlineData("2000-01-01", "france")]
    [InlineData(null, "france")]
    public void WhoChangedSidesActsForThatOfTheDay(string? issued, string side)
    {
        var lexicon = new Lexicon(
            [.. Some.Lexicon.Entities.Where(entity => entity.Id is "russia" or "france" or "turkey"), Some.Entity("envoy", EntityType.Person, "Envoy", of: "turkey")],
            [new Office("envoy", "ambassador", "russia", new DateOnly(2005, 1, 1), new DateOnly(2015, 6, 1)), new Office("envoy", "ambassador", "france", new DateOnly(2016, 1, 1), null)],
            Some.Lexicon.Kinds);

        Assert.Equal(side, Assert.Single(Derivation.Derive([Some.Reading("a.txt", issued: issued, claims: Some.Supports("envoy", "turkey"))], lexicon).Ties).From);
    }

    [Fact]
    public void WhatASideDoesToItselfIsNoTie() => Assert.Empty(Ties(Some.Reading("a.txt", claims: [Some.Opposes("azerbaijan-defense-ministry", "ilham-aliyev"), Some.Supports("turkey", "turkey")])));

    [Fact]
    public void EntitiesThatBelongToEachOtherEndTheWalk()
    {
        var reading = Some.Reading("a.txt", claims: Some.Supports("one", "turkey")) with
        {
            Entities = [new Entity("one", EntityType.Group, "One", "en", "two"), new Entity("two", EntityType.Group, "Two", "en", "one")],
        };

        Assert.Single(Ties(reading));
    }

    /// <summary>The annotated example articles lie outside of the repository; without them there is nothing to count.</summary>
    public static TheoryData<string, string, int, string> Annotated() => File.Exists(Annotations)
        ? new() { { "russia", "armenia", 4, Annotations }, { "turkey", "azerbaijan", 3, Annotations } }
        : new() { { "russia", "armenia", 0, "(the annotated articles are not here)" } };

    [Theory]
    [MemberData(nameof(Annotated))]
    public void ThePerfectReadingOfTheExampleArticlesGivesTheirTies(string from, string to, int documents, string file)
    {
        var readings = File.Exists(file) ? ReadRelations(file) : [];

        var ties = Derivation.Derive(readings, Corpus.Lexicon).Ties.Where(tie => tie is { Sign: 1 } && tie.From == from && tie.To == to);

        Assert.Equal(documents, ties.Sum(tie => tie.DocumentCount));
    }

    private static string Annotations =>
        Path.Combine(Environment.GetEnvironmentVariable("KARABAKH_SHARED") ?? Path.Combine(Repository.Root, "..", "shared"), "gold", "seeds.trig");

    private static List<DocumentReading> ReadRelations(string file)
    {
        using var stream = File.OpenRead(file);
        var source = new Dataset(RdfFormat.TriG.Reader(stream).Read());
        var view = new GraphView(source);
        string Id(Term subject, Iri predicate) => DataIris.Default.EntityId(view.Object(subject, predicate))!;
        return
        [
            .. from document in view.Subjects(RdfVocabulary.Type, KarabakhVocabulary.Document)
               let claims =
                   from claim in view.Subjects(Prov.WasDerivedFrom, document)
                   let relation = view.Object(claim, KarabakhVocabulary.About)
                   where relation is not null && view.Has(relation, RdfVocabulary.Type, KarabakhVocabulary.Relation)
                   let type = ((Iri)view.Object(relation, RdfVocabulary.Predicate)!).Value[KarabakhVocabulary.Namespace.Length..]
                   select Some.Claim(
                       new Relation(Id(relation, RdfVocabulary.Subject), type, Id(relation, RdfVocabulary.Object)),
                       ClaimStatus.Asserted,
                       [.. view.Objects(claim, KarabakhVocabulary.Claimant).Select(claimant => DataIris.Default.EntityId(claimant)!)])
               select Some.Reading(view.Text(document, DublinCore.Identifier)!, view.Text(document, Nif.IsString)!, view.Text(document, DublinCore.Issued), claims: [.. claims]),
        ];
    }

    private static IReadOnlyList<Tie> Ties(params DocumentReading[] readings) => Derivation.Derive(readings, Some.Lexicon).Ties;
}
