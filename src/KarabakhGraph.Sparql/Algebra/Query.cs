using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Algebra;

/// <summary>A query in one of its four forms (SPARQL 1.1, section 16).</summary>
/// <param name="Pattern">The pattern with its solution modifiers.</param>
/// <param name="Dataset">FROM and FROM NAMED; null when the query has neither.</param>
/// <param name="BaseIri">The base that IRI() resolves against; null when there is none.</param>
/// <param name="Prefixes">The prologue's prefixes, for those who print the result.</param>
internal abstract record Query(GraphPattern Pattern, DatasetClause? Dataset, string? BaseIri, PrefixMap Prefixes);

/// <summary>SELECT; the variables are those of its projection, in order.</summary>
internal sealed record SelectQuery(EquatableList<Variable> Variables, GraphPattern Pattern, DatasetClause? Dataset, string? BaseIri, PrefixMap Prefixes)
    : Query(Pattern, Dataset, BaseIri, Prefixes);

/// <summary>CONSTRUCT; blank nodes of the template are new for every solution.</summary>
internal sealed record ConstructQuery(EquatableList<TriplePattern> Template, GraphPattern Pattern, DatasetClause? Dataset, string? BaseIri, PrefixMap Prefixes)
    : Query(Pattern, Dataset, BaseIri, Prefixes);

/// <summary>ASK.</summary>
internal sealed record AskQuery(GraphPattern Pattern, DatasetClause? Dataset, string? BaseIri, PrefixMap Prefixes)
    : Query(Pattern, Dataset, BaseIri, Prefixes);

/// <summary>DESCRIBE; the subjects are IRIs and variables of the pattern.</summary>
internal sealed record DescribeQuery(EquatableList<PatternTerm> Subjects, GraphPattern Pattern, DatasetClause? Dataset, string? BaseIri, PrefixMap Prefixes)
    : Query(Pattern, Dataset, BaseIri, Prefixes);

/// <summary>The dataset a query asks for (section 13.2), or the WHERE of an update.</summary>
/// <param name="Default">FROM, USING or WITH: graphs merged into the default graph.</param>
/// <param name="Named">FROM NAMED or USING NAMED; null, from WITH only, for all named graphs of the source.</param>
internal sealed record DatasetClause(EquatableList<Iri> Default, EquatableList<Iri>? Named);
