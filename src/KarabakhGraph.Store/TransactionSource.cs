using KarabakhGraph.Rdf;

namespace KarabakhGraph.Store;

/// <summary>What a transaction sees: its changes, and its new blank nodes under the labels that they came with.</summary>
internal sealed class TransactionSource(Snapshot state, Dictionary<BlankNode, TermId> newNodes) : IQuadSource
{
    public IReadOnlyList<GraphEntry> Graphs => state.Graphs;

    public TermId Find(Term term) => term is BlankNode node && newNodes.TryGetValue(node, out var id) ? id : state.Find(term);

    public Term Resolve(TermId id) => state.Resolve(id);

    public QuadCursor Scan(KeyOrder order, EncodedQuad prefix) => state.Scan(order, prefix);

    public long CountMatches(KeyOrder order, EncodedQuad prefix) => state.CountMatches(order, prefix);

    public PredicateStatistics Statistics(TermId predicate) => state.Statistics(predicate);
}
