using FsCheck;
using FsCheck.Fluent;
using KarabakhGraph.Language.Segmentation;

namespace KarabakhGraph.Language.Tests.Segmentation;

public class SegmenterTests
{
    private static IReadOnlyList<Sentence> Sentences(string language, string text) => new Segmenter(Packs.Of(language)).Segment(text).Sentences;

    private static string Cut(string language, string text) =>
        string.Join('|', Sentences(language, text).Select(sentence => text[sentence.Span.Start..sentence.Span.End]));

    [Theory]
    [InlineData("It fell. Baku denied it.", "It fell.|Baku denied it.")]
    [InlineData("Gen. Petrosyan met Mr. J. Smith. He left.", "Gen. Petrosyan met Mr. J. Smith.|He left.")]
    [InlineData("On Oct. 9 it fell.", "On Oct. 9 it fell.")]
    [InlineData("“We are here.” He left.", "“We are here.”|He left.")]
    [InlineData("“Wait for our forces, ”the spokesman said in Yerevan. It went on.", "“Wait for our forces, ”the spokesman said in Yerevan.|It went on.")]
    [InlineData("“Shusha is ours! Karabakh is ours! ”Aliyev said. It rained.", "“Shusha is ours!|Karabakh is ours! ”Aliyev said.|It rained.")]
    [InlineData("\"Come!\" said the man. \"No.\" She left.", "\"Come!\" said the man.|\"No.\"|She left.")]
    [InlineData("I.n the conflict region it broke out.", "I.n the conflict region it broke out.")]
    [InlineData("It ended the war.The army left.", "It ended the war.|The army left.")]
    [InlineData("He invaded (…) and whoever controls it wins.", "He invaded (…) and whoever controls it wins.")]
    [InlineData("They waited... and left. In the U.S. The end.", "They waited... and left.|In the U.S. The end.")]
    [InlineData("The city fell (it was said.) It burned.", "The city fell (it was said.)|It burned.")]
    public void SentencesEndWhereAReaderEndsThem(string text, string sentences) => Assert.Equal(sentences, Cut("en", text));

    [Theory]
    [InlineData("Dat zei dhr. Blok. \"Het is klaar\", zei hij.", "Dat zei dhr. Blok.|\"Het is klaar\", zei hij.")]
    [InlineData("Het kostte o.a. geld. \"Nee!\" riep zij.", "Het kostte o.a. geld.|\"Nee!\" riep zij.")]
    public void DutchHasAbbreviationsOfItsOwn(string text, string sentences) => Assert.Equal(sentences, Cut("nl", text));

    [Theory]
    [InlineData("Baku / Yerevan (dpa) – In the region it began.", "Baku / Yerevan (dpa) –")]
    [InlineData("Yerevan, Oct. 9 (Reuters) – Troops came.", "Yerevan, Oct. 9 (Reuters) –")]
    [InlineData("AALSMEER, 17 okt. - De prijs steeg.", "AALSMEER, 17 okt. -")]
    [InlineData("YEREVAN – Armenian forces left.", "YEREVAN –")]
    [InlineData("TBILISI, 22 October 2020 — Israel delivers.", "TBILISI, 22 October 2020 —")]
    public void ADatelineIsASentenceOfItsOwn(string text, string dateline)
    {
        var first = Sentences("en", text)[0];

        Assert.Equal((SentenceKind.Dateline, dateline), (first.Kind, text[first.Span.Start..first.Span.End]));
    }

    [Theory]
    [InlineData("Shusha – the heart of the region!")]
    [InlineData("Aliyev (58) said – so it seems – nothing.")]
    [InlineData("Baku (dpa)")]
    public void NotEveryDashEndsADateline(string text) => Assert.DoesNotContain(Sentences("en", text), sentence => sentence.Kind == SentenceKind.Dateline);

    [Fact]
    public void LinesAreParagraphsUnlessTheyAreWrapped()
    {
        const string wrapped = "Heavy fighting over the region has continued since the end of the\nmonth, and the towns of the south are being evacuated by the army.\n\nIt ended.\n";

        Assert.Equal([0, 1], Sentences("en", wrapped).Select(sentence => sentence.Paragraph));
        Assert.Equal([SentenceKind.Heading, SentenceKind.Prose], Sentences("en", "Wild and unreasonable\nThe army left the town on Thursday.").Select(sentence => sentence.Kind));
    }

    [Fact]
    public void NoSentenceIsEndless() =>
        Assert.All(Sentences("en", string.Concat(Enumerable.Repeat("word ", 5_000))), sentence => Assert.InRange(sentence.Tokens.Count, 1, SentenceSplitter.MaximumTokens));

    [Fact]
    public void SentencesCoverAllTokensInOrder() =>
        Prop.ForAll(Gen.Elements("Baku", "said", ".", "!", "”", "“", "\"", " ", "  ", "\n", "\r\n", "\n\n", "(", ")", "–", "…", "Oct", "9", "ş", "😀", "\u200B", "'").ListOf().Select(string.Concat).ToArbitrary(), text =>
        {
            var end = 0;
            foreach (var sentence in Sentences("nl", text))
            {
                Assert.True(sentence.Span.Start >= end && sentence.Span.End <= text.Length && sentence.Tokens.Count > 0);
                Assert.All(text[end..sentence.Span.Start], c => Assert.True(Tokenizer.IsBlank(c)));
                end = sentence.Span.End;
            }

            return text[end..].All(Tokenizer.IsBlank);
        }).QuickCheckThrowOnFailure();
}
