using KarabakhGraph.Rdf;
using KarabakhGraph.Store.Dictionary;

namespace KarabakhGraph.Store.Loading;

/// <summary>Reads any RDF syntax into ids by way of its reader.</summary>
internal sealed class TermQuads(TermDictionary dictionary, TermId defaultGraph)
{
    private const int MaxKnown = 1 << 16;
    private readonly Dictionary<BlankNode, TermId> _nodes = [];
    private readonly Dictionary<Iri, TermId> _iris = [];

    /// <summary>The ids of quads, repetitions included. Labels of blank nodes are the document's own.</summary>
    public IEnumerable<QuadBuffer> Read(IEnumerable<Quad> quads, Func<QuadBuffer> newBuffer)
    {
        var buffer = newBuffer();
        foreach (var quad in quads)
        {
            buffer.Add(new(Id(quad.Subject), Id(quad.Predicate), Id(quad.Object), quad.Graph is null ? defaultGraph : Id(quad.Graph)));
            if (buffer.IsFull)
            {
                yield return buffer.Finish(dictionary.Counts);
                buffer = newBuffer();
            }
        }

        if (buffer.Count > 0)
        {
            yield return buffer.Finish(dictionary.Counts);
        }
    }

    private TermId Id(Term term)
    {
        switch (term)
        {
            case Iri iri:
                if (!_iris.TryGetValue(iri, out var known))
                {
                    known = dictionary.Add(iri);
                    if (_iris.Count == MaxKnown)
                    {
                        _iris.Clear();
                    }

                    _iris.Add(iri, known);
                }

                return known;
            case BlankNode node:
                if (!_nodes.TryGetValue(node, out var id))
                {
                    id = dictionary.AddBlankNode();
                    _nodes.Add(node, id);
                }

                return id;
            default:
                return dictionary.Add(term);
        }
    }
}
