using KarabakhGraph.Knowledge;

namespace KarabakhGraph.Extraction.Tests;

/// <summary>One row per way to say it: kind, agents, targets, claimants and standing of the event.</summary>
public sealed class ConstructionTests
{
    [Theory]
    [InlineData("en", "Azerbaijani forces shelled Stepanakert.", "shelling", "azerbaijan-armed-forces", "stepanakert", "", "Asserted")]
    [InlineData("en", "Stepanakert was shelled by Azerbaijani forces.", "shelling", "azerbaijan-armed-forces", "stepanakert", "", "Asserted")]
    [InlineData("en", "Stepanakert had been shelled.", "shelling", "", "stepanakert", "", "Asserted")]
    [InlineData("en", "The shelling of Stepanakert by Azerbaijani forces continued.", "shelling", "azerbaijan-armed-forces", "stepanakert", "", "Asserted")]
    [InlineData("en", "Azerbaijani shelling of Stepanakert continued.", "shelling", "azerbaijan", "stepanakert", "", "Asserted")]
    [InlineData("en", "Stepanakert came under rocket fire from Azerbaijan.", "shelling", "azerbaijan", "stepanakert", "", "Asserted")]
    [InlineData("en", "Armenia denied shelling Ganja.", "shelling", "armenia", "ganja", "armenia", "Denied")]
    [InlineData("en", "Armenia denied that it had shelled Ganja.", "shelling", "armenia", "ganja", "armenia", "Denied")]
    [InlineData("en", "Armenia shelled Ganja, the Azerbaijani Defense Ministry said.", "shelling", "armenia", "ganja", "azerbaijan-defense-ministry", "Asserted")]
    [InlineData("en", "According to the Azerbaijani Defense Ministry, Armenia shelled Ganja.", "shelling", "armenia", "ganja", "azerbaijan-defense-ministry", "Asserted")]
    [InlineData("en", "“Armenia shelled Ganja,” said Ilham Aliyev.", "shelling", "armenia", "ganja", "ilham-aliyev", "Asserted")]
    [InlineData("en", "Russia said that Azerbaijan accused Armenia of shelling Ganja.", "shelling", "armenia", "ganja", "azerbaijan", "Asserted")]
    [InlineData("en", "Heavy fighting broke out between Armenia and Azerbaijan.", "fighting", "armenia azerbaijan", "", "", "Asserted")]
    [InlineData("en", "Russia and France condemned Azerbaijan.", "condemnation", "russia france", "azerbaijan", "", "Asserted")]
    [InlineData("en", "Armenia and Azerbaijan accused each other of attacks.", "accusation", "armenia azerbaijan", "armenia azerbaijan", "", "Asserted")]
    [InlineData("en", "Azerbaijan will deploy troops to Shusha.", "deployment", "azerbaijan", "shusha", "", "Future")]
    [InlineData("en", "Azerbaijan demanded that Armenia apologize.", "other", "azerbaijan", "armenia", "", "Asserted")]
    [InlineData("nl", "Azerbeidzjaanse troepen hebben Stepanakert beschoten.", "shelling", "azerbaijan-armed-forces", "stepanakert", "", "Asserted")]
    [InlineData("nl", "Stepanakert werd door Azerbeidzjaanse troepen beschoten.", "shelling", "azerbaijan-armed-forces", "stepanakert", "", "Asserted")]
    [InlineData("nl", "Armenië ontkent dat het Ganja heeft beschoten.", "shelling", "armenia", "ganja", "armenia", "Denied")]
    [InlineData("nl", "Armenië ontkende de beschieting van Ganja.", "shelling", "", "ganja", "armenia", "Denied")]
    [InlineData("nl", "Armenië heeft Ganja beschoten, zei Ilham Aliyev.", "shelling", "armenia", "ganja", "ilham-aliyev", "Asserted")]
    [InlineData("nl", "Volgens Ilham Aliyev heeft Armenië Ganja beschoten.", "shelling", "armenia", "ganja", "ilham-aliyev", "Asserted")]
    [InlineData("nl", "Azerbeidzjan beschuldigde Armenië ervan Ganja te beschieten.", "shelling", "armenia", "ganja", "azerbaijan", "Asserted")]
    [InlineData("nl", "Armenië en Azerbeidzjan beschuldigden elkaar.", "accusation", "armenia azerbaijan", "armenia azerbaijan", "", "Asserted")]
    public void AnEventKeepsItsRolesHoweverItIsSaid(string language, string text, string kind, string agents, string targets, string claimants, string status)
    {
        var read = Some.Claims(language, text).Where(claim => claim.About is Event found && found.Kind == kind).Select(claim =>
        {
            var found = (Event)claim.About;
            return $"{string.Join(' ', found.Agents)} -> {string.Join(' ', found.Targets)} says {string.Join(' ', claim.Claimants)}: {claim.Status}";
        });
        Assert.Contains($"{agents} -> {targets} says {claimants}: {status}", read);
    }

