using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Parsing;

/// <summary>A triple as it was written: with a predicate, or with a path in its place.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Predicate">The predicate, valid when <paramref name="Path"/> is null.</param>
/// <param name="Path">The path; null when a mere predicate was written.</param>
/// <param name="Object">The object.</param>
internal readonly record struct ParsedTriple(PatternTerm Subject, PatternTerm Predicate, PropertyPath? Path, PatternTerm Object);
