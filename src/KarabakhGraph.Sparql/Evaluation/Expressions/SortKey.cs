using KarabakhGraph.Rdf;
using KarabakhGraph.Rdf.Datatypes;

namespace KarabakhGraph.Sparql.Evaluation.Expressions;

/// <summary>A term together with its value, so that sorting reads each literal once; the default is unbound.</summary>
/// <param name="Term">The term; null for unbound.</param>
/// <param name="Value">The literal's value; null when there is none.</param>
internal readonly record struct SortKey(Term? Term, XsdValue? Value)
{
    public static SortKey Of(Term? term) => new(term, term is Literal literal ? XsdValue.Of(literal) : null);
}
