using FsCheck;
using FsCheck.Fluent;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Rdf.Tests.Formats.JsonLd;

public class JsonLdWriterTests
{
    private const string Prologue = "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix x: <http://x/> . ";

    [Fact]
    public void ANodeStandsOnceWithAPropertyALine() => Assert.Equal(
        """
        [
          {
            "@id": "http://x/a",
            "@type": ["http://x/T", "http://x/U"],
            "http://x/p": [{"@value": "Şuşa \"🕊\"\n"}, {"@value": "Sjoesja", "@language": "nl"}, {"@value": "007", "@type": "http://www.w3.org/2001/XMLSchema#integer"}],
            "http://x/q": [{"@id": "_:b0"}]
          },
          {
            "@id": "http://x/g",
            "http://x/p": [{"@list": [{"@id": "http://x/a"}, {"@list": []}]}],
            "@graph": [
              {
                "@id": "http://x/a",
                "http://x/p": [{"@value": {"a":[1,null]}, "@type": "@json"}]
              }
            ]
          },
          {
            "@id": "http://x/h",
            "@graph": [
              {
                "@id": "http://x/b",
                "http://x/p": [{"@id": "http://x/g"}]
              }
            ]
          }
        ]

        """,
        Written(
            """
            x:a a x:T; x:p 'Şuşa "🕊"\n'; a x:U; x:q _:n . x:g x:p (x:a ()) . x:a x:p 'Sjoesja'@nl, 007 .
            x:g { x:a x:p '{ "a": [1.0, null] }'^^rdf:JSON } x:h { x:b x:p x:g }
            """));

    [Fact]
    public void PrefixesMakeIrisCompact() => Assert.Equal(
        """
        {
          "@context": {
            "ex": {"@id": "http://example/", "@prefix": true},
            "xs": {"@id": "http://www.w3.org/2001/XMLSchema#", "@prefix": true}
          },
          "@graph": [
            {
              "@id": "ex:a",
              "@type": ["ex:"],
              "ex:p": [{"@value": "1", "@type": "xs:integer"}, {"@id": "http://example///b"}, {"@id": "urn:x"}]
            }
          ]
        }

        """,
        WrittenWith(
            new PrefixMap { ["ex"] = "http://example/", ["xs"] = Xsd.Namespace, [""] = "http://example/a", ["urn"] = "http://urn/", ["a:b"] = "http://b/", ["rel"] = "rel" },
            "<http://example/a> a <http://example/>; <http://example/p> 1, <http://example///b>, <urn:x> ."));

    [Fact]
    public void APrefixHidesNoScheme()
    {
        var prefixes = new PrefixMap { ["mailto"] = "http://m/", ["tel"] = "mailto:x", ["http"] = "http://h/" };
        var text = WrittenWith(prefixes, "<http://h/a> <http://m/p> <mailto:x> .");

        Assert.Contains("\"http:a\"", text, StringComparison.Ordinal);
        Assert.Equal(["<http://h/a> <http://m/p> <mailto:x> ."], Some.Read(RdfFormat.JsonLd, text).Quads.Select(quad => quad.ToString()));
    }

    [Fact]
    public void NothingIsStillADocument() => Assert.Equal("[\n]\n", Written(""));

    [Theory]
    [InlineData("x:a x:p (1 2 (3) 4) .")]
    [InlineData("x:a x:p _:l . x:b x:p _:l . _:l rdf:first 1; rdf:rest () .")]
    [InlineData("_:l rdf:first _:l; rdf:rest () .")]
    [InlineData("_:l rdf:first 1; rdf:rest _:l .")]
    [InlineData("_:l rdf:first _:m; rdf:rest () . _:m rdf:first _:l; rdf:rest () .")]
    [InlineData("x:a x:p _:l . _:l rdf:first 1; rdf:rest _:m . _:m rdf:first 2; rdf:rest _:l .")]
    [InlineData("x:a x:p _:l . _:l rdf:first 1, 2; rdf:rest () .")]
    [InlineData("x:a x:p _:l . _:l rdf:first 1; rdf:rest (), (2) .")]
    [InlineData("x:a x:p _:l . _:l rdf:first 1; rdf:rest (); x:q 3 .")]
    [InlineData("x:a a _:l . _:l rdf:first 1; rdf:rest () .")]
    [InlineData("x:a x:p _:l . x:g { _:l rdf:first 1; rdf:rest () }")]
    [InlineData("x:g { x:a x:p _:l . _:l rdf:first 1; rdf:rest () } _:l { x:a x:p 1 }")]
    [InlineData("x:g { x:a x:p _:l . _:l rdf:first 1; rdf:rest () } x:h { _:l x:q 1 }")]
    [InlineData("_:l rdf:first 1; rdf:rest () .")]
    [InlineData("_:l rdf:first 1; rdf:rest (2 3) .")]
    [InlineData("rdf:nil rdf:first 1; rdf:rest rdf:nil . rdf:nil a rdf:nil .")]
    [InlineData("_:g { _:g x:p _:g } _:g x:p _:h .")]
    [InlineData("x:a x:p 'true'^^xsd:boolean, '1'^^xsd:boolean, 'yes'^^xsd:boolean, '+1'^^xsd:integer, '1e0'^^xsd:double, 'NaN'^^xsd:double, ' 1 '^^xsd:integer .")]
    [InlineData("x:a x:p _:c . _:c rdf:value 'a'; rdf:direction 'ltr' .")]
    public void EveryShapeIsReadBack(string trig)
    {
        var quads = Some.Read(RdfFormat.TriG, Prologue + trig).Quads.ToArray();
        var text = Some.Write(RdfFormat.JsonLd, quads);

        Assert.True(DatasetIsomorphism.Holds(quads, Some.Read(RdfFormat.JsonLd, text).Quads), text);
    }

