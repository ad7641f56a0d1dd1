using FsCheck;
using FsCheck.Fluent;
using KarabakhGraph.Knowledge.Quads;
using KarabakhGraph.Knowledge.Vocabularies;
using KarabakhGraph.Rdf;

namespace KarabakhGraph.Knowledge.Tests.Quads;

public class ReadingQuadsTests
{
    // "𝄞" is one code point and two UTF-16 code units, so all that stands behind it tells the two countings apart.
    private const string Text = "𝄞 Baku denied on Sunday that its army had shelled Shusha. Twelve people died there, mayor Aram Petrosyan said. Turkey backs Azerbaijan.";

    private static readonly CharRange First = Range("Baku denied on Sunday that its army had shelled Shusha.");
    private static readonly CharRange Second = Range("Twelve people died there, mayor Aram Petrosyan said.");
    private static readonly CharRange Third = Range("Turkey backs Azerbaijan.");

    private static readonly DocumentReading Sample = new(
        "2020/shusha report.en.txt",
        Text,
        "ab12",
        "Shelling of Shusha",
        "2020-11",
        "en",
        "afp",
        "https://paper.example/1",
        [new Entity("aram-petrosyan", EntityType.Person, "Aram Petrosyan", "en", "nagorno-karabakh")],
        [
            new Mention(Range("Baku"), "azerbaijan", 0.9m, "baku"),
            new Mention(Range("Shusha"), "shusha", 1m),
            new Mention(Range("Aram Petrosyan"), "aram-petrosyan", 0.6m),
            new Mention(Range("Turkey"), "turkey", 1m),
            new Mention(Range("Azerbaijan"), "azerbaijan", 1m),
        ],
        [new OfficeHolding("aram-petrosyan", "head", "shusha", Second)],
        [
            new Claim(new Event("Assault", "shelling", ["azerbaijan"], ["shusha"], ["shusha"], "2020-11-08"), [], ClaimStatus.Asserted, First, Range("shelled"), 0.75m, "en/shell"),
            new Claim(new Event("Reject", "other", ["azerbaijan"], [], [], null), [], ClaimStatus.Asserted, First, Range("denied"), 0.8m, "en/deny", Denies: 0),
            new Claim(new CasualtyFigure("killed", 12, "exact", "people", "nagorno-karabakh", false, "2020-11-01/2020-11-08"), ["aram-petrosyan"], ClaimStatus.Unconfirmed, Second, Range("Twelve people died"), 0.5m, "en/died"),
            new Claim(new Relation("turkey", "supports", "azerbaijan"), [], ClaimStatus.Asserted, Third, Range("backs"), 0.9m, "en/back"),
        ]);

    [Fact]
    public void AReadingIsWrittenAsTheExpectedGraph()
    {
        var written = ReadingQuads.Write(Sample, Some.Lexicon, DataIris.Default);

        Golden.Equal("Quads/Expected/reading.trig", written);
    }

    [Fact]
    public void ReadingBackGivesTheSameReading()
    {
        var source = new Dataset([.. ReadingQuads.Write(Some.Reading("other.md"), Some.Lexicon, DataIris.Default), .. ReadingQuads.Write(Sample, Some.Lexicon, DataIris.Default)]);

        var read = ReadingQuads.ReadAll(source, DataIris.Default).ToList();

        Assert.Equal(["other.md", Sample.Identifier], read.Select(reading => reading.Identifier));
        Assert.Equivalent(Sample, read[1], strict: true);
        Assert.Equal(ReadingQuads.Write(Sample, Some.Lexicon, DataIris.Default), ReadingQuads.Write(read[1], Some.Lexicon, DataIris.Default));
    }

    [Theory]
    [InlineData(true, ClaimStatus.Asserted)]
    [InlineData(true, ClaimStatus.Asserted, "turkey")]
    [InlineData(true, ClaimStatus.Asserted, "armenia", "turkey")]
    [InlineData(false, ClaimStatus.Asserted, "armenia")]
    [InlineData(false, ClaimStatus.Denied)]
    [InlineData(false, ClaimStatus.Unconfirmed)]
    [InlineData(false, ClaimStatus.Future, "turkey")]
    [InlineData(false, ClaimStatus.CalledFor)]
    public void ThePlainTripleStandsOnlyForWhatTheDocumentOrTheSubjectAsserts(bool expected, ClaimStatus status, params string[] claimants)
    {
        var quads = ReadingQuads.Write(Some.Reading("a.txt", claims: Some.Supports("turkey", "azerbaijan", status, claimants)), Some.Lexicon, DataIris.Default);

        var plain = new Quad(DataIris.Default.Entity("turkey"), KarabakhVocabulary.Supports, DataIris.Default.Entity("azerbaijan"), DataIris.Default.Document("a.txt"));
        Assert.Equal(expected, quads.Contains(plain));
    }

