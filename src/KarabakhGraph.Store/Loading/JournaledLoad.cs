using KarabakhGraph.Rdf;
using KarabakhGraph.Store.Dictionary;
using KarabakhGraph.Store.Indexes;
using KarabakhGraph.Store.Log;

namespace KarabakhGraph.Store.Loading;

/// <summary>A commit under way that only loads documents: each chunk goes to the journal while the next one is read.</summary>
internal sealed class JournaledLoad : IDisposable
{
    private readonly Snapshot _state;
    private readonly BulkLoader _loader;
    private readonly CommitWriter _writer;
    private readonly Dictionary<TermId, long> _graphs = [];
    private EncodedQuad[] _room = [];
    private EncodedQuad[] _spare = [];

    /// <param name="state">The state before.</param>
    /// <param name="journaled">The terms that the journal has.</param>
    public JournaledLoad(Snapshot state, TermCounts journaled)
    {
        _state = state;
        _loader = new(state.Dictionary, state.Index);
        _writer = state.Journal.BeginCommit();
        Journaled = journaled;
    }

    /// <summary>The terms that the journal has when this is finished.</summary>
    public TermCounts Journaled { get; private set; }

    /// <summary>How many quads were not there before.</summary>
    public long Added { get; private set; }

    /// <summary>Loads a document; gives the number of its quads, repetitions included.</summary>
    /// <exception cref="RdfSyntaxException">The document is not of its syntax.</exception>
    /// <exception cref="StoreException">The journal could not be written.</exception>
    public long Load(Stream utf8, RdfFormat format, RdfReaderOptions? options, Term? graph)
    {
        long read = 0;
        foreach (var chunk in _loader.Load(utf8, format, options, graph))
        {
            read += chunk.Read;
            TermFrame.WriteAll(_state.Dictionary, Journaled, chunk.To, _writer);
            Journaled = chunk.To;
            var byGraph = ByGraph(chunk.Delta.Added);
            QuadFrame.WriteAll(FrameKind.Added, byGraph, _writer);
            foreach (var delta in GraphDelta.Of([], byGraph))
            {
                _graphs[delta.Name] = _graphs.GetValueOrDefault(delta.Name) + delta.Added;
            }

            Added += byGraph.Length;
        }

        return read;
    }

    private ReadOnlySpan<EncodedQuad> ByGraph(EncodedQuad[] quads)
    {
        if (_room.Length < quads.Length)
        {
            (_room, _spare) = (new EncodedQuad[quads.Length], new EncodedQuad[quads.Length]);
        }

        return QuadSorter.By(QuadPosition.Graph, quads, _room, _spare, quads.Length).AsSpan(0, quads.Length);
    }

    /// <summary>Makes it a commit.</summary>
    public (Snapshot State, CommitRecord Commit) Finish(long time)
    {
        var graphs = _graphs.Select(graph => new GraphDelta(graph.Key, 0, graph.Value)).OrderBy(graph => graph.Name).ToList();
        var state = _state.With(_loader.Index, graphs);
        var commit = _writer.Finish(time, state.Count, graphs);
        return (state.At(commit), commit);
    }

    /// <summary>The quads that were not there before.</summary>
    public List<EncodedQuad> Quads()
    {
        List<EncodedQuad> quads = [];
        foreach (var run in _loader.Loaded)
        {
            run.Added.AddTo(quads);
        }

        return quads;
    }

    /// <summary>Takes back what was written when it was not finished.</summary>
    public void Dispose() => _writer.Dispose();
}
