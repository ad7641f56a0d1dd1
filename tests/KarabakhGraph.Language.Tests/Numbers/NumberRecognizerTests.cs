using KarabakhGraph.Language.Numbers;
using KarabakhGraph.Language.Segmentation;

namespace KarabakhGraph.Language.Tests.Numbers;

public class NumberRecognizerTests
{
    private static readonly Dictionary<string, NumberRecognizer> Recognizers = Packs.All.ToDictionary(pack => pack.Code, pack => new NumberRecognizer(pack));

    private static string Numbers(string language, string text) => string.Join("; ", new Segmenter(Packs.Of(language)).Segment(text).Sentences
        .SelectMany(sentence => Recognizers[language].Recognize(sentence)).Select(number => $"{text[number.Span.Start..number.Span.End]}={number.Value} {number.Qualifier}"));

    [Theory]
    [InlineData("more than 1,250 people, including at least 130 civilians", "1,250=1250 more-than; 130=130 at-least")]
    [InlineData("about 30,000 dead, 2.5 million fled", "30,000=30000 about; 2.5 million=2500000 exact")]
    [InlineData("twenty-one killed, one hundred and five wounded", "twenty-one=21 exact; one hundred and five=105 exact")]
    [InlineData("three, four or two thousand three hundred", "three=3 exact; four=4 exact; two thousand three hundred=2300 exact")]
    [InlineData("dozens of shells, 60% at 15:30 on 2020-11-08", "")]
    [InlineData("nearly 2,000 or 1,23,4", "2,000=2000 about")]
    public void EnglishNumbersAreRead(string text, string numbers) => Assert.Equal(numbers, Numbers("en", text));

    [Theory]
    [InlineData("ruim 70.000 mensen, zeker eenentwintig doden", "70.000=70000 more-than; eenentwintig=21 at-least")]
    [InlineData("een man, één vrouw, tweehonderdvijftig soldaten", "één=1 exact; tweehonderdvijftig=250 exact")]
    [InlineData("tweeëndertig, drieduizend en 2,5 miljoen", "tweeëndertig=32 exact; drieduizend=3000 exact; 2,5 miljoen=2500000 exact")]
    [InlineData("tientallen huizen", "")]
    public void DutchNumbersAreReadWithTheirCompounds(string text, string numbers) => Assert.Equal(numbers, Numbers("nl", text));
}