    [Fact]
    public void ListsOfEveryShapeAreReadBack() => Some.Check(Lists, quads =>
    {
        var text = Some.Write(RdfFormat.JsonLd, quads);

        Assert.True(DatasetIsomorphism.Holds(quads, Some.Read(RdfFormat.JsonLd, text).Quads), text);
    }, times: 2000);

    [Theory]
    [InlineData(RdfDirection.I18nDatatype, "'a'^^<https://www.w3.org/ns/i18n#ar-eg_rtl>", """{"@value": "a", "@language": "ar-eg", "@direction": "rtl"}""")]
    [InlineData(RdfDirection.I18nDatatype, "'a'^^<https://www.w3.org/ns/i18n#_ltr>", """{"@value": "a", "@direction": "ltr"}""")]
    [InlineData(RdfDirection.I18nDatatype, "'a'^^<https://www.w3.org/ns/i18n#ar>", """{"@value": "a", "@type": "https://www.w3.org/ns/i18n#ar"}""")]
    [InlineData(RdfDirection.None, "'a'^^<https://www.w3.org/ns/i18n#_ltr>", """{"@value": "a", "@type": "https://www.w3.org/ns/i18n#_ltr"}""")]
    [InlineData(RdfDirection.CompoundLiteral, "[ rdf:value 'a'; rdf:language 'ar'; rdf:direction 'rtl' ]", """{"@value": "a", "@language": "ar", "@direction": "rtl"}""")]
    [InlineData(RdfDirection.CompoundLiteral, "([ rdf:value 'a'; rdf:direction 'rtl' ])", """{"@list": [{"@value": "a", "@direction": "rtl"}]}""")]
    public void DirectionsAreTakenUpWhenAskedFor(RdfDirection direction, string value, string json) =>
        Assert.Contains($"\"http://x/p\": [{json}]\n", Written($"x:a x:p {value} .", new JsonLdOptions { RdfDirection = direction }), StringComparison.Ordinal);

    [Fact]
    public void NativeTypesAreWrittenWhenAskedFor() => Assert.Contains(
        """[{"@value": true}, {"@value": false}, {"@value": 7}, {"@value": 0.11}, {"@value": "x", "@type": "http://www.w3.org/2001/XMLSchema#integer"}, {"@value": "INF", "@type": "http://www.w3.org/2001/XMLSchema#double"}]""",
        Written("x:a x:p true, '0'^^xsd:boolean, '+07'^^xsd:integer, 1.1E-1, 'x'^^xsd:integer, 'INF'^^xsd:double .", new JsonLdOptions { UseNativeTypes = true }),
        StringComparison.Ordinal);

    [Fact]
    public void TypesArePropertiesWhenAskedFor() =>
        Assert.Contains($"\"{RdfVocabulary.Namespace}type\": [{{\"@id\": \"http://x/T\"}}]\n", Written("x:a a x:T .", new JsonLdOptions { UseRdfType = true }), StringComparison.Ordinal);

    [Theory]
    [InlineData("'{'^^rdf:JSON", "invalid JSON literal: ")]
    [InlineData("'1e400'^^rdf:JSON", "invalid JSON literal: ")]
    [InlineData("'{\"a\":1,\"a\":2}'^^rdf:JSON", "invalid JSON literal: ")]
    [InlineData("<http://x/a#b#c>", "The IRI 'http://x/a#b#c' has two fragments")]
    public void WhatCannotBeReadBackIsRefused(string value, string message) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => Written($"x:a x:p {value} .")).Message, StringComparison.Ordinal);

    /// <summary>Quads that are cells of lists more often than not.</summary>
    private static Gen<Quad[]> Lists =>
        (from subject in Gen.Elements<Term>(new BlankNode("a"), new BlankNode("b"), new BlankNode("c"), new BlankNode("d"), new Iri("http://x/a"))
         from predicate in Gen.Elements(RdfVocabulary.First, RdfVocabulary.Rest, RdfVocabulary.Rest, RdfVocabulary.Type, new Iri("http://x/p"))
         from @object in Gen.Elements<Term>(new BlankNode("a"), new BlankNode("b"), new BlankNode("c"), new BlankNode("d"), RdfVocabulary.Nil, RdfVocabulary.Nil, new Literal("1"))
         from graph in Gen.Elements<Term?>(null, null, null, null, new Iri("http://x/g"), new BlankNode("d"))
         select new Quad(subject, predicate, @object, graph)).ArrayOf();

    private static string Written(string trig, JsonLdOptions? options = null)
    {
        var text = new StringWriter();
        RdfFormat.JsonLdWith(options ?? new JsonLdOptions()).Writer(text).WriteAll(Some.Read(RdfFormat.TriG, Prologue + trig).Quads);
        return text.ToString();
    }

    private static string WrittenWith(PrefixMap prefixes, string trig)
    {
        var text = new StringWriter();
        RdfFormat.JsonLd.Writer(text, prefixes).WriteAll(Some.Read(RdfFormat.TriG, trig).Quads);
        return text.ToString();
    }
}
