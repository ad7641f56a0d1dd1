namespace KarabakhGraph.Sparql.Algebra;

/// <summary>A tree would become higher than <see cref="AlgebraNode.MaxHeight"/>; the parser turns it into a syntax error with its place.</summary>
internal sealed class AlgebraTooHighException() : Exception($"The query nests more than {AlgebraNode.MaxHeight} operators in one another.");
