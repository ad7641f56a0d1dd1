using KarabakhGraph.Rdf;
using KarabakhGraph.Store.Dictionary;
using KarabakhGraph.Store.Indexes;
using KarabakhGraph.Store.Loading;

namespace KarabakhGraph.Store.Log;

/// <summary>The commit that a transaction writes: changes one after the other, each against the state that those before it left. Without <see cref="Finish"/> nothing has happened.</summary>
/// <param name="state">The state before it.</param>
/// <param name="journaled">The terms that the journal has.</param>
internal sealed class PendingCommit(Snapshot state, TermCounts journaled) : IDisposable
{
    private readonly SortedDictionary<TermId, GraphDelta> _graphs = [];
    private CommitWriter? _writer;
    private EncodedQuad[] _room = [];
    private EncodedQuad[] _spare = [];

    /// <summary>The state with the changes that were written.</summary>
    public Snapshot State { get; private set; } = state;

    /// <summary>The terms that the journal has with it.</summary>
    public TermCounts Journaled { get; private set; } = journaled;

    /// <summary>True as long as nothing was written.</summary>
    public bool IsEmpty => _writer is null;

    /// <summary>What it does to each graph so far.</summary>
    public IReadOnlyCollection<GraphDelta> Graphs => _graphs.Values;

    /// <summary>Writes a change.</summary>
    /// <exception cref="StoreException">The journal could not be written.</exception>
    public void Write(QuadDelta delta)
    {
        if (!delta.IsEmpty)
        {
            var index = State.Index.Apply(delta);
            MoveTo(index, Append(delta, State.Dictionary.Counts));
        }
    }

    /// <summary>Writes what a document has and the state has not, as it is read; gives the number of quads read.</summary>
    public long Load(Stream utf8, RdfFormat format, RdfReaderOptions? options, Term? graph, int chunkSize)
    {
        var loader = new BulkLoader(State.Dictionary, State.Index);
        var read = 0L;
        List<GraphDelta> graphs = [];
        foreach (var chunk in loader.Load(utf8, format, options, graph, chunkSize))
        {
            read += chunk.Read;
            if (!chunk.Delta.IsEmpty)
            {
                graphs.AddRange(Append(chunk.Delta, chunk.To));
            }
        }

        if (graphs.Count > 0)
        {
            MoveTo(loader.Index, graphs);
        }

        return read;
    }

    /// <summary>Writes the record that makes the changes a commit.</summary>
    public CommitRecord Finish(long time) => _writer!.Finish(time, State.Count, [.. _graphs.Values]);

    public void Dispose() => _writer?.Dispose();

    private List<GraphDelta> Append(QuadDelta delta, TermCounts terms)
    {
        _writer ??= State.Journal.BeginCommit();
        TermFrame.WriteAll(State.Dictionary, Journaled, terms, _writer);
        Journaled = terms;
        var removed = QuadOrder.ByGraph(delta.Removed);
        var added = ByGraph(delta.Added);
        QuadFrame.WriteAll(FrameKind.Removed, removed, _writer);
        QuadFrame.WriteAll(FrameKind.Added, added, _writer);
        return GraphDelta.Of(removed, added);
    }

    /// <summary>As <see cref="QuadOrder.ByGraph"/>, but chunk after chunk of a long document is sorted in the same memory.</summary>
    private ReadOnlySpan<EncodedQuad> ByGraph(EncodedQuad[] quads)
    {
        if (_room.Length < quads.Length)
        {
            (_room, _spare) = (new EncodedQuad[quads.Length], new EncodedQuad[quads.Length]);
        }

        return QuadSorter.By(QuadPosition.Graph, quads, _room, _spare, quads.Length).AsSpan(0, quads.Length);
    }

    private void MoveTo(QuadIndex index, List<GraphDelta> graphs)
    {
        foreach (var graph in graphs)
        {
            var before = _graphs.GetValueOrDefault(graph.Name);
            _graphs[graph.Name] = new(graph.Name, before.Removed + graph.Removed, before.Added + graph.Added);
        }

        State = State.With(index, graphs);
    }
}
