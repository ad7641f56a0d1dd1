using KarabakhGraph.Networks.Formats;

namespace KarabakhGraph.Networks.Tests.Formats.Pajek;

public class PajekWriterTests
{
    [Theory]
    [InlineData(true, "*Arcs")]
    [InlineData(false, "*Edges")]
    public void VerticesAreNumberedAndOppositionIsNegative(bool directed, string lines) => Assert.Equal(
        $"""
        *Network Title
        *Vertices 2
        1 "'A' / & <b> =1+1�, ;"
        2 "'B' {'\u202E'}مرحبا 👩‍👩‍👧"
        {lines}
        1 2 2 l "supports"
        1 2 -0.5 l "opposes"
        2 2 -1 l "opposes"

        """,
        Written.As(NetworkFormat.Pajek, Written.Hostile with { Directed = directed }));

    [Fact]
    public void NamesThatBecomeAlikeAreToldApart() => Assert.Contains(
        "1 \"a'\"\n2 \"a' (y)\"\n",
        Written.As(NetworkFormat.Pajek, Some.Network([Some.Node("x", "a\""), Some.Node("y", "a'")])),
        StringComparison.Ordinal);
}
