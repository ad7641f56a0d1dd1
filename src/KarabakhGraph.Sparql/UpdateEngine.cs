using KarabakhGraph.Rdf;
using KarabakhGraph.Sparql.Updates;

namespace KarabakhGraph.Sparql;

/// <summary>Carries out SPARQL 1.1 updates on a transaction.</summary>
/// <remarks>
/// <para>One engine serves one transaction, and one thread. The operations of an update see what those before them have done. When one fails, the transaction holds the changes up to there: whoever
/// began it gives it up, so that the update is done as a whole or not at all, and commits it otherwise.</para>
/// <para>Graphs are there as long as they hold a quad: clearing or dropping one that is not there does nothing, and creating a new one leaves no trace.
/// To create one that is there, or to add, copy or move a named graph that is not, is an <see cref="UpdateException"/> unless SILENT is said.</para>
/// <para>With <see cref="SparqlOptions.UnionDefaultGraph"/>, WHERE without USING and WITH sees the union of all graphs as its default graph, as a query
/// does. Triples outside of GRAPH are written to, and removed from, the default graph alone, and so are DEFAULT of CLEAR, DROP, ADD, COPY and MOVE.</para>
/// </remarks>
/// <param name="transaction">What is changed.</param>
/// <param name="options">How WHERE is evaluated; null for the defaults. Its bounds hold for every WHERE on its own.</param>
public sealed class UpdateEngine(IQuadTransaction transaction, SparqlOptions? options = null)
{
    // One for all updates of the transaction: what was given out is not given out again, even where a store finds new nodes under labels of its own only.
    private readonly NewBlankNodes _newBlankNodes = new(transaction);

    /// <summary>Reads the document of an IRI, for LOAD; null denies LOAD.</summary>
    /// <remarks>Quads outside of named graphs go where LOAD says. An <see cref="IOException"/> or <see cref="RdfSyntaxException"/> says that the document cannot be had; LOAD SILENT passes over those.</remarks>
    public Func<Iri, CancellationToken, IEnumerable<Quad>>? Loader { get; init; }

    /// <summary>Reads an update and carries it out.</summary>
    /// <param name="text">The update.</param>
    /// <param name="cancellation">Stops the evaluation.</param>
    /// <exception cref="SparqlSyntaxException">The text is not an update; nothing has been changed then.</exception>
    /// <inheritdoc cref="Evaluate(SparqlUpdate, CancellationToken)"/>
    public QuadChanges Evaluate(string text, CancellationToken cancellation = default) => Evaluate(SparqlUpdate.Parse(text), cancellation);

    /// <summary>Carries an update out.</summary>
    /// <param name="update">The update.</param>
    /// <param name="cancellation">Stops the evaluation.</param>
    /// <returns>What the transaction has changed since it began.</returns>
    /// <exception cref="UpdateException">An operation cannot be carried out.</exception>
    /// <exception cref="LoadDeniedException">The update uses LOAD, and there is no <see cref="Loader"/>.</exception>
    /// <exception cref="OperationCanceledException">The evaluation was cancelled.</exception>
    /// <exception cref="QueryBudgetException">A WHERE went beyond a bound of the options.</exception>
    /// <exception cref="ServiceDeniedException">A WHERE uses SERVICE.</exception>
    public QuadChanges Evaluate(SparqlUpdate update, CancellationToken cancellation = default)
    {
        new UpdateEvaluation(transaction, options ?? SparqlOptions.Default, Loader, _newBlankNodes, cancellation).Run(update.Operations);
        return transaction.Changes;
    }
}
