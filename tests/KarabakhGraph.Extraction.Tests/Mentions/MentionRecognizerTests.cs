using FsCheck;
using FsCheck.Fluent;

namespace KarabakhGraph.Extraction.Tests.Mentions;

public class MentionRecognizerTests
{
    /// <summary>Mentions as "words=entity"; a metonym as "words~entity", an attribute as "(words=entity)".</summary>
    private static string Mentions(string language, string text)
    {
        var (annotated, found) = Repository.Recognize(language, text);
        return string.Join(' ', found.Mentions.Select(mention =>
        {
            var words = $"{annotated[mention.Span].ToString().Replace(' ', '_')}{(mention.NameOf is null ? "=" : "~")}{mention.Entity}";
            return mention.IsMention ? words : $"({words})";
        }));
    }

    [Theory]
    [InlineData("The army of Azerbaijan left Schuschi.", "army_of_Azerbaijan=azerbaijan-armed-forces Schuschi=shusha")]
    [InlineData("Armenia’s protective power is Russia.", "Armenia=armenia Russia=russia")]
    [InlineData("Shushan Stepanyan confirmed it.", "Shushan_Stepanyan=shushan-stepanyan")]
    [InlineData("MEVLÜT ÇAVUŞOĞLU and Mevlut Cavusoglu met.", "MEVLÜT_ÇAVUŞOĞLU=mevlut-cavusoglu Mevlut_Cavusoglu=mevlut-cavusoglu")]
    [InlineData("It gave us a turkey, said the UN.", "UN=united-nations")]
    public void NamesAreLinkedInEverySpelling(string text, string mentions) => Assert.Equal(mentions, Mentions("en", text));

    [Theory]
    [InlineData("The Georgian Defense Ministry said so.", "Georgian_Defense_Ministry=georgia-defense-ministry")]
    [InlineData("The Tbilisi foreign ministry said so.", "Tbilisi_foreign_ministry=georgia-foreign-ministry")]
    [InlineData("Georgia's Interior Ministry said so.", "Georgia's_Interior_Ministry=georgia-interior-ministry")]
    [InlineData("A spokeswoman for the defense ministry in the Armenian capital Yerevan left.", "defense_ministry=armenia-defense-ministry (Armenian=armenia) Yerevan=yerevan")]
    [InlineData("The authorities in the breakaway region of Nagorno-Karabakh met in the regional parliament.",
        "authorities_in_the_breakaway_region_of_Nagorno-Karabakh=nagorno-karabakh-authorities regional_parliament=nagorno-karabakh-parliament")]
    [InlineData("The Georgian and Armenian forces met.", "Georgian=georgia-armed-forces Armenian_forces=armenia-armed-forces")]
    public void BodiesAreToldByTheirPattern(string text, string mentions) => Assert.Equal(mentions, Mentions("en", text));

    [Theory]
    [InlineData("The shelling came from the Azerbaijani side.", "Azerbaijani_side=azerbaijan")]
    [InlineData("The Armenians accuse the Turkish-backed militias.", "Armenians=armenia (Turkish-backed=turkey)")]
    [InlineData("Azerbaijani shelling hit an Armenian cathedral.", "(Azerbaijani=azerbaijan) (Armenian=armenia)")]
    [InlineData("Nagorno-Karabakh is inhabited by a majority of Armenians.", "Nagorno-Karabakh=nagorno-karabakh Armenians=karabakh-armenians")]
    public void AdjectivesAndPeoplesStandForTheirState(string text, string mentions) => Assert.Equal(mentions, Mentions("en", text));

    [Theory]
    [InlineData("Baku denied it.", "Baku~azerbaijan")]
    [InlineData("He said so in Yerevan and Baku.", "Yerevan=yerevan Baku=baku")]
    [InlineData("Both Baku and Ankara deny this.", "Baku~azerbaijan Ankara~turkey")]
    [InlineData("According to Yerevan, Moscow has not called.", "Yerevan~armenia Moscow~russia")]
    [InlineData("Tehran would not take sides, yet Stepanakert was shelled.", "Tehran~iran Stepanakert=stepanakert")]
    [InlineData("The Kremlin is silent on the bombardment of Stepanakert.", "Kremlin=russia Stepanakert=stepanakert")]
    public void ACapitalStandsForItsGovernmentWhenItActs(string text, string mentions) => Assert.Equal(mentions, Mentions("en", text));

