using System.Text;

namespace KarabakhGraph.Rdf.Tests.Formats.RdfXml;

public class RdfXmlReaderTests
{
    private const string Head = "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:x='http://x/'>";

    [Theory]
    [InlineData("<x:A rdf:about='http://a'/>", "<http://a> a <http://x/A> .")]
    [InlineData("<x:A rdf:about='http://a' x:p='1' xml:lang='en'><x:q xml:lang=''>t</x:q></x:A>", "<http://a> a <http://x/A>; <http://x/p> '1'@en; <http://x/q> 't' .")]
    [InlineData("<x:A rdf:nodeID='n'><x:p rdf:nodeID='n'/></x:A>", "_:n a <http://x/A>; <http://x/p> _:n .")]
    [InlineData("<x:A rdf:about='http://a'><x:p><x:B><x:q>  </x:q></x:B></x:p></x:A>", "<http://a> a <http://x/A>; <http://x/p> [ a <http://x/B>; <http://x/q> '  ' ] .")]
    [InlineData("<x:A rdf:about='http://a'><x:p x:q='1' rdf:type='http://t'/></x:A>", "<http://a> a <http://x/A>; <http://x/p> [ <http://x/q> '1'; a <http://t> ] .")]
    [InlineData("<rdf:Seq rdf:about='http://a'><rdf:li>1</rdf:li><rdf:_5/><rdf:li rdf:resource='http://b'/></rdf:Seq>", "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . <http://a> a rdf:Seq; rdf:_1 '1'; rdf:_5 ''; rdf:_2 <http://b> .")]
    [InlineData("<x:A rdf:about='http://a'><x:p rdf:parseType='Collection'/><x:q rdf:parseType='Collection'><x:B/><rdf:Description/></x:q></x:A>", "<http://a> a <http://x/A>; <http://x/p> (); <http://x/q> ([ a <http://x/B> ] []) .")]
    [InlineData("<x:A rdf:about='http://a'><x:p rdf:parseType='Resource'><x:q>1</x:q><x:r rdf:parseType='Resource'/></x:p></x:A>", "<http://a> a <http://x/A>; <http://x/p> [ <http://x/q> '1'; <http://x/r> [] ] .")]
    [InlineData("<x:A rdf:about='http://a'><x:p rdf:datatype='http://t'>a<!-- - -->b<![CDATA[<]]>&#65;</x:p></x:A>", "<http://a> a <http://x/A>; <http://x/p> 'ab<A'^^<http://t> .")]
    [InlineData("<rdf:Description xml:base='http://b/c/d#e' rdf:about='../f'><x:p rdf:ID='i' rdf:resource=''/></rdf:Description>", "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . <http://b/f> <http://x/p> <http://b/c/d> . <http://b/c/d#i> a rdf:Statement; rdf:subject <http://b/f>; rdf:predicate <http://x/p>; rdf:object <http://b/c/d> .")]
    [InlineData("<x:A rdf:about='http://a'><x:p rdf:resource='http://b'>\n <!-- nothing -->\n</x:p></x:A>", "<http://a> a <http://x/A>; <http://x/p> <http://b> .")]
    public void ElementsSayTriples(string content, string turtle) => Assert.True(
        DatasetIsomorphism.Holds(Some.Read(RdfFormat.Turtle, turtle).Quads, Some.Read(RdfFormat.RdfXml, $"{Head}{content}</rdf:RDF>").Quads));

