namespace KarabakhGraph.Extraction.Clauses;

/// <summary>One way to read a word as a verb.</summary>
/// <param name="Lemma">The infinitive; a bar marks a separable particle.</param>
/// <param name="Form">The form.</param>
/// <param name="Particle">The particle that must stand elsewhere in the clause ("schoot ... neer"); null when none is missing.</param>
internal readonly record struct VerbReading(string Lemma, VerbForm Form, string? Particle);
