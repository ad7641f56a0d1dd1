using KarabakhGraph.Extraction.Documents;
using KarabakhGraph.Knowledge;

namespace KarabakhGraph.Extraction.Tests;

public sealed class ExtractionPipelineTests
{
    [Fact]
    public void AnAccusationIsAnEventOfTheAccuserAndItsContentAClaimOfHis()
    {
        var claims = Some.Claims("en", "Azerbaijan accused Armenia of shelling Ganja.");
        Assert.Contains(claims, claim => claim.About is Event { Type: "Accuse", Agents: ["azerbaijan"], Targets: ["armenia"] } && claim.Claimants.Count == 0);
        Assert.Contains(claims, claim => claim.About is Event { Type: "Assault", Kind: "shelling", Agents: ["armenia"], Targets: ["ganja"] } && claim.Claimants is ["azerbaijan"]);
    }

    [Fact]
    public void TheEvidenceIsTheSentenceAndHoldsTheTrigger()
    {
        const string Text = "Nothing happened here. Armenian forces shelled the town of Tartar on Sunday.";
        var claim = Some.Claims("en", Text).First(claim => claim.About is Event);
        Assert.Equal("Armenian forces shelled the town of Tartar on Sunday.", Text[claim.Evidence.Begin..claim.Evidence.End]);
        Assert.Equal("shelled", Text[claim.Trigger.Begin..claim.Trigger.End]);
    }

    [Fact]
    public void ALanguageWithoutAPackIsRefusedByName()
    {
        const string Text = "Ничего не произошло вчера ночью.";
        var error = Assert.Throws<DocumentException>(() => Some.Pipeline.Read(new SourceDocument("a.txt", Text, Text, "0", null, null, "ru", null, null)));
        Assert.Contains("a.txt", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RangesCountCodePoints()
    {
        const string Text = "😀 Azerbaijani forces shelled Stepanakert.";
        var claim = Some.Claims("en", Text).First(claim => claim.About is Event);
        Assert.Equal("shelled", string.Concat(Text.EnumerateRunes().Skip(claim.Trigger.Begin).Take(claim.Trigger.End - claim.Trigger.Begin)));
    }
}
