using System.Globalization;
using KarabakhGraph.Knowledge.Incidents;

namespace KarabakhGraph.Knowledge.Tests.Incidents;

public class IncidentFinderTests
{
    [Theory]
    [InlineData(Verdict.Agreed, ClaimStatus.Asserted, ClaimStatus.Asserted)]
    [InlineData(Verdict.Contested, ClaimStatus.Asserted, ClaimStatus.Denied)]
    [InlineData(Verdict.DeniedOnly, ClaimStatus.Denied, ClaimStatus.Denied)]
    [InlineData(Verdict.DeniedOnly, ClaimStatus.Denied, ClaimStatus.Unconfirmed)]
    [InlineData(Verdict.SingleSource, ClaimStatus.Asserted, ClaimStatus.Unconfirmed)]
    public void TheVerdictFollowsFromTheReports(Verdict verdict, ClaimStatus first, ClaimStatus second)
    {
        var incident = Assert.Single(Incidents(Report("a.txt", Shelling("shusha"), first), Report("b.txt", Shelling("shusha"), second)));

        Assert.Equal(verdict, incident.Verdict);
        Assert.Equal([new("a.txt", 0), new("b.txt", 0)], incident.Reports);
    }

    [Fact]
    public void CopiesOfOneReportAreASingleSource()
    {
        var report = Report("a.txt", Shelling("shusha"));

        Assert.Equal(Verdict.SingleSource, Assert.Single(Incidents(report, report with { Identifier = "b.txt" })).Verdict);
    }

    [Fact]
    public void ADenialWithinADocumentContestsTheHappening()
    {
        var denying = Report("b.txt", Shelling("shusha"));
        denying = denying with { Claims = [.. denying.Claims, Some.Claim(new Event("Reject", "other", ["azerbaijan"], [], [], null)) with { Denies = 0 }] };

        Assert.Equal(Verdict.Contested, Assert.Single(Incidents(Report("a.txt", Shelling("shusha")), denying)).Verdict);
    }

    [Theory]
    [InlineData("shusha", "azerbaijan", "2020-11-08", "shusha", "azerbaijan", "2020-11-09", true)]
    [InlineData("shusha", "azerbaijan", "2020-11-08", "shusha", "azerbaijan", "2020-11-10", false)]
    [InlineData("shusha", "azerbaijan", "2020-11-08", "stepanakert", "azerbaijan", "2020-11-08", false)]
    [InlineData("shusha", "azerbaijan", "2020-11-08", "shusha", "armenia", "2020-11-08", false)]
    [InlineData("shusha", "azerbaijan", "2020-11-08", "shusha", "azerbaijan-defense-ministry", "2020-11-08", true)]
    [InlineData("shusha", "azerbaijan", "2020-11-08", "shusha", null, "2020-11-08", true)]
    [InlineData("shusha", null, "2020-11-08", "shusha", null, "2020-11-09", true)]
    [InlineData(null, "azerbaijan", "2020-11-08", null, "azerbaijan", "2020-11-08", false)]
    [InlineData(null, "azerbaijan armenia", "2020-11-08", null, "armenia ilham-aliyev", "2020-11-08", true)]
    [InlineData(null, "azerbaijan armenia", "2020-11-08", null, "azerbaijan armenia russia", "2020-11-08", false)]
    [InlineData(null, "azerbaijan", "2020-11-08", "shusha", "azerbaijan", "2020-11-08", false)]
    [InlineData("shusha", "azerbaijan", "1994", "shusha", "azerbaijan", "1994", true)]
    [InlineData("shusha", "azerbaijan", "2020", "shusha", "azerbaijan", "2020-11-08", false)]
    public void OneHappeningIsOfOnePlaceSideAndDay(string? place, string? agent, string day, string? otherPlace, string? otherAgent, string otherDay, bool expected) => Assert.Equal(
        expected,
        Incidents(Report("a.txt", Shelling(place, agent, day)), Report("b.txt", Shelling(otherPlace, otherAgent, otherDay))).Count == 1);

    [Theory]
    [InlineData("Assault", "capture", ClaimStatus.Asserted)]
    [InlineData("Other", "shelling", ClaimStatus.Asserted)]
    [InlineData("Assault", "shelling", ClaimStatus.Future)]
    [InlineData("Assault", "shelling", ClaimStatus.CalledFor)]
    public void AnotherKindOrMereTalkOfItIsNotTheSameHappening(string type, string kind, ClaimStatus status) =>
        Assert.Empty(Incidents(Report("a.txt", Shelling("shusha")), Report("b.txt", new Event(type, kind, ["azerbaijan"], [], ["shusha"], "2020-11-08"), status)));

    [Theory]
    [InlineData("2020-11-08", true)]
    [InlineData("2020-11", false)]
    [InlineData(null, false)]
    public void WithoutADateOfItsOwnAnEventIsOfTheDayOfItsDocument(string? issued, bool expected) => Assert.Equal(
        expected,
        Incidents(Report("a.txt", Shelling("shusha")), Report("b.txt", Shelling("shusha", day: null)) with { Issued = issued }).Count == 1);

    [Fact]
    public void ALongBattleIsNotOneHappening()
    {
        var days = Enumerable.Range(1, 6).Select(day => Report($"{day}.txt", Shelling("shusha", "azerbaijan", $"2020-11-0{day}")));

        Assert.Equal(3, Incidents([.. days]).Count);
    }

    [Fact]
    public void AReportWithoutAgentJoinsNeitherOfTwoSides()
    {
        var incidents = Incidents(
            Report("a.txt", Shelling("shusha", "azerbaijan")),
            Report("b.txt", Shelling("shusha", "armenia")),
            Report("c.txt", Shelling("shusha", agent: null)),
            Report("d.txt", Shelling("shusha", agent: null)));

        Assert.Equal([new("c.txt", 0), new("d.txt", 0)], Assert.Single(incidents).Reports);
    }

    [Fact]
    public void EventsOfNoKindHaveNothingInCommon()
    {
        var happening = Shelling("shusha") with { Type = "Other", Kind = "other" };

        Assert.Empty(Incidents(Report("a.txt", happening), Report("b.txt", happening)));
    }

    [Fact]
    public void OneDocumentAloneMakesNoIncident()
    {
        var twice = Report("a.txt", Shelling("shusha"));

        Assert.Empty(Incidents(twice with { Claims = [.. twice.Claims, .. twice.Claims] }));
    }

    [Fact]
    public void ThousandsOfReportsOfManyDaysAreToldApart()
    {
        var reports = Enumerable.Range(0, 5_000).Select(number => Report($"{number}.txt", Shelling("shusha", "azerbaijan", new DateOnly(2015, 1, 1).AddDays(number / 2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));

        Assert.Equal(1_250, Incidents([.. reports]).Count);
    }

    private static Event Shelling(string? place, string? agent = "azerbaijan", string? day = "2020-11-08") =>
        new("Assault", "shelling", agent is null ? [] : agent.Split(' '), [], place is null ? [] : [place], day);

    /// <summary>Every report has a text of its own, so that none is a copy.</summary>
    private static DocumentReading Report(string identifier, Event happening, ClaimStatus status = ClaimStatus.Asserted) =>
        Some.Reading(identifier, identifier, claims: Some.Claim(happening, status));

    private static IReadOnlyList<Incident> Incidents(params DocumentReading[] readings) => Derivation.Derive(readings, Some.Lexicon).Incidents;
}
