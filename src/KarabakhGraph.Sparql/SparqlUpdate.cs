using KarabakhGraph.Sparql.Algebra;
using KarabakhGraph.Sparql.Parsing;
using KarabakhGraph.Sparql.Updates;

namespace KarabakhGraph.Sparql;

/// <summary>An update (a request of operations in sequence) that has been read and found well formed; it can be evaluated any number of times, from any thread.</summary>
public sealed class SparqlUpdate
{
    private SparqlUpdate(EquatableList<UpdateOperation> operations) => Operations = operations;

    internal EquatableList<UpdateOperation> Operations { get; }

    /// <summary>Reads an update (SPARQL 1.1 Update).</summary>
    /// <param name="text">The update; a text without operations changes nothing.</param>
    /// <param name="baseIri">An absolute IRI against which relative ones stand until BASE says otherwise; null for none.</param>
    /// <exception cref="SparqlSyntaxException">The text is not an update.</exception>
    public static SparqlUpdate Parse(string text, string? baseIri = null) => new(SparqlParser.ParseUpdate(text, baseIri));
}
