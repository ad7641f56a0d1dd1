using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Updates;

/// <summary>A quad with variables, of the template of an update (SPARQL 1.1 Update, section 3.1.3).</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Predicate">The predicate.</param>
/// <param name="Object">The object.</param>
/// <param name="Graph">The name of the graph, that of WITH included; null for the default graph.</param>
internal readonly record struct QuadPattern(PatternTerm Subject, PatternTerm Predicate, PatternTerm Object, PatternTerm? Graph)
{
    /// <summary>The variables of the quad.</summary>
    public IEnumerable<Variable> Variables => new[] { Subject.Variable, Predicate.Variable, Object.Variable, Graph?.Variable }.OfType<Variable>();
}