    [Theory]
    [InlineData("<a b='2' a='1'/>", "<a a=\"1\" b=\"2\"></a>")]
    [InlineData("<!-- c --><?p  d ?><?q?>", "<!-- c --><?p d ?><?q?>")]
    [InlineData("a &lt; &amp; &gt; \" ' &#13; <![CDATA[<&]]>", "a &lt; &amp; &gt; \" ' &#xD; &lt;&amp;")]
    [InlineData("<a b='&lt; &amp; > &quot; &#9;&#10;&#13; &#x27;'/>", "<a b=\"&lt; &amp; > &quot; &#x9;&#xA;&#xD; '\"></a>")]
    [InlineData("<x:a><x:b/><b xmlns='http://n/'><c/><d xmlns=''/></b></x:a>", "<x:a xmlns:x=\"http://x/\"><x:b></x:b><b xmlns=\"http://n/\"><c></c><d xmlns=\"\"></d></b></x:a>")]
    [InlineData("<a xmlns:z='http://a/' xmlns:y='http://b/' y:a='1' z:a='2' b='3' xml:lang='en'/>", "<a xmlns:y=\"http://b/\" xmlns:z=\"http://a/\" b=\"3\" z:a=\"2\" y:a=\"1\" xml:lang=\"en\"></a>")]
    [InlineData("<a xmlns:y='http://b/'><y:b/><y:b/></a>", "<a><y:b xmlns:y=\"http://b/\"></y:b><y:b xmlns:y=\"http://b/\"></y:b></a>")]
    public void XmlLiteralsAreCanonical(string xml, string canonical)
    {
        var graph = Some.Read(RdfFormat.RdfXml, $"{Head}<rdf:Description><x:p rdf:parseType='Literal'>{xml}</x:p><x:q/></rdf:Description></rdf:RDF>");

        Assert.Equal([new Literal(canonical, Vocabularies.RdfVocabulary.XmlLiteral), new Literal("")], graph.Quads.Select(quad => quad.Object));
    }

