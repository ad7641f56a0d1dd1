using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Rdf.Tests.Formats.JsonLd;

public class JsonLdReaderTests
{
    [Theory]
    [InlineData("""{ "@id": "http://a", "http://p": ["1", 2, 2.5, true, null, { "@id": "http://b" }] }""", "<http://a> <http://p> '1', 2, 2.5E0, true, <http://b> .")]
    [InlineData("""{ "@context": { "ex": "http://x/", "name": "ex:name" }, "@id": "ex:a", "@type": "ex:T", "name": "A" }""", "<http://x/a> a <http://x/T>; <http://x/name> 'A' .")]
    [InlineData("""{ "@context": { "q": { "@id": "http://q", "@container": "@list" } }, "http://p": { "q": [1, [2]] } }""", "[] <http://p> [ <http://q> (1 (2)) ] .")]
    [InlineData("""{ "@id": "http://g", "@graph": { "@id": "http://a", "http://p": "1" }, "http://q": "2" }""", "<http://g> <http://q> '2' . <http://g> { <http://a> <http://p> '1' }")]
    [InlineData("""{ "@context": { "@vocab": "http://x/", "d": { "@type": "http://t" }, "l": { "@language": "nl" } }, "d": "1", "l": ["a", { "@value": "b" }] }""", "[] <http://x/d> '1'^^<http://t>; <http://x/l> 'a'@nl, 'b' .")]
    [InlineData("""{ "@context": { "of": { "@reverse": "http://p" } }, "@id": "http://a", "of": { "@id": "http://b" } }""", "<http://b> <http://p> <http://a> .")]
    [InlineData("""{ "@id": "a", "http://p": { "@id": "../b?c" } }""", "<http://example/d/a> <http://p> <http://example/b?c> .")]
    [InlineData("""{ "@id": "http://a", "http://p": { "@type": "@json", "@value": { "b": 1.0, "a": [] } } }""", """<http://a> <http://p> '{"a":[],"b":1}'^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON> .""")]
    [InlineData("""{ "@id": "http://a", "http://p": [12345678901234567890, 1e20, 1.0, -0, 1e21, 1e400] }""", "<http://a> <http://p> 12345678901234567890, 100000000000000000000, 1, 0, 1.0E21, 'INF'^^<http://www.w3.org/2001/XMLSchema#double> .")]
    [InlineData("""{ "@id": "_:x", "http://p": [{ "@id": "_:x" }, { "@id": "_:y" }] }""", "_:a <http://p> _:a, _:b .")]
    [InlineData("""{ "@context": { "p": { "@id": "http://p", "@container": "@graph" } }, "@id": "http://a", "p": { "@value": "1", "@type": "http://t" } }""", "<http://a> <http://p> [] .")]
    [InlineData("[]", "")]
    [InlineData("\"a\"", "")]
    public void WhatIsReadIsWhatTurtleSays(string json, string trig)
    {
        var read = Some.Read(RdfFormat.JsonLd, json, new RdfReaderOptions { BaseIri = "http://example/d/c" });

        Assert.True(DatasetIsomorphism.Holds(Some.Read(RdfFormat.TriG, trig).Quads, read.Quads), string.Join('\n', read.Quads));
    }

