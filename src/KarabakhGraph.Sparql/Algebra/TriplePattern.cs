namespace KarabakhGraph.Sparql.Algebra;

/// <summary>A triple pattern (SPARQL 1.1, section 18.1.5), of a basic graph pattern or of a CONSTRUCT template. Only templates hold blank nodes; in patterns hidden variables stand for them.</summary>
internal sealed record TriplePattern(PatternTerm Subject, PatternTerm Predicate, PatternTerm Object);
