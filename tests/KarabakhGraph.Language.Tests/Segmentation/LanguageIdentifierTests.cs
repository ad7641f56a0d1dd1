using KarabakhGraph.Language.Segmentation;

namespace KarabakhGraph.Language.Tests.Segmentation;

public class LanguageIdentifierTests
{
    private static readonly LanguageIdentifier Identifier = new(Packs.All);

    [Theory]
    [InlineData("The army said on Sunday that it has left the town and that nobody was hurt.", "en")]
    [InlineData("Het leger zei zondag dat het de stad heeft verlaten en dat er geen slachtoffers zijn.", "nl")]
    [InlineData("Die Armee teilte am Sonntag mit, dass sie Schuscha verlassen habe und niemand verletzt worden sei.", null)]
    [InlineData("Армия сообщила в воскресенье, что покинула город.", null)]
    [InlineData("12 34", null)]
    [InlineData("", null)]
    public void ALanguageIsToldByItsFunctionWordsOrNotAtAll(string text, string? language) => Assert.Equal(language, Identifier.Identify(text)?.Code);
}
