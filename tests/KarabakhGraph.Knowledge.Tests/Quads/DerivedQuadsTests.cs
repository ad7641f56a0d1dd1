using KarabakhGraph.Knowledge.Quads;
using KarabakhGraph.Rdf;

namespace KarabakhGraph.Knowledge.Tests.Quads;

public class DerivedQuadsTests
{
    private static readonly Claim Shelling = Some.Claim(new Event("Assault", "shelling", ["azerbaijan"], [], ["shusha"], "2020-11-08"));

    private static readonly DocumentReading[] Readings =
    [
        Some.Reading("2020/a.txt", "One report.", "2020-11-08", claims: [Some.Supports("turkey", "azerbaijan"), Shelling]),
        Some.Reading("b.md", "One report.", "2020-11-09", claims: [Shelling, Some.Supports("turkey", "azerbaijan"), Some.Opposes("armenia", "azerbaijan")]),
        Some.Reading("c.txt", "Another report.", "2020-11", claims: [Some.Supports("turkey", "azerbaijan"), Some.Claim(Shelling.About, ClaimStatus.Denied)]),
    ];

    [Fact]
    public void ADerivationIsWrittenAsTheExpectedGraph() =>
        Golden.Equal("Quads/Expected/derived.trig", DerivedQuads.Write(Derivation.Derive(Readings, Some.Lexicon), Readings, DataIris.Default));

    [Fact]
    public void TheOrderOfTheReadingsDoesNotMatter()
    {
        DocumentReading[] shuffled = [Readings[2], Readings[0], Readings[1]];

        Assert.Equal(Written(Readings), Written(shuffled));
    }

    [Fact]
    public void WhatIsReadBackFromTheGraphsGivesTheSameDerivation()
    {
        var source = new Dataset(Readings.SelectMany(reading => ReadingQuads.Write(reading, Some.Lexicon, DataIris.Default)));

        Assert.Equal(Written(Readings), Written([.. ReadingQuads.ReadAll(source, DataIris.Default)]));
    }

    private static IReadOnlyList<Quad> Written(DocumentReading[] readings) => DerivedQuads.Write(Derivation.Derive(readings, Some.Lexicon), readings, DataIris.Default);
}
