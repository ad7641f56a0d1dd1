namespace KarabakhGraph.Knowledge.Tests;

public class CodePointsTests
{
    [Fact]
    public void BothCountingsAgreeOnEveryPlace()
    {
        var points = new CodePoints("a𝄞b𝄞𝄞c");

        Assert.Equal(6, points.Count);
        Assert.Equal([0, 1, 3, 4, 6, 8, 9], Enumerable.Range(0, 7).Select(points.ToUnits));
        Assert.Equal([0, 1, 1, 2, 3, 3, 4, 4, 5, 6], Enumerable.Range(0, 10).Select(points.FromUnits));
        Assert.Equal("b𝄞", points[new CharRange(2, 4)]);
    }

    [Fact]
    public void ALoneSurrogateCountsAsOne()
    {
        var points = new CodePoints("\uDD1Ea\uD834");

        Assert.Equal(3, points.Count);
        Assert.Equal("a\uD834", points[new CharRange(1, 3)]);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(2, 1)]
    [InlineData(0, 4)]
    public void ARangeOutsideOfTheTextIsRefused(int begin, int end) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new CodePoints("abc")[new CharRange(begin, end)]);
}
