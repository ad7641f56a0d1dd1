using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Parsing;

namespace KarabakhGraph.Sparql;

/// <summary>A query that has been read and found well formed; it can be evaluated any number of times, from any thread.</summary>
public sealed class SparqlQuery
{
    internal SparqlQuery(Query algebra) => Algebra = algebra;

    /// <summary>FROM: the graphs that make up the default graph; empty when the query does not say.</summary>
    public IReadOnlyList<Iri> From => Algebra.Dataset?.Default ?? [];

    /// <summary>FROM NAMED: the named graphs; empty when the query does not say.</summary>
    public IReadOnlyList<Iri> FromNamed => Algebra.Dataset?.Named ?? [];

    internal Query Algebra { get; }

    /// <summary>Reads a query (SPARQL 1.1 Query Language).</summary>
    /// <param name="text">The query.</param>
    /// <param name="baseIri">An absolute IRI against which relative ones stand until BASE says otherwise; null for none.</param>
    /// <param name="bindings">
    /// Values that variables have from the start. They are joined in as a VALUES at the head of the outermost group, never pasted into the text,
    /// so whatever the values hold stays a value. Subqueries do not see them.
    /// </param>
    /// <exception cref="SparqlSyntaxException">The text is not a query.</exception>
    public static SparqlQuery Parse(string text, string? baseIri = null, IReadOnlyDictionary<Variable, Term>? bindings = null) =>
        new(SparqlParser.ParseQuery(text, baseIri, bindings));

    /// <summary>The algebra of the query's pattern as an S-expression.</summary>
    public override string ToString() => Algebra.Pattern.ToString();
}