    [Theory]
    [InlineData("Extremists from Syria and Libya came.", "Extremists_from_Syria_and_Libya=extremists-from-syria-and-libya")]
    [InlineData("Radical Syrian mercenaries and rebels fled.", "Syrian_mercenaries=syrian-mercenaries")]
    public void GroupsAreToldByOriginOrConviction(string text, string mentions) => Assert.Equal(mentions, Mentions("en", text));

    [Theory]
    [InlineData("\"No,\" said Vardges Melikjanyan, a shopkeeper. Later Melikjanyan fled to the village of Taghaserik.",
        "Vardges_Melikjanyan=vardges-melikjanyan Melikjanyan=vardges-melikjanyan Taghaserik=taghaserik")]
    [InlineData("\"No,\" said Karen Grigoryan, a resident with a Bayraktar TB2.", "Karen_Grigoryan=karen-grigoryan")]
    [InlineData("Zardan fell. The army took the town of Zardan, said his Russian colleague Petko Zwets.", "Zardan=zardan Zardan=zardan (Russian=russia) Petko_Zwets=petko-zwets")]
    [InlineData("Numerous Houses were hit near the Zorats Cathedral.", "Zorats_Cathedral=zorats-cathedral")]
    [InlineData("The mayor, Garen van der Vardum, and Gurgen Aliyev spoke.", "Garen_van_der_Vardum=garen-van-der-vardum Gurgen_Aliyev=gurgen-aliyev")]
    public void UnknownNamesAreEntitiesOfTheirOwn(string text, string mentions) => Assert.Equal(mentions, Mentions("en", text));

    [Theory]
    [InlineData("De kant van Poetin: Poetins leger.", "Poetin=vladimir-putin Poetin=vladimir-putin")]
    [InlineData("Het vuur kwam van Azerbeidzjaanse kant.", "Azerbeidzjaanse_kant=azerbaijan")]
    [InlineData("Het ministerie van Defensie in Bakoe ontkende dat volgens Jerevan.", "ministerie_van_Defensie=azerbaijan-defense-ministry Bakoe=baku Jerevan~armenia")]
    [InlineData("De autoriteiten in Nagorno-Karabach zwegen.", "autoriteiten_in_Nagorno-Karabach=nagorno-karabakh-authorities")]
    public void DutchHasInflectionAndPatternsOfItsOwn(string text, string mentions) => Assert.Equal(mentions, Mentions("nl", text));

    [Fact]
    public void TheAgencyOfTheDatelineIsThePublisherElseThePaper()
    {
        Assert.Equal("dpa", Repository.Recognize("en", "Baku / Yerevan (dpa) – It fell.", "The Courier").Mentions.Publisher);
        Assert.Equal("caspian-courier", Repository.Recognize("en", "It fell.", "Caspian Courier").Mentions.Publisher);
        Assert.Null(Repository.Recognize("en", "BAKU – It fell.").Mentions.Publisher);
    }

    [Fact]
    public void ALineWithoutEndIsRead()
    {
        var text = string.Concat(Enumerable.Repeat("the President Xaxa Yoyo and his Russian colleague Zaza Popo said that the ministry ", 3_000));

        // Now and then a name is lost where the line is cut.
        Assert.InRange(Repository.Recognize("en", text).Mentions.Mentions.Count, 8_900, 9_000);
    }

    [Fact]
    public void MentionsNeverOverlapNorLeaveTheText() =>
        Prop.ForAll(Gen.Elements("Baku", "said", "the", "Armenian", "Defense", "Ministry", "in", "and", "Ilham", "Aliyev", "’s", ",", ".", " (dpa) – ", "Xyz", "Hasanov", "-backed", "rebels", "from", "Syria", "\n", "😀")
            .ListOf().Select(words => string.Join(' ', words)).ToArbitrary(), text =>
        {
            var end = 0;
            foreach (var mention in Repository.Recognize("en", text).Mentions.Mentions)
            {
                Assert.True(mention.Span.Start >= end && mention.Span.End <= text.Length && mention.Span.Length > 0);
                end = mention.Span.End;
            }

            return true;
        }).QuickCheckThrowOnFailure();
}
