using System.Globalization;
using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Vocabularies;

namespace KarabakhGraph.Benchmarks.Syntaxes;

/// <summary>Quads of the kind that a build writes: claims with their evidence, one graph a document.</summary>
internal static class SampleQuads
{
    private const string Home = "https://w3id.org/karabakhgraph/";
    private const string Nif = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";

    public static PrefixMap Prefixes => new() { ["kg"] = Home + "ontology#", ["nif"] = Nif, ["xsd"] = Xsd.Namespace };

    /// <summary>Ten quads a claim, ten claims a document; without graphs when they are all in the default graph.</summary>
    public static List<Quad> Make(int claims, bool graphs) => [.. Enumerable.Range(0, claims).SelectMany(claim => Claim(claim, graphs ? Id("graph", claim / 10) : null))];

    private static IEnumerable<Quad> Claim(int number, Iri? graph)
    {
        var claim = Id("claim", number);
        var evidence = Id($"doc/{number / 10}#char", number);
        var agent = new BlankNode($"b{number}");
        yield return new Quad(claim, RdfVocabulary.Type, Term("Claim"), graph);
        yield return new Quad(claim, Term("agent"), agent, graph);
        yield return new Quad(agent, Term("entity"), Id("id", number % 97), graph);
        yield return new Quad(claim, Term("target"), Id("id", number % 89), graph);
        yield return new Quad(claim, Term("evidence"), evidence, graph);
        yield return new Quad(evidence, new Iri(Nif + "beginIndex"), new Literal(number.ToString(CultureInfo.InvariantCulture), Xsd.Integer), graph);
        yield return new Quad(evidence, new Iri(Nif + "endIndex"), new Literal((number + 60).ToString(CultureInfo.InvariantCulture), Xsd.Integer), graph);
        yield return new Quad(evidence, new Iri(Nif + "anchorOf"), Literal.WithLanguage($"\"We stand by Şuşa,\" said spokesman {number}\nin a short statement.", "en"), graph);
        yield return new Quad(claim, Term("date"), new Literal("2020-11-08", Xsd.Date), graph);
        yield return new Quad(claim, Term("confidence"), new Literal("0.75", Xsd.Decimal), graph);
    }

    private static Iri Term(string name) => new(Home + "ontology#" + name);

    private static Iri Id(string kind, int number) => new(string.Create(CultureInfo.InvariantCulture, $"{Home}{kind}/{number}"));
}
