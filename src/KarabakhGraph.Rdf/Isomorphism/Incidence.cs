namespace KarabakhGraph.Rdf.Isomorphism;

/// <summary>A blank node's place in a quad.</summary>
/// <param name="Quad">The quad.</param>
/// <param name="Ground">Hash of the place and of what is no blank node.</param>
/// <param name="Other1">The number of the node in the first of the two other places that can hold one, or -1.</param>
/// <param name="Other2">The number of the node in the second, or -1.</param>
internal readonly record struct Incidence(Quad Quad, ulong Ground, int Other1, int Other2);
