namespace KarabakhGraph.Rdf.Tests.Formats;

public class RoundTripTests
{
    public static TheoryData<RdfFormat> Formats => [.. RdfFormat.All];

    [Theory]
    [MemberData(nameof(Formats))]
    public void WhatIsWrittenIsReadBack(RdfFormat format) => Some.Check(Some.Document(format), quads =>
    {
        var text = Some.Write(format, quads);

        Assert.True(DatasetIsomorphism.Holds(quads, Some.Read(format, text).Quads), text);
    });

    [Theory]
    [MemberData(nameof(Formats))]
    public void ABaseChangesNoIri(RdfFormat format) => Some.Check(Some.Document(format), quads =>
    {
        var text = Some.Write(format, quads, "http://example/deep/base?q#f");

        Assert.True(DatasetIsomorphism.Holds(quads, Some.Read(format, text).Quads), text);
    });

    [Theory]
    [MemberData(nameof(Formats))]
    public void ReadingAndWritingAgainGivesTheSameText(RdfFormat format) => Some.Check(Some.Document(format), quads =>
    {
        var once = Some.Write(format, Some.Read(format, Some.Write(format, quads.Distinct())).Quads);

        Assert.Equal(once, Some.Write(format, Some.Read(format, once).Quads));
    });

    [Theory]
    [MemberData(nameof(Formats))]
    public void TheSizeOfReadsMakesNoDifference(RdfFormat format) => Some.Check(Some.Document(format), quads =>
    {
        var text = Some.Write(format, quads);

        Assert.Equal(Some.Read(format, text).Quads, new Dataset(format.Reader(new DrippingText(text)).Read()).Quads);
    });
}