    public static TheoryData<DocumentReading, string> Contradictions()
    {
        var fine = Some.Reading("a.txt");
        Claim Of(ClaimContent about) => Some.Claim(about);
        return new()
        {
            { fine with { Publisher = "nobody" }, "the entity 'nobody' stands neither in the lexicon nor among the entities of the reading" },
            { fine with { Mentions = [new Mention(new CharRange(0, 1), "turkey", 1, "nowhere")] }, "the entity 'nowhere'" },
            { fine with { Claims = [Some.Supports("turkey", "atlantis")] }, "the entity 'atlantis'" },
            { fine with { Claims = [Some.Supports("turkey", "armenia", ClaimStatus.Asserted, "witness")] }, "the entity 'witness'" },
            { fine with { Mentions = [new Mention(new CharRange(0, 18), "turkey", 1)] }, "the range 0,18 does not lie within the text of 17 code points" },
            { fine with { Mentions = [new Mention(new CharRange(5, 4), "turkey", 1)] }, "the range 5,4" },
            { fine with { Mentions = [new Mention(new CharRange(4, 4), "turkey", 1)] }, "the range 4,4 does not lie within the text of 17 code points, or is empty" },
            { fine with { Mentions = [new Mention(new CharRange(0, 1), "turkey", 1.1m)] }, "the confidence 1.1 does not lie between 0 and 1" },
            { fine with { Claims = [Of(new Relation("turkey", "loves", "armenia"))] }, "the ontology knows no relation 'loves'" },
            { fine with { Claims = [Of(new Event("Fight", "shelling", [], [], [], null))] }, "the ontology knows no event type 'Fight'" },
            { fine with { Claims = [Of(new Event("Assault", "brawl", [], [], [], null))] }, "the ontology knows no event kind 'brawl'" },
            { fine with { Claims = [Of(new CasualtyFigure("lost", 1, "exact", "people", null, false, null))] }, "the ontology knows no casualty kind 'lost'" },
            { fine with { Offices = [new OfficeHolding("ilham-aliyev", "king", null, new CharRange(0, 1))] }, "the ontology knows no role 'king'" },
            { fine with { Claims = [Some.Supports("turkey", "armenia") with { Denies = 1 }] }, "a claim denies number 1 of 1 claims" },
            { fine with { Issued = "8 November" }, "'8 November' is no date" },
        };
    }

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void AReadingThatContradictsItselfIsRefused(DocumentReading reading, string problem) =>
        Assert.Contains(problem, Assert.Throws<ArgumentException>(() => ReadingQuads.Write(reading, Some.Lexicon, DataIris.Default)).Message, StringComparison.Ordinal);

    [Fact]
    public void EveryAnchorIsTheTextBetweenItsIndexes()
    {
        var pieces = Gen.Elements("a", "é", "e\u0301", "𝄞", "👩‍👩‍👧", " ", "\n", "\uD834", "Шуша");
        var cases =
            from text in Gen.NonEmptyListOf(pieces)
            from begin in Gen.Choose(0, 40)
            from length in Gen.Choose(0, 40)
            select (Text: string.Concat(text), begin, length);

        Prop.ForAll(cases.ToArbitrary(), sample =>
        {
            // Counted here with runes, in another way than the code under test does.
            var runes = Runes(sample.Text);
            var begin = sample.begin % runes.Count;
            var range = new CharRange(begin, begin + 1 + (sample.length % (runes.Count - begin)));
            var reading = Some.Reading("a.txt", sample.Text) with { Mentions = [new Mention(range, "turkey", 1)] };
            var anchor = ReadingQuads.Write(reading, Some.Lexicon, DataIris.Default).Single(quad => quad.Predicate == Nif.AnchorOf).Object;
            return ((Literal)anchor).LexicalForm == string.Concat(runes[range.Begin..range.End]);
        }).QuickCheckThrowOnFailure();
    }

    private static List<string> Runes(string text)
    {
        var runes = new List<string>();
        for (var at = 0; at < text.Length; at += runes[^1].Length)
        {
            runes.Add(text.Substring(at, char.IsSurrogatePair(text, at) ? 2 : 1));
        }

        return runes;
    }

    private static CharRange Range(string words)
    {
        var begin = Text.IndexOf(words, StringComparison.Ordinal) - 1; // the one character of two units stands before all of them
        return new CharRange(begin, begin + words.Length);
    }
}
