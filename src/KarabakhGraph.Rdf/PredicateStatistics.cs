namespace KarabakhGraph.Rdf;

/// <summary>What a planner wants to know of the quads that have one predicate.</summary>
/// <param name="Quads">Their number.</param>
/// <param name="Subjects">How many different subjects they have.</param>
/// <param name="Objects">How many different objects they have.</param>
public readonly record struct PredicateStatistics(long Quads, long Subjects, long Objects);