    [Theory]
    [InlineData("", "f.jsonld:1:1: loading document failed: this is no JSON: The input does not contain any JSON tokens. Expected the input to start with a valid JSON token, when isFinalBlock is true.")]
    [InlineData("{\n \"é🕊\": !", "f.jsonld:2:9: loading document failed: this is no JSON: '!' is an invalid start of a value.")]
    [InlineData("[\r1,\r\n2,]", "f.jsonld:3:3: loading document failed: this is no JSON: The JSON array contains a trailing comma at the end which is not supported in this mode. Change the reader options.")]
    [InlineData("{} {}", "f.jsonld:1:4: loading document failed: this is no JSON: '{' is invalid after a single JSON value. Expected end of data.")]
    [InlineData("{ \"a\": 1,\n\"a\": 2 }", "f.jsonld:2:6: loading document failed: the key 'a' stands twice in this map")]
    [InlineData("[\"\\ud83d\"]", "f.jsonld:1:2: loading document failed: this string escapes half a surrogate pair, which is no character")]
    [InlineData("{ \"@context\":\n  \"http://schema.org/\" }", "f.jsonld:2:3: loading remote context failed: the context 'http://schema.org/' stands outside the document, and nothing is fetched; write its content into the document or hand it over to the reader")]
    [InlineData("{ \"@context\": { \"@import\": \"http://x/c\" } }", "f.jsonld:1:28: loading remote context failed: the context 'http://x/c' stands outside the document, and nothing is fetched; write its content into the document or hand it over to the reader")]
    [InlineData("{ \"@context\": \"c\" }", "f.jsonld:1:15: loading document failed: the context 'c' is named by a relative reference, and the document has no base IRI")]
    [InlineData("{ \"@context\": {\n  \"a\": 1 } }", "f.jsonld:2:8: invalid term definition: the term 'a' is defined by the number 1; it needs a map, an IRI or null")]
    [InlineData("{ \"@context\": { \"a\": \"b:c\", \"b\": \"a:d\" } }", "f.jsonld:1:22: cyclic IRI mapping: the definition of the term 'a' rests on itself")]
    [InlineData("{ \"http://p\": { \"@value\": [] } }", "f.jsonld:1:27: invalid value object value: an array stands where the value of a literal is expected: a string, a number, true, false or null")]
    [InlineData("{ \"@id\": [] }", "f.jsonld:1:10: invalid @id value: an array stands where an IRI is expected")]
    [InlineData("{ \"@context\": { \"id\": \"@id\" }, \"@id\": \"http://a\", \"id\": \"http://b\" }", "f.jsonld:1:57: colliding keywords: @id stands twice in this map, perhaps by an alias")]
    [InlineData("[{ \"@id\": \"http://a\", \"@index\": \"1\", \"http://p\": { \"@id\": \"http://a\", \"@index\": \"2\" } }]", "f.jsonld:1:81: conflicting indexes: the node <http://a> has the index '1' elsewhere, and one node has one index")]
    public void ErrorsNameTheirPlaceAndCode(string json, string message)
    {
        var error = Refusal(json);

        Assert.Equal(message, error.Message);
        Assert.StartsWith(error.Code + ": ", error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void ErrorsInContextsFromOutsideNameThem()
    {
        var error = Assert.Throws<RdfSyntaxException>(() => ReadWith(
            new JsonLdOptions { Contexts = new Dictionary<string, string> { ["http://x/c"] = "{ \"@context\": {\n \"a\": {} } }" } }, """{ "@context": "http://x/c" }"""));

        Assert.Equal("http://x/c:2:7: invalid IRI mapping: it is not said what IRI the term 'a' stands for, and the context has no @vocab", error.Message);
    }

    [Fact]
    public void ContextsMayBeHandedOver()
    {
        var options = new JsonLdOptions
        {
            Contexts = new Dictionary<string, string> { ["http://x/c"] = """{ "@context": { "a": "http://a" } }""", ["http://x/i"] = """{ "@context": { "b": "http://b" } }""" },
            ExpandContext = """{ "@context": { "c": "http://c" } }""",
        };

        var read = ReadWith(options, """{ "@context": ["http://x/c", { "@import": "http://x/i" }], "a": "1", "b": "2", "c": "3" }""");

        Assert.Equal(["http://a", "http://b", "http://c"], read.Quads.Select(quad => quad.Predicate.Value));
    }

    [Theory]
    [InlineData(RdfDirection.None, "[] <http://p> 'a'@ar .")]
    [InlineData(RdfDirection.I18nDatatype, "[] <http://p> 'a'^^<https://www.w3.org/ns/i18n#ar_rtl> .")]
    [InlineData(RdfDirection.CompoundLiteral, "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . [] <http://p> [ rdf:value 'a'; rdf:language 'ar'; rdf:direction 'rtl' ] .")]
    public void ADirectionIsLostOrKept(RdfDirection direction, string turtle)
    {
        var read = ReadWith(new JsonLdOptions { RdfDirection = direction }, """{ "http://p": { "@value": "a", "@language": "AR", "@direction": "rtl" } }""");

        Assert.True(DatasetIsomorphism.Holds(Some.Read(RdfFormat.Turtle, turtle).Quads, read.Quads), string.Join('\n', read.Quads));
    }

    [Theory]
    [InlineData(RdfDirection.None)]
    [InlineData(RdfDirection.I18nDatatype)]
    [InlineData(RdfDirection.CompoundLiteral)]
    public void ANumberHasNoDirection(RdfDirection direction) =>
        Assert.Equal([new Literal("1", Xsd.Integer)], ReadWith(new JsonLdOptions { RdfDirection = direction }, """{ "http://p": { "@value": 1, "@direction": "rtl" } }""").Quads.Select(quad => quad.Object));

    [Fact]
    public void QuadsOfANodeComeTogether() => Assert.Equal(
        ["<http://a> <http://p> <http://b> .", "<http://a> <http://q> \"1\" .", "<http://b> <http://r> \"2\" ."],
        Some.Read(RdfFormat.JsonLd, """{ "@id": "http://a", "http://p": { "@id": "http://b", "http://r": "2" }, "http://q": "1" }""").Quads.Select(quad => quad.ToString()));

    [Fact]
    public void PrefixesThatTurtleCanHaveAreKept()
    {
        var reader = RdfFormat.JsonLd.Reader(new StringReader("""{ "@context": { "x": "http://x/", "a b": "http://y/", "b": "http://b", "_u": "http://u/", "c": "http://c#" }, "x:p": "1" }"""));

        Assert.Single(reader.Read());
        Assert.Equal([new("c", "http://c#"), new("x", "http://x/")], reader.Prefixes.Entries);
    }

    [Fact]
    public void AByteOrderMarkIsNoPartOfTheText()
    {
        using var stream = new MemoryStream([0xEF, 0xBB, 0xBF, .. """{ "http://p": 1 }"""u8]);

        Assert.Single(RdfFormat.JsonLd.Reader(stream).Read());
    }

    [Fact]
    public void WrongBytesAreRefused()
    {
        using var stream = new MemoryStream([.. "[\n\""u8, 0xFF, .. "\"]"u8]);

        Assert.Equal("2:2: byte 0xFF is not UTF-8 here; the text has to be saved as UTF-8", Assert.Throws<RdfSyntaxException>(() => RdfFormat.JsonLd.Reader(stream).Read().Count()).Message);
    }

    private static RdfSyntaxException Refusal(string json) =>
        Assert.Throws<RdfSyntaxException>(() => Some.Read(RdfFormat.JsonLd, json, new RdfReaderOptions { SourceName = "f.jsonld" }));

    private static Dataset ReadWith(JsonLdOptions options, string json) => Some.Read(RdfFormat.JsonLdWith(options), json);
}
