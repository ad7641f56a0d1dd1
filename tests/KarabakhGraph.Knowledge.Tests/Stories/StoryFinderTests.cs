using System.Globalization;
using KarabakhGraph.Knowledge.Stories;

namespace KarabakhGraph.Knowledge.Tests.Stories;

public class StoryFinderTests
{
    private const string Report = """
        BAKU (ANP) - At least 21 people were killed on Wednesday when rockets fell on a busy shopping street in the city of Barda. The government blames Armenia for
        the attack. Armenian forces fired cluster munitions at the centre, said the prosecutor. A volunteer of the Red Crescent was among the victims. Nobody was
        expecting this here, we live thirty kilometres from the front, said a baker who carried the wounded to the hospital.
        """;

    private const string OtherReport = """
        YEREVAN (AFP) - Thousands of people gathered before the opera on Saturday evening and lit candles for the fallen. The mayor asked them to go home before the curfew
        began at ten, but many stayed, sang and spoke of their brothers, who had left for the mountains in September and had not written since.
        """;

    [Fact]
    public void CopiesAndTranslationsOfTheSampleArticlesAreFoundAndNothingElse()
    {
        var stories = StoryFinder.Find(Corpus.Readings).Stories;

        Assert.Equal(
            [
                "2020-10-10-moscow-ceasefire-update.en.html 2020-10-10-moscow-ceasefire.en.txt 2020-10-10-moskou-wapenstilstand.nl.md",
                "2020-10-28-barda-raketaanval-kort.nl.txt 2020-10-28-barda-raketaanval.nl.txt 2020-10-28-barda-strike.en.md",
            ],
            stories.Select(story => string.Join(' ', story.Documents)));
    }

    [Fact]
    public void TheOrderOfTheReadingsDoesNotMatter() => Assert.Equal(
        StoryFinder.Find(Corpus.Readings).Stories.Select(story => string.Join(' ', story.Documents)),
        StoryFinder.Find([.. Corpus.Readings.Reverse()]).Stories.Select(story => string.Join(' ', story.Documents)));

    [Fact]
    public void AShortenedCopyWithSmallEditsIsACopy()
    {
        var shortened = Report[..(Report.Length * 2 / 3)].Replace("busy", "crowded", StringComparison.Ordinal).Replace("said the prosecutor", "the prosecutor said", StringComparison.Ordinal);

        Assert.Single(StoryFinder.Find([Some.Reading("a.txt", Report), Some.Reading("b.txt", shortened), Some.Reading("c.txt", OtherReport)]).Stories);
    }

    [Theory]
    [InlineData("2020-11-08", "2020-11-10", true)]
    [InlineData("2020-11-08", "2020-11-11", false)]
    [InlineData("2020-11-08", "2020-11", true)]
    [InlineData("2020-11-08", "2020-10", false)]
    [InlineData("2020-11-08", null, true)]
    public void ACopyAppearsWithinTwoDays(string first, string? second, bool expected) => Assert.Equal(
        expected,
        StoryFinder.Find([Some.Reading("a.txt", Report, first), Some.Reading("b.txt", Report + " More to follow.", second)]).Stories.Count == 1);

    [Theory]
    [InlineData("Nothing new today.", "Nothing new today!", true)]
    [InlineData("Nothing new today.", "Nothing new today, they say.", false)]
    [InlineData("", "", false)]
    [InlineData("...", "???", false)]
    public void OfAFewWordsOnlyTheSameTextIsACopy(string one, string other, bool expected) =>
        Assert.Equal(expected, StoryFinder.Find([Some.Reading("a.txt", one), Some.Reading("b.txt", other)]).Stories.Count == 1);

    [Fact]
    public void TheSameWordsInAnotherLanguageAreNoCopy() =>
        Assert.Empty(StoryFinder.Find([Some.Reading("a.txt", Report), Some.Reading("b.txt", Report, language: "nl")]).Stories);

    [Theory]
    [InlineData("azerbaijan armenia baku shusha russia turkey armenia", "azerbaijan armenia baku shusha russia turkey armenia", "2020-11-08", true)]
    [InlineData("azerbaijan armenia baku shusha russia turkey armenia", "armenia azerbaijan baku shusha russia turkey", "2020-11-09", true)]
    [InlineData("azerbaijan armenia baku shusha russia turkey armenia", "azerbaijan armenia baku shusha russia turkey armenia", "2020-11-10", false)]
    [InlineData("azerbaijan armenia baku shusha russia turkey armenia", "turkey france shusha armenia stepanakert nagorno-karabakh", "2020-11-08", false)]
    [InlineData("azerbaijan armenia baku", "azerbaijan armenia baku", "2020-11-08", false)]
    public void ATranslationNamesTheSameInMuchTheSameOrder(string one, string other, string issued, bool expected) => Assert.Equal(
        expected,
        StoryFinder.Find([Naming("a.txt", one, "2020-11-08", "en"), Naming("b.txt", other, issued, "nl")]).Stories.Count == 1);

    [Fact]
    public void AStoryCountsAsOneSource()
    {
        var stories = StoryFinder.Find([Some.Reading("a.txt", Report), Some.Reading("b.txt", Report), Some.Reading("c.txt", OtherReport)]);

        Assert.Equal(1, stories.CountSources(["a.txt", "b.txt", "a.txt"]));
        Assert.Equal(2, stories.CountSources(["a.txt", "b.txt", "c.txt"]));
    }

    [Fact]
    public void ThousandsOfCopiesAreOneStory()
    {
        var copies = Enumerable.Range(0, 5_000).Select(number => Corpus.Readings[number % 2] with { Identifier = $"{number}.txt", Text = Corpus.Readings[number % 2].Text + number.ToString(CultureInfo.InvariantCulture) });

        Assert.Equal([2_500, 2_500], StoryFinder.Find([.. copies]).Stories.Select(story => story.Documents.Count));
    }

    private static DocumentReading Naming(string identifier, string entities, string issued, string language) => Some.Reading(identifier, identifier + language, issued, language) with
    {
        Mentions = [.. entities.Split(' ').Select((entity, at) => new Mention(new CharRange(at, at + 1), entity, 1))],
    };
}
