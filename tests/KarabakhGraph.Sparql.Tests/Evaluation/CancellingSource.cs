using KarabakhGraph.Rdf;

namespace KarabakhGraph.Sparql.Tests.Evaluation;

/// <summary>A source that cancels the query which reads it once it has given out so many quads.</summary>
internal sealed class CancellingSource(IQuadSource source, CancellationTokenSource stop, int quads) : IQuadSource
{
    private int _left = quads;

    public IEnumerable<TermId> GraphNames => source.GraphNames;

    public TermId Find(Term term) => source.Find(term);

    public Term Resolve(TermId id) => source.Resolve(id);

    public IEnumerable<EncodedQuad> Match(EncodedQuad pattern)
    {
        foreach (var quad in source.Match(pattern))
        {
            if (--_left == 0)
            {
                stop.Cancel();
            }

            yield return quad;
        }
    }
}
