using KarabakhGraph.Networks.Pictures;

namespace KarabakhGraph.Networks.Tests.Pictures;

public class TimelineTests
{
    [Fact]
    public void ClaimsCountInTheSliceOfTheirDocument()
    {
        var timeline = Timeline.Of(
        [
            Tie(1, "2020-01-15", "2020-03-01", "2020-03-31"),
            Tie(-1, "2020-03", null, "2021-01-01"),
        ])!;

        Assert.Equal(("claims", "week"), (timeline.Counts, timeline.Unit));
        Assert.Equal(["2020-01-13 1 0", "2020-02-24 1 1", "2020-03-30 1 0", "2020-12-28 0 1"], timeline.Slices.Where(slice => slice.Support + slice.Opposition > 0).Select(slice => $"{slice.Name} {slice.Support} {slice.Opposition}"));
        Assert.Equal(51, timeline.Slices.Count);
    }

    [Theory]
    [InlineData("2020-09-27", "2020-10-05", "day", 9)]
    [InlineData("2018-02-10", "2020-10-05", "month", 33)]
    [InlineData("1900", "2020", "year", 121)]
    public void SlicesAreAsLongAsThePictureHasRoom(string first, string last, string unit, int count)
    {
        var timeline = Timeline.Of([Tie(1, first), Tie(-1, last)])!;

        Assert.Equal((unit, count), (timeline.Unit, timeline.Slices.Count));
    }

    [Fact]
    public void TiesWithoutDatedClaimsCountFromFirstToLast()
    {
        var timeline = Timeline.Of([new Edge("e", "a", "b", -1, 1) { Start = "2020-09", End = "2020-10-02" }, new Edge("f", "a", "b", 1, 1) { Start = "2020-10-02", End = "2020-10-02" }])!;

        Assert.Equal(("ties", 32), (timeline.Counts, timeline.Slices.Count));
        Assert.All(timeline.Slices, slice => Assert.Equal(1, slice.Opposition));
        Assert.Equal(1, timeline.Slices.Sum(slice => slice.Support));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("once")]
    [InlineData("2020-09-27")]
    public void OneDateOrNoneIsNoTimeline(string? date) => Assert.Null(Timeline.Of([Tie(1, date), Tie(-1, date)]));

    [Fact]
    public void TheLastYearsOfTheCalendarAreNoTrouble() => Assert.NotNull(Timeline.Of([Tie(1, "0001"), Tie(1, "9999-12-31")]));

    private static Edge Tie(int sign, params string?[] dates) => new("e", "a", "b", sign, 1) { Evidence = [.. dates.Select(date => new Evidence("c", sign, Date: date))] };
}
