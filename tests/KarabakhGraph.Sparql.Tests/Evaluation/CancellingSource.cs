using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Tests.Evaluation;

/// <summary>A source that cancels the query which reads it once it has given out so many quads.</summary>
internal sealed class CancellingSource(IQuadSource source, CancellationTokenSource stop, int quads) : IQuadSource
{
    private int _left = quads;

    private void Stop() => stop.Cancel();

    public IReadOnlyList<GraphEntry> Graphs => source.Graphs;

    public TermId Find(Term term) => source.Find(term);

    public Term Resolve(TermId id) => source.Resolve(id);

    public long CountMatches(KeyOrder order, EncodedQuad prefix) => source.CountMatches(order, prefix);

    public PredicateStatistics Statistics(TermId predicate) => source.Statistics(predicate);

    public QuadCursor Scan(KeyOrder order, EncodedQuad prefix) => new Cursor(this, source.Scan(order, prefix));

    /// <summary>Gives out one quad a batch.</summary>
    private sealed class Cursor(CancellingSource owner, QuadCursor inner) : QuadCursor
    {
        private int _row;

        public override bool Read()
        {
            _row = _row + 1 < inner.Count ? _row + 1 : 0;
            if (_row == 0 && !inner.Read())
            {
                Count = 0;
                return false;
            }

            if (--owner._left == 0)
            {
                owner.Stop();
            }

            Count = 1;
            return true;
        }

        public override ReadOnlySpan<TermId> Column(QuadPosition position) => inner.Column(position).Slice(_row, Count);

        public override void Seek(EncodedQuad key)
        {
            inner.Seek(key);
            _row = 0;
            Count = 0;
        }

        public override void Dispose()
        {
            inner.Dispose();
            base.Dispose();
        }
    }
}
