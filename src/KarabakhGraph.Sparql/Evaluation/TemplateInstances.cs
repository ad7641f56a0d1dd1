using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Evaluation;

/// <summary>CONSTRUCT (SPARQL 1.1, section 16.2): the template once per solution, with blank nodes that are new each time.</summary>
internal static class TemplateInstances
{
    /// <summary>The triples, each once; those that would have an unbound part or a term where it cannot stand are left out.</summary>
    public static IEnumerable<Quad> Of(EquatableList<TriplePattern> template, IEnumerable<Solution> solutions, Func<BlankNode> newBlankNode)
    {
        HashSet<Quad> known = [];
        foreach (var solution in solutions)
        {
            var blankNodes = new Dictionary<BlankNode, BlankNode>();
            foreach (var triple in template)
            {
                var (subject, @object) = (Instance(triple.Subject), Instance(triple.Object));
                if (subject is Iri or BlankNode && Instance(triple.Predicate) is Iri predicate && @object is not null
                    && new Quad(subject, predicate, @object) is var quad && known.Add(quad))
                {
                    yield return quad;
                }
            }

            Term? Instance(PatternTerm place)
            {
                if (place.Term is not BlankNode node)
                {
                    return place.In(solution);
                }

                if (!blankNodes.TryGetValue(node, out var instance))
                {
                    blankNodes.Add(node, instance = newBlankNode());
                }

                return instance;
            }
        }
    }
}
