namespace KarabakhGraph.Yaml.Tests;

public class YamlFileTests
{
    private static YamlValue Read(string text) => YamlFile.Read(new StringReader(text), "pack.yaml");

    [Fact]
    public void AnUnknownKeyIsNamedWithItsPlaceAndTheLikelyWord()
    {
        var error = Assert.Throws<YamlFileException>(() => Read("id: baku\ntyp: Place\n").AllowOnly("id", "type"));

        Assert.Equal("pack.yaml:2:1: unknown key 'typ'; did you mean 'type'?", error.Message);
    }

    [Fact]
    public void ASingleTextStandsForAListOfOne()
    {
        Assert.Equal(["Bakoe"], Read("names: Bakoe")["names"].Texts);
        Assert.Equal(["Bakoe", "Baku"], Read("names: [Bakoe, Baku]")["names"].Texts);
    }

    [Theory]
    [InlineData("a: [1", "pack.yaml:")]
    [InlineData("a: 1\na: 2", "pack.yaml:2:")]
    [InlineData("a: &x 1\nb: *x", "pack.yaml:2:4: the alias '*x' is not allowed")]
    [InlineData("", "expected one YAML document")]
    [InlineData("a: 1\n---\nb: 2", "expected one YAML document, found 2")]
    public void WhatIsNoPlainYamlIsRefused(string text, string message) =>
        Assert.Contains(message, Assert.Throws<YamlFileException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void DepthIsBounded() =>
        Assert.Contains("nested deeper than 64 levels", Assert.Throws<YamlFileException>(() => Read(new string('[', 5_000))).Message, StringComparison.Ordinal);

    [Fact]
    public void AWrongKindOfValueIsNamed()
    {
        var root = Read("latitude: north\nnames: {en: [a]}");

        Assert.Equal("pack.yaml:1:11: 'north' is not a number", Assert.Throws<YamlFileException>(() => root["latitude"].Number).Message);
        Assert.Equal("pack.yaml:2:8: expected a text here", Assert.Throws<YamlFileException>(() => root["names"].Text).Message);
        Assert.Equal("pack.yaml:1:1: the key 'id' is missing here", Assert.Throws<YamlFileException>(() => root["id"]).Message);
    }
}