    [Theory]
    [InlineData("en", "Russia is Armenia's protective power.", "russia supports armenia")]
    [InlineData("en", "Turkey, Azerbaijan's closest ally, welcomed the deal.", "turkey supports azerbaijan")]
    [InlineData("en", "Azerbaijan relies on Turkey.", "turkey supports azerbaijan")]
    [InlineData("en", "Turkish President Recep Tayyip Erdogan congratulated Ilham Aliyev.", "recep-tayyip-erdogan supports azerbaijan")]
    [InlineData("en", "Azerbaijan accused Armenia of shelling Ganja.", "azerbaijan opposes armenia")]
    [InlineData("en", "Azerbaijan accused Armenia of shelling Ganja.", "armenia opposes azerbaijan")]
    [InlineData("en", "Rockets hit the Azerbaijani city of Barda.", "barda locatedIn azerbaijan")]
    [InlineData("en", "Shots were heard in Stepanakert, the capital of Nagorno-Karabakh.", "stepanakert locatedIn nagorno-karabakh")]
    [InlineData("en", "Turkey supplies Azerbaijan with drones.", "turkey supports azerbaijan")]
    [InlineData("en", "Ukraine stands up for the territorial integrity of Azerbaijan.", "ukraine supports azerbaijan")]
    [InlineData("en", "Azerbaijan attacked with the backing of Turkey.", "turkey supports azerbaijan")]
    [InlineData("en", "Armenian forces killed four Azerbaijani soldiers.", "armenia-armed-forces opposes azerbaijan")]
    [InlineData("en", "Armenia thanked Russia for its support.", "russia supports armenia")]
    [InlineData("en", "Georgia closed its border with Armenia.", "georgia opposes armenia")]
    [InlineData("en", "Turkey recruited mercenaries from Syria for Azerbaijan.", "turkey supports azerbaijan")]
    [InlineData("nl", "Turkije stuurt Syrische strijders naar Azerbeidzjan.", "turkey supports azerbaijan")]
    [InlineData("nl", "Turkije levert Azerbeidzjan drones.", "turkey supports azerbaijan")]
    [InlineData("nl", "Armenië leunt op Rusland.", "russia supports armenia")]
    [InlineData("nl", "Rusland is op zijn beurt de beschermende macht van Armenië.", "russia supports armenia")]
    [InlineData("nl", "Azerbeidzjan kan rekenen op de steun van broederstaat Turkije.", "turkey supports azerbaijan")]
    [InlineData("nl", "Turkije, de trouwste bondgenoot van Azerbeidzjan, zweeg.", "turkey supports azerbaijan")]
    [InlineData("nl", "In de Armeense hoofdstad Jerevan was het rustig.", "yerevan locatedIn armenia")]
    public void ARelationIsRead(string language, string text, string expected) =>
        Assert.Contains(expected, Some.Claims(language, text).Select(claim => claim.About).OfType<Relation>().Select(relation => $"{relation.Subject} {relation.Type} {relation.Object}"));

    [Theory]
    [InlineData("en", "Armenia, Azerbaijan and Russia signed an agreement that ends six weeks of fighting.")]
    [InlineData("en", "Armenian forces did not kill four Azerbaijani soldiers.")]
    [InlineData("en", "Armenia denied that it had killed four Azerbaijani soldiers.")]
    public void NobodyIsSetAgainstAnother(string language, string text) =>
        Assert.DoesNotContain(Some.Claims(language, text).Select(claim => claim.About).OfType<Relation>(), relation => relation.Type == "opposes");

    [Theory]
    [InlineData("en", "Three civilians were killed and eleven were wounded.", "killed 3 exact civilians", "wounded 11 exact people")]
    [InlineData("en", "The strike left 21 dead.", "killed 21 exact people", null)]
    [InlineData("en", "More than 1,250 people, including at least 130 civilians, died.", "killed 1250 more-than people", "killed 130 at-least civilians")]
    [InlineData("en", "But there are no injuries.", "wounded 0 exact people", null)]
    [InlineData("en", "Azerbaijan returned the bodies of 30 soldiers.", "bodies 30 exact soldiers", null)]
    [InlineData("nl", "Zeker 21 mensen zijn gedood en 70 gewond geraakt.", "killed 21 at-least people", "wounded 70 exact people")]
    [InlineData("nl", "Er zijn geen slachtoffers.", "killed 0 exact people", "wounded 0 exact people")]
    [InlineData("nl", "Bij de aanval kwamen 21 mensen om het leven.", "killed 21 exact people", null)]
    public void LossesAreCounted(string language, string text, string first, string? second)
    {
        var read = Some.Claims(language, text).Select(claim => claim.About).OfType<CasualtyFigure>()
            .Select(figure => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{figure.Kind} {figure.Count} {figure.Qualifier} {figure.Victims}")).ToList();
        Assert.Contains(first, read);
        Assert.True(second is null || read.Contains(second), string.Join(", ", read));
    }

    [Theory]
    [InlineData("en", "Rocket attacks in 2020 cost 40 million dollars and lasted two weeks.")]
    [InlineData("en", "Two villages lie ten kilometers from Shusha.")]
    [InlineData("nl", "De prijs steeg met 60 procent in twee weken.")]
    public void OtherNumbersAreNoLosses(string language, string text) =>
        Assert.Empty(Some.Claims(language, text).Select(claim => claim.About).OfType<CasualtyFigure>());

    [Fact]
    public void ADenialPointsToTheClaimItDenies()
    {
        var claims = Some.Claims("en", "Armenia shot down two helicopters, the Armenian Defense Ministry said. Baku denied this.");
        var denial = claims.Single(claim => claim.About is Event { Type: "Reject" });
        Assert.Equal("shoot-down", Assert.IsType<Event>(claims[denial.Denies!.Value].About).Kind);
    }

    [Fact]
    public void WithoutConfirmationAnEventIsUnconfirmed()
    {
        var claims = Some.Claims("en", "Ilham Aliyev said Azerbaijan had captured Hadrut. There has been no confirmation of this.");
        Assert.Equal(ClaimStatus.Unconfirmed, claims.Single(claim => claim.About is Event { Kind: "capture" }).Status);
    }

    [Fact]
    public void AVeryLongSentenceIsReadInPieces()
    {
        // 40,000 words without a full stop; were any step quadratic in them, the test run would not end.
        var text = string.Join(' ', Enumerable.Repeat("Armenia shelled Ganja and Azerbaijan attacked Shusha and", 5_000));
        Assert.True(Some.Claims("en", text).Count > 5_000);
    }
}
