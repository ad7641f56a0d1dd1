using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Algebra;

namespace KarabakhGraph.Sparql.Updates;

/// <summary>An operation of SPARQL 1.1 Update (section 3); the cases carry the names of the specification.</summary>
internal abstract record UpdateOperation;

/// <summary><c>INSERT DATA</c>. Its blank nodes stand for new ones, the same for the same label.</summary>
internal sealed record InsertData(EquatableList<Quad> Quads) : UpdateOperation;

/// <summary><c>DELETE DATA</c>.</summary>
internal sealed record DeleteData(EquatableList<Quad> Quads) : UpdateOperation;

/// <summary><c>DELETE</c> and <c>INSERT</c> with <c>WHERE</c>, the short form <c>DELETE WHERE</c> included.</summary>
/// <param name="Delete">What is removed for every solution; without blank nodes.</param>
/// <param name="Insert">What is added for every solution; its blank nodes are new each time.</param>
/// <param name="Where">Selects the variables of both templates. Its dataset is that of USING, or of WITH.</param>
internal sealed record Modify(EquatableList<QuadPattern> Delete, EquatableList<QuadPattern> Insert, SelectQuery Where) : UpdateOperation;

/// <summary><c>LOAD</c>.</summary>
/// <param name="Document">What is loaded.</param>
/// <param name="Into">The graph that takes its triples; null for the default graph.</param>
/// <param name="Silent">Whether a document that cannot be loaded is no error.</param>
internal sealed record Load(Iri Document, Iri? Into, bool Silent) : UpdateOperation;

/// <summary><c>CLEAR</c> and <c>DROP</c>, which are one where empty graphs are not recorded; then they never fail, and SILENT says nothing.</summary>
internal sealed record Clear(GraphTarget Target) : UpdateOperation;

/// <summary><c>CREATE</c>, which where empty graphs are not recorded only checks that the graph is not there.</summary>
internal sealed record Create(Iri Graph, bool Silent) : UpdateOperation;

/// <summary><c>ADD</c>, <c>MOVE</c> or <c>COPY</c>.</summary>
/// <param name="Kind">Which of the three.</param>
/// <param name="From">The graph that is read; null for the default graph.</param>
/// <param name="To">The graph that is written; null for the default graph.</param>
/// <param name="Silent">Whether it is no error that the graph to be read is not there.</param>
internal sealed record Transfer(TransferKind Kind, Iri? From, Iri? To, bool Silent) : UpdateOperation;

/// <summary>What happens to both graphs of a <see cref="Transfer"/>.</summary>
internal enum TransferKind
{
    /// <summary>The target keeps what it has.</summary>
    Add,

    /// <summary>The target is replaced.</summary>
    Copy,

    /// <summary>The target is replaced, and what was read is removed.</summary>
    Move,
}

/// <summary>The graphs that <see cref="Clear"/> empties.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Name">The name, for <see cref="GraphTargetKind.Graph"/>; else null.</param>
internal readonly record struct GraphTarget(GraphTargetKind Kind, Iri? Name = null);

/// <summary>The four forms of GraphRefAll.</summary>
internal enum GraphTargetKind
{
    /// <summary>One named graph.</summary>
    Graph,

    /// <summary>The default graph.</summary>
    Default,

    /// <summary>All named graphs.</summary>
    Named,

    /// <summary>All graphs.</summary>
    All,
}