    [Theory]
    [InlineData("<x:A about='http://a' b=''/>", "f.rdf:2:23: the attribute 'b' has no namespace")]
    [InlineData("<A/>", "f.rdf:2:2: 'A' is no absolute IRI; elements need a namespace that makes them one")]
    [InlineData("<x:A rdf:about='a'/>", "f.rdf:2:2: 'a' is relative, and the document has no base IRI")]
    [InlineData("<x:A rdf:about='http://a b'/>", "f.rdf:2:2: the IRI 'http://a b' holds U+0020, which cannot stand in an IRI")]
    [InlineData("<x:A rdf:ID='1' xml:base='http://b'/>", "f.rdf:2:2: '1' cannot be an rdf:ID: it is no XML name without colon")]
    [InlineData("<x:A rdf:ID='i' xml:base='http://b'/><x:A rdf:ID='i' xml:base='http://b'/>", "f.rdf:2:39: the rdf:ID 'i' stands in the document already")]
    [InlineData("<x:A rdf:ID='i' rdf:nodeID='i'/>", "f.rdf:2:2: a node has more than one of rdf:ID, rdf:about and rdf:nodeID")]
    [InlineData("<x:A xml:lang='e n'/>", "f.rdf:2:2: 'e n' is no language tag")]
    [InlineData("<x:A>text</x:A>", "f.rdf:2:6: there is text where only elements can stand")]
    [InlineData("<x:A><x:p>text<x:B/></x:p></x:A>", "f.rdf:2:16: the element 'x:B' stands behind text; a property has text or a node")]
    [InlineData("<x:A><x:p><x:B/><x:B/></x:p></x:A>", "f.rdf:2:18: the element 'x:B' stands where the property has its object already")]
    [InlineData("<x:A><x:p><x:B/>text</x:p></x:A>", "f.rdf:2:17: there is text where only elements can stand")]
    [InlineData("<x:A><x:p rdf:datatype='http://t'><x:B/></x:p></x:A>", "f.rdf:2:36: the element 'x:B' stands where only text can stand, because there is a datatype")]
    [InlineData("<x:A><x:p rdf:datatype='http://www.w3.org/1999/02/22-rdf-syntax-ns#langString'/></x:A>", "f.rdf:2:7: text of datatype rdf:langString is said by xml:lang alone")]
    [InlineData("<x:A><x:p rdf:parseType='Literal' rdf:resource='http://b'/></x:A>", "f.rdf:2:7: a property with rdf:parseType can have no other attribute but rdf:ID")]
    [InlineData("<x:A rdf:resource='http://b'/>", "f.rdf:2:2: rdf:resource cannot stand on a node element")]
    [InlineData("<rdf:li/>", "f.rdf:2:2: 'rdf:li' cannot be a node element")]
    [InlineData("<x:A>", "f.rdf:2:8: The 'x:A' start tag on line 2 position 2 does not match the end tag of 'rdf:RDF'.")]
    [InlineData("<x:A>&e;</x:A>", "f.rdf:2:7: Reference to undeclared entity 'e'.")]
    public void ErrorsNamePlaceAndReason(string content, string message) => Assert.Equal(message, Refusal($"{Head}\n{content}</rdf:RDF>").Message);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("text")]
    [InlineData("<a xmlns='http://a/'")]
    public void NoXmlIsNoRdf(string text) => Assert.Equal(1, Refusal(text).Line);

    [Fact]
    public void EntitiesOfTheDocumentAreExpanded() => Assert.Equal(
        ["_:b0 <http://x/p> \"one & two\" ."],
        Some.Read(RdfFormat.RdfXml, $"<!DOCTYPE d [ <!ENTITY t 'one &#38;amp; two'> <!ENTITY x 'http://x/'> ]>{Rooted("<p xmlns='&x;'>&t;</p>")}").Quads.Select(quad => quad.ToString()));

    [Fact]
    public void EntitiesThatGrowWithoutEndAreRefused()
    {
        var levels = string.Concat(Enumerable.Range(1, 12).Select(i => $"<!ENTITY l{i} '{string.Concat(Enumerable.Repeat($"&l{i - 1};", 10))}'>"));

        Assert.Contains("MaxCharactersFromEntities", Refusal($"<!DOCTYPE d [ <!ENTITY l0 'ha'> {levels} ]>{Rooted("<x:p>&l12;</x:p>")}", new RdfReaderOptions { MaxTokenLength = 100_000 }).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void ADocumentTypeHasABound()
    {
        var model = string.Join(',', Enumerable.Repeat("a?", 100_000));

        Assert.Contains("longer than 8192", Refusal($"<!DOCTYPE d [ <!ELEMENT d ({model})> ]>{Rooted("")}").Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void TheRootAndCommentsBeforeItHaveTheBoundOfTokens()
    {
        var namespaces = string.Concat(Enumerable.Range(0, 1000).Select(i => $" xmlns:n{i}='http://namespaces/{i}/'"));

        Assert.Single(Some.Read(RdfFormat.RdfXml, $"<!--{new string(' ', 100_000)}--><!DOCTYPE x:A><x:A xmlns:x='http://x/'{namespaces}/>").Quads);
    }

    [Fact]
    public void AttributesByDefaultHaveABound()
    {
        var type = $"<!DOCTYPE d [ <!ATTLIST x:p {string.Concat(Enumerable.Range(0, 500).Select(i => $"x:a{i} CDATA '' "))}> ]>";
        var options = new RdfReaderOptions { MaxTokenLength = 100_000 };

        Assert.Equal(501, Some.Read(RdfFormat.RdfXml, type + Rooted("<x:p/>"), options).Count);
        Assert.Contains("adds more than 100000 attributes", Refusal(type + Rooted(string.Concat(Enumerable.Repeat("<x:p/>", 1000))), options).Problem, StringComparison.Ordinal);
    }

    /// <summary>A file that is there would be read if anything outside were.</summary>
    [Fact]
    public void NothingOutsideTheDocumentIsRead()
    {
        var file = typeof(RdfXmlReaderTests).Assembly.Location;

        Assert.Equal(
            "an entity stands outside the document, and nothing outside is read",
            Refusal($"<!DOCTYPE d [ <!ENTITY e SYSTEM 'file://{file}'> ]>{Rooted("<x:p>&e;</x:p>")}").Problem);
        Assert.Single(Some.Read(RdfFormat.RdfXml, $"<!DOCTYPE d SYSTEM 'file://{file}' [ <!ENTITY % e SYSTEM 'file://{file}'> %e; ]>{Rooted("<x:p/>")}").Quads);
    }

    [Fact]
    public void DeepNestingIsNoMatterOfTheCallStack()
    {
        var deep = string.Concat(Enumerable.Repeat("<x:A><x:p>", 100_000)) + string.Concat(Enumerable.Repeat("</x:p></x:A>", 100_000));

        Assert.Equal(200_000, RdfFormat.RdfXml.Reader(new StringReader($"{Head}{deep}</rdf:RDF>"), new RdfReaderOptions { MaxNesting = 300_000 }).Read().Count());
        Assert.Contains("nested more than 10000 deep", Refusal($"{Head}{deep}</rdf:RDF>").Problem, StringComparison.Ordinal);
        Assert.Contains("nested more than 10000 deep", Refusal(Rooted($"<x:p rdf:parseType='Literal'>{deep}</x:p>")).Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<x:p>{0}</x:p>")]
    [InlineData("<x:p x:q='{0}'/>")]
    [InlineData("<x:p{0}/>")]
    [InlineData("<!-- {0} -->")]
    [InlineData("<x:p rdf:parseType='Literal'>{0}</x:p>")]
    public void ATokenLongerThanTheBoundIsRefused(string pattern)
    {
        var options = new RdfReaderOptions { MaxTokenLength = 100_000 };
        var endless = new string('a', 1_000_000);

        Assert.Contains("longer than 100000 characters", Refusal(Rooted(pattern.Replace("{0}", endless, StringComparison.Ordinal)), options).Problem, StringComparison.Ordinal);
        Some.Read(RdfFormat.RdfXml, Rooted(pattern.Replace("{0}", endless[..80_000], StringComparison.Ordinal)), options);
    }

    [Fact]
    public void TextInManyPiecesHasTheSameBound() => Assert.Contains(
        "longer than 1000 characters",
        Refusal(Rooted($"<x:p>{string.Concat(Enumerable.Repeat("text<!-- -->", 1000))}</x:p>"), new RdfReaderOptions { MaxTokenLength = 1000 }).Problem,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("iso-8859-1")]
    public void TheDocumentNamesItsEncoding(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var text = $"<?xml version='1.0' encoding='{name}'?>{Rooted("<x:p>né</x:p>")}";
        using var stream = new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);

        Assert.Equal([new Literal("né")], RdfFormat.RdfXml.Reader(stream).Read().Select(quad => quad.Object));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("ebcdic")]
    public void AnEncodingThatTheDocumentIsNotInIsRefused(string name)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"<?xml version='1.0' encoding='{name}'?>{Rooted("")}"));

        Assert.StartsWith("1:1: the document declares the encoding ", Assert.Throws<RdfSyntaxException>(() => RdfFormat.RdfXml.Reader(stream).Read().Count()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WrongBytesAreRefused()
    {
        using var stream = new MemoryStream([.. Encoding.UTF8.GetBytes($"{Head}\n"), 0xFF]);

        Assert.Equal("1:86: byte 0xFF is not UTF-8 here; the text has to be saved as UTF-8", Assert.Throws<RdfSyntaxException>(() => RdfFormat.RdfXml.Reader(stream).Read().Count()).Message);
    }

    [Fact]
    public void PrefixesThatTurtleCanHaveAreKept() => Assert.Equal(
        [new("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"), new("x", "http://x/"), new("", "http://d/")],
        PrefixesOf($"{Head}<A xmlns='http://d/' xmlns:_u='http://u/' xmlns:rel='rel'/></rdf:RDF>"));

    [Fact]
    public void QuadsComeBeforeTheDocumentEnds()
    {
        var quads = RdfFormat.RdfXml.Reader(new StringReader($"{Head}<x:A/>{new string(' ', 100_000)}</x:A>")).Read().GetEnumerator();

        Assert.True(quads.MoveNext());
        Assert.Throws<RdfSyntaxException>(() => quads.MoveNext());
    }

    [Fact]
    public void ReadingStopsWhenCancelled()
    {
        using var cancellation = new CancellationTokenSource();
        var text = $"{Head}{string.Concat(Enumerable.Repeat("<x:A/>\n", 10_000))}</rdf:RDF>";
        var quads = RdfFormat.RdfXml.Reader(new StringReader(text), new RdfReaderOptions { Cancellation = cancellation.Token }).Read().GetEnumerator();

        Assert.True(quads.MoveNext());
        cancellation.Cancel();
        Assert.Throws<OperationCanceledException>(() =>
        {
            while (quads.MoveNext())
            {
            }
        });
    }

    private static string Rooted(string properties) => $"{Head}<rdf:Description>{properties}</rdf:Description></rdf:RDF>";

    private static IEnumerable<KeyValuePair<string, string>> PrefixesOf(string text)
    {
        var reader = RdfFormat.RdfXml.Reader(new StringReader(text));
        Assert.Single(reader.Read());
        return reader.Prefixes.Entries;
    }

    private static RdfSyntaxException Refusal(string text, RdfReaderOptions? options = null) =>
        Assert.Throws<RdfSyntaxException>(() => Some.Read(RdfFormat.RdfXml, text, (options ?? RdfReaderOptions.Default) with { SourceName = "f.rdf" }));
}
