using KarabakhGraph.Sparql.Evaluation.Expressions;

namespace KarabakhGraph.Sparql.Tests.Evaluation.Expressions;

public class CodePointsTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("Şuşa", 4)]
    [InlineData("a😀b", 3)]
    [InlineData("😀😀", 2)]
    public void PairsCountOnce(string text, int count) => Assert.Equal(count, CodePoints.Count(text));

    [Fact]
    public void ASurrogateWithoutItsPairCountsAsOne() => Assert.Equal(3, CodePoints.Count("\uDE00\uD83Da"));

    [Theory]
    [InlineData("a😀b", 1, 2, "😀")]
    [InlineData("a😀b", 2, 9, "b")]
    [InlineData("a😀b", 0, 3, "a😀b")]
    [InlineData("a😀b", 3, 4, "")]
    [InlineData("a😀b", 1, 1, "")]
    public void SlicesKeepPairsWhole(string text, int first, int last, string slice) => Assert.Equal(slice, CodePoints.Slice(text, first, last));
}
