using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Updates;

/// <summary>The quads that a template makes of a solution (SPARQL 1.1 Update, section 4.2.1).</summary>
internal static class QuadInstances
{
    /// <summary>The quads; those that would have an unbound part or a term where it cannot stand are left out. The template's blank nodes are new ones.</summary>
    public static IEnumerable<Quad> Of(EquatableList<QuadPattern> template, Solution solution, NewBlankNodes newBlankNodes)
    {
        Dictionary<BlankNode, BlankNode> made = [];
        foreach (var quad in template)
        {
            var (subject, @object, graph) = (Instance(quad.Subject), Instance(quad.Object), quad.Graph?.In(solution));
            if (subject is Iri or BlankNode && quad.Predicate.In(solution) is Iri predicate && @object is not null && (quad.Graph is null || graph is Iri or BlankNode))
            {
                yield return new Quad(subject, predicate, @object, graph);
            }
        }

        Term? Instance(PatternTerm place) => place.Term is BlankNode node ? newBlankNodes.For(node, made) : place.In(solution);
    }
}
