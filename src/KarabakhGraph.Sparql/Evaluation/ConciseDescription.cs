using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Reference;

namespace KarabakhGraph.Sparql.Evaluation;

/// <summary>DESCRIBE (SPARQL 1.1, section 16.4) as concise bounded descriptions: all triples of a resource, and those of the blank nodes they lead to.</summary>
internal static class ConciseDescription
{
    public static IEnumerable<Quad> Of(IEnumerable<Term> resources, ActiveGraph graph, TermCoder coder, QueryBudget budget)
    {
        HashSet<Term> described = [];
        var waiting = new Queue<Term>();
        foreach (var resource in resources.Where(described.Add))
        {
            waiting.Enqueue(resource);
            while (waiting.TryDequeue(out var subject))
            {
                var id = coder.Encode(subject);
                if (coder.IsForeign(id))
                {
                    continue;
                }

                foreach (var triple in graph.Match(id, default, default))
                {
                    budget.Charge();
                    var @object = coder.Decode(triple.Object);
                    yield return new Quad(subject, (Iri)coder.Decode(triple.Predicate), @object);
                    if (@object is BlankNode && described.Add(@object))
                    {
                        waiting.Enqueue(@object);
                    }
                }
            }
        }
    }
}
