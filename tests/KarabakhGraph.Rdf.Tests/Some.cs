using System.Text.RegularExpressions;
using System.Xml;
using FsCheck;
using FsCheck.Fluent;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Rdf.Tests;

/// <summary>Fillers, and generators of terms that meet every corner of the grammars.</summary>
internal static class Some
{
    /// <summary>Prefixes of which one namespace is part of another and one is empty of locals.</summary>
    public static PrefixMap Prefixes => new() { ["ex"] = "http://example/", ["deep"] = "http://example/deep/", [""] = "http://example/#", ["é.1"] = "urn:" };

    public static Gen<Quad> Quad =>
        from subject in Gen.OneOf(Iri.Select(Term), BlankNode.Select(Term))
        from predicate in Iri
        from @object in Gen.OneOf(Iri.Select(Term), BlankNode.Select(Term), Literal.Select(Term))
        select new Quad(subject, predicate, @object);

    public static Gen<Quad> QuadInAGraph =>
        from quad in Quad
        from graph in Gen.OneOf(Gen.Constant<Term?>(null), Gen.Elements<Term?>(new Iri("http://example/g"), new Iri("urn:g"), new BlankNode("g")))
        select quad with { Graph = graph };

    /// <summary>The formats that share Turtle's terms and tokens.</summary>
    public static TheoryData<RdfFormat> TurtleFamily => [RdfFormat.NTriples, RdfFormat.NQuads, RdfFormat.Turtle, RdfFormat.TriG];

    /// <summary>Short lists, so that subjects and predicates repeat.</summary>
    public static Gen<Quad[]> Document(bool graphs) => (graphs ? QuadInAGraph : Quad).ArrayOf();

    /// <summary>Short lists of quads that a format can say.</summary>
    public static Gen<Quad[]> Document(RdfFormat format) =>
        format == RdfFormat.RdfXml ? Document(graphs: false).Select(quads => quads.Where(IsForXml).ToArray())
        : format == RdfFormat.JsonLd ? Document(graphs: true).Select(quads => quads.Where(IsForJsonLd).ToArray())
        : Document(format.HasGraphs);

    public static string Write(RdfFormat format, IEnumerable<Quad> quads, string? baseIri = null)
    {
        var text = new StringWriter();
        format.Writer(text, Prefixes, baseIri).WriteAll(quads);
        return text.ToString();
    }

    public static Dataset Read(RdfFormat format, string text, RdfReaderOptions? options = null) => new(format.Reader(new StringReader(text), options).Read());

    /// <summary>Checks a law on generated values, the same ones every time.</summary>
    public static void Check<T>(Gen<T> values, Action<T> law, int times = 200) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(times).WithReplay(20200927, 45), Prop.ForAll(values.ToArbitrary(), law));

    /// <summary>True when the predicate ends with a name and every character is one of XML 1.0.</summary>
    private static bool IsForXml(Quad quad) =>
        Regex.IsMatch(quad.Predicate.Value, @"[\p{L}_][\p{L}\d_.\-·]*\z") && (quad.Object as Literal)?.LexicalForm.All(c => char.IsSurrogate(c) || XmlConvert.IsXmlChar(c)) is not false;

    /// <summary>True when no IRI has two fragments.</summary>
    private static bool IsForJsonLd(Quad quad) => !new[] { quad.Subject, quad.Predicate, quad.Object }.Any(term => term is Iri iri && iri.Value.Split('#').Length > 2);

    private static Gen<string> Text => Gen.OneOf(
        Gen.Elements("a", "\"", "\\", "\n", "\r", "\t", "\0", "\u007F", "'", "\uFFFE", "é", "Şuşa", "Шуша", "\U0001F54A", "\"\"\"", "\\u0041", " ", "#", "@", "."),
        Gen.Elements("a", "b", "0", "-", " ")).ArrayOf().Select(string.Concat);

    private static Gen<Iri> Iri =>
        from ns in Gen.Elements("http://example/", "http://example/deep/", "http://example/#", "urn:", "http://other/", RdfVocabulary.Namespace)
        from local in Gen.Elements("", "a", "b", "type", "-", ".", "a.", "a.b", "a..b", "1", "a:b", "a%41", "%", "%4", "a~b", "a,b=c", "a/b", "a?b", "a#b", "é·", "·", "\u0300", "\U00010000", "\U000F0000", "_", "(a)", "..", "./a", "../a")
        select new Iri(ns + local);

    private static Gen<BlankNode> BlankNode => Gen.Elements("a", "b", "0", "a.b", "_", "é", "x-1", "a·").Select(label => new BlankNode(label));

    private static Gen<Literal> Literal => Gen.OneOf(
        Text.Select(text => new Literal(text)),
        from text in Text
        from language in Gen.Elements("en", "nl", "az-latn", "x-1a")
        select Rdf.Literal.WithLanguage(text, language),
        from lexical in Gen.Elements("1", "01", "+1", "-0", "1.", "1.0", ".5", "-.5", "1e5", "1.e5", ".5E-3", "+1.5e+3", "true", "false", "1\n", "", "INF", "١", "TRUE", "a b")
        from datatype in Gen.Elements(Xsd.Integer, Xsd.Decimal, Xsd.Double, Xsd.Boolean, Xsd.Date, Xsd.String)
        select new Literal(lexical, datatype));

    private static Term Term(Term term) => term;
}
