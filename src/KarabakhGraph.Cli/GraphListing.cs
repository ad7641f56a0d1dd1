using KarabakhGraph.Rdf;

namespace KarabakhGraph.Cli;

/// <summary>All quads of a source in an order that depends on nothing but what they say.</summary>
internal static class GraphListing
{
    /// <summary>The default graph, then the others by name; in each, triples by subject, predicate and object as N-Quads writes them, compared by UTF-16 units.</summary>
    public static IEnumerable<Quad> Sorted(IQuadSource source, CancellationToken cancellation)
    {
        var named = source.Graphs.Select(graph => (graph.Name, Term: source.Resolve(graph.Name))).OrderBy(graph => graph.Term.ToString(), StringComparer.Ordinal);
        foreach (var quad in Graph(source, TermId.DefaultGraph, null, cancellation))
        {
            yield return quad;
        }

        foreach (var (name, term) in named)
        {
            foreach (var quad in Graph(source, name, term, cancellation))
            {
                yield return quad;
            }
        }
    }

    private static IEnumerable<Quad> Graph(IQuadSource source, TermId name, Term? graph, CancellationToken cancellation)
    {
        var quads = source.Match(new EncodedQuad(default, default, default, name)).ToList();
        Dictionary<TermId, Term> terms = [];
        Dictionary<TermId, string> texts = [];
        foreach (var quad in quads)
        {
            cancellation.ThrowIfCancellationRequested();
            Keep(quad.Subject);
            Keep(quad.Predicate);
            Keep(quad.Object);
        }

        quads.Sort((left, right) =>
            Compare(left.Subject, right.Subject) is var subject and not 0 ? subject
            : Compare(left.Predicate, right.Predicate) is var predicate and not 0 ? predicate
            : Compare(left.Object, right.Object));
        return quads.Select(quad => new Quad(terms[quad.Subject], (Iri)terms[quad.Predicate], terms[quad.Object], graph));

        void Keep(TermId id)
        {
            if (!terms.ContainsKey(id))
            {
                var term = source.Resolve(id);
                terms.Add(id, term);
                texts.Add(id, term.ToString()!); // every term has a text
            }
        }

        int Compare(TermId left, TermId right) => left == right ? 0 : string.CompareOrdinal(texts[left], texts[right]);
    }
}
