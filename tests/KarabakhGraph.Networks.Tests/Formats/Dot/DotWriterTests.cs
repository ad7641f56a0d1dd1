using KarabakhGraph.Networks.Formats;

namespace KarabakhGraph.Networks.Tests.Formats.Dot;

public class DotWriterTests
{
    [Fact]
    public void AGraphIsWrittenAsTheExpectedFile() => Golden.Equal(Path.Combine("Expected", "signed.dot"), Written.As(NetworkFormat.Dot, GraphProjection.Project(Some.Quads)));

    [Fact]
    public void TextsCannotEndTheirQuotes()
    {
        var lines = Written.As(NetworkFormat.Dot, Written.Hostile).Split('\n');

        // One line for each node and edge, with as many quotes that are no escape as there are around values.
        Assert.Equal(1 + 2 + 2 + 3 + 2, lines.Length);
        Assert.Contains("""label="\"A\" \\ & <b> =1+1�, ;",""", lines[3], StringComparison.Ordinal);
        Assert.Contains("""tooltip="one\n\"two\" \\N"];""", lines[5], StringComparison.Ordinal);
    }

    [Fact]
    public void AnUndirectedGraphHasNoArrows() => Assert.Contains("\"a\" -- \"b\" [", Written.As(NetworkFormat.Dot, Written.Hostile with { Directed = false }), StringComparison.Ordinal);
}
