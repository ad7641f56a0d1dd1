namespace KarabakhGraph.Rdf.Tests;

public class IriReferenceTests
{
    /// <summary>The examples of RFC 3986, sections 5.4.1 and 5.4.2.</summary>
    [Theory]
    [InlineData("g:h", "g:h")]
    [InlineData("g", "http://a/b/c/g")]
    [InlineData("./g", "http://a/b/c/g")]
    [InlineData("g/", "http://a/b/c/g/")]
    [InlineData("/g", "http://a/g")]
    [InlineData("//g", "http://g")]
    [InlineData("?y", "http://a/b/c/d;p?y")]
    [InlineData("g?y", "http://a/b/c/g?y")]
    [InlineData("#s", "http://a/b/c/d;p?q#s")]
    [InlineData("g#s", "http://a/b/c/g#s")]
    [InlineData("g?y#s", "http://a/b/c/g?y#s")]
    [InlineData(";x", "http://a/b/c/;x")]
    [InlineData("g;x?y#s", "http://a/b/c/g;x?y#s")]
    [InlineData("", "http://a/b/c/d;p?q")]
    [InlineData(".", "http://a/b/c/")]
    [InlineData("..", "http://a/b/")]
    [InlineData("../..", "http://a/")]
    [InlineData("../../g", "http://a/g")]
    [InlineData("../../../../g", "http://a/g")]
    [InlineData("/./g", "http://a/g")]
    [InlineData("/../g", "http://a/g")]
    [InlineData("g.", "http://a/b/c/g.")]
    [InlineData("..g", "http://a/b/c/..g")]
    [InlineData("./g/.", "http://a/b/c/g/")]
    [InlineData("g/../h", "http://a/b/c/h")]
    [InlineData("g;x=1/../y", "http://a/b/c/y")]
    [InlineData("g?y/../x", "http://a/b/c/g?y/../x")]
    [InlineData("g#s/../x", "http://a/b/c/g#s/../x")]
    [InlineData("http:g", "http:g")]
    public void ReferencesResolveAsInTheRfc(string reference, string expected) =>
        Assert.Equal(expected, IriReference.Resolve("http://a/b/c/d;p?q", reference));

    [Theory]
    [InlineData("http://a", "b", "http://a/b")]
    [InlineData("file:///a/b", "c", "file:///a/c")]
    [InlineData("urn:a:b", "c", "urn:c")]
    [InlineData("http://a/é", "ü?ö", "http://a/ü?ö")]
    [InlineData("http://a/b/../c", "#d", "http://a/b/../c#d")]
    [InlineData("http://A/%7e", "", "http://A/%7e")]
    public void NothingIsNormalizedThatTheAlgorithmLeaves(string baseIri, string reference, string expected) =>
        Assert.Equal(expected, IriReference.Resolve(baseIri, reference));

    [Fact]
    public void ABaseHasAScheme() => Assert.Throws<ArgumentException>(() => IriReference.Resolve("a/b", "c"));

    [Theory]
    [InlineData("http://a", true)]
    [InlineData("a+b-1.2:", true)]
    [InlineData("1a:b", false)]
    [InlineData("a/b:c", false)]
    [InlineData("", false)]
    public void AnAbsoluteReferenceHasAScheme(string reference, bool absolute) => Assert.Equal(absolute, IriReference.IsAbsolute(reference));
}
