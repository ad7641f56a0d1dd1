using KarabakhGraph.Rdf;

namespace KarabakhGraph.Store.Tests;

/// <summary>Short ways to write quads, and to read what a source holds as lines of text.</summary>
internal static class Quads
{
    public static readonly Iri G = new("http://example/g");
    public static readonly Iri H = new("http://example/h");

    /// <summary>A quad of IRIs: "s p o", in the default graph when there is no name.</summary>
    public static Quad Of(string text, Term? graph = null)
    {
        var parts = text.Split(' ');
        return new(TermOf(parts[0]), new Iri("http://example/" + parts[1]), TermOf(parts[2]), graph);
    }

    public static Quad[] Many(int count, Term? graph = null, int from = 0) =>
        [.. Enumerable.Range(from, count).Select(i => new Quad(new Iri($"http://example/s{i / 5}"), new Iri($"http://example/p{i % 5}"), new Literal($"the object of number {i}"), graph))];

    /// <summary>All quads of a source, sorted, with the labels that the source gives blank nodes.</summary>
    public static string[] In(IQuadSource source) =>
        [.. source.Match(default).Select(quad => Decode(source, quad).ToString()).Order(StringComparer.Ordinal)];

    public static string[] Lines(IEnumerable<Quad> quads) => [.. quads.Select(quad => quad.ToString()).Distinct().Order(StringComparer.Ordinal)];

    public static Quad Decode(IQuadSource source, EncodedQuad quad) => new(
        source.Resolve(quad.Subject), (Iri)source.Resolve(quad.Predicate), source.Resolve(quad.Object), quad.Graph == TermId.DefaultGraph ? null : source.Resolve(quad.Graph));

    private static Term TermOf(string text) =>
        text.StartsWith("_:", StringComparison.Ordinal) ? new BlankNode(text[2..]) : text.StartsWith('"') ? new Literal(text.Trim('"')) : new Iri("http://example/" + text);
}
