using FsCheck;
using FsCheck.Fluent;
using KarabakhGraph.Language.Dates;
using KarabakhGraph.Language.Segmentation;

namespace KarabakhGraph.Language.Tests.Dates;

public class DateRecognizerTests
{
    private static readonly Dictionary<string, DateRecognizer> Recognizers = Packs.All.ToDictionary(pack => pack.Code, pack => new DateRecognizer(pack));

    private static string Dates(string language, string text, string? documentDate) => string.Join("; ", new Segmenter(Packs.Of(language)).Segment(text).Sentences
        .SelectMany(sentence => Recognizers[language].Recognize(sentence, documentDate)).Select(date => $"{text[date.Span.Start..date.Span.End]}={date.Value}{(date.Relation == DateRelation.On ? "" : " " + date.Relation)}"));

    [Theory]
    [InlineData("It began on Sunday, he said on Saturday.", "2020-11-08", "Sunday=2020-11-08; Saturday=2020-11-07")]
    [InlineData("They meet next Sunday or wait until Friday.", "2020-11-08", "Sunday=2020-11-15; Friday=2020-11-13 Until")]
    [InlineData("Fighting has continued since September 27.", "2020-11-08", "September 27=2020-09-27 Since")]
    [InlineData("A ceasefire has existed since 1994.", null, "1994=1994 Since")]
    [InlineData("It began on 27 September 2020 and on Oct. 9, 2020.", null, "27 September 2020=2020-09-27; Oct. 9, 2020=2020-10-09")]
    [InlineData("In July and in December there was fighting.", "2020-09-27", "July=2020-07; December=2019-12")]
    [InlineData("Land beyond their control since the 1990s, after the 1994 war.", null, "1990s=1990/1999 Since; 1994=1994")]
    [InlineData("By the first of December, and again yesterday.", "2020-11-10", "first of December=2020-12-01 Until; yesterday=2020-11-09")]
    [InlineData("It lasted from 27 September to 10 November.", "2020-11-12", "27 September to 10 November=2020-09-27/2020-11-10")]
    [InlineData("On 2020-10-17 and that night it burned.", "2020-11-08", "2020-10-17=2020-10-17; that night=2020-11-08")]
    [InlineData("They may march on Sunday; 2000 people may come.", null, "")]
    [InlineData("It rained on 31 February 2020.", null, "")]
    public void EnglishDatesAreResolvedOrLeftOut(string text, string? documentDate, string dates) => Assert.Equal(dates, Dates("en", text, documentDate));

    [Theory]
    [InlineData("De gevechten zijn sinds 27 september gaande, meldde Bakoe zaterdag.", "2020-11-08", "27 september=2020-09-27 Since; zaterdag=2020-11-07")]
    [InlineData("De stad lag de afgelopen nacht onder vuur.", "2020-11", "afgelopen nacht=2020-11")]
    [InlineData("In de jaren 90 en woensdagavond.", "2020-10-28", "jaren 90=1990/1999; woensdagavond=2020-10-28")]
    public void DutchDatesAreResolvedToo(string text, string documentDate, string dates) => Assert.Equal(dates, Dates("nl", text, documentDate));

    [Fact]
    public void DatesLieInTheTextAndDoNotOverlap() =>
        Prop.ForAll(Gen.Elements("27", "1994", "2020-13-01", "September", "may", "on", "since", "of", "first", ",", ".", "Sunday", "to", "from", "1990s", "31", "next").ListOf().Select(words => string.Join(' ', words)).ToArbitrary(), text =>
        {
            var end = 0;
            foreach (var date in new Segmenter(Packs.Of("en")).Segment(text).Sentences.SelectMany(sentence => Recognizers["en"].Recognize(sentence, "2020-11-08")))
            {
                Assert.True(date.Span.Start >= end && date.Span.Length > 0 && date.Value.Length >= 4);
                end = date.Span.End;
            }

            return end <= text.Length;
        }).QuickCheckThrowOnFailure();
}
