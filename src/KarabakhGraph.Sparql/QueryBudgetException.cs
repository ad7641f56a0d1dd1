namespace KarabakhGraph.Sparql;

/// <summary>A query has made more intermediate solutions than <see cref="SparqlOptions.MaxSolutions"/> allows.</summary>
public sealed class QueryBudgetException(long maxSolutions)
    : Exception(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The query makes more than {maxSolutions} intermediate solutions; narrow it down or raise the bound."));
