using KarabakhGraph.Rdf;
using KarabakhGraph.Store.Indexes;
using KarabakhGraph.Store.Loading;
using KarabakhGraph.Store.Log;

namespace KarabakhGraph.Store;

/// <summary>A change of a store under way; <see cref="Commit"/> makes all of it happen at once, <see cref="Dispose"/> without it gives it up.</summary>
/// <remarks>
/// For one thread; while it lives no other transaction begins. A blank node that came out of the store (label <c>n</c> and its serial) is that node;
/// every other label is a new node, the same one for the same label within this transaction.
/// </remarks>
public sealed class WriteTransaction : IQuadTransaction, IDisposable
{
    private readonly QuadStore _store;
    private readonly PendingCommit _pending;
    private readonly HashSet<EncodedQuad> _removed = [];
    private readonly HashSet<EncodedQuad> _added = [];
    private readonly Dictionary<BlankNode, TermId> _newNodes = [];
    private IQuadSource? _source;
    private bool _isOver;

    internal WriteTransaction(QuadStore store, PendingCommit pending)
    {
        _store = store;
        _pending = pending;
    }

    /// <inheritdoc/>
    public IQuadSource Source => _source ??= _removed.Count + _added.Count + _newNodes.Count == 0 ? State : new TransactionSource(Seen(), _newNodes);

    /// <inheritdoc/>
    public QuadChanges Changes
    {
        get
        {
            var written = _pending.Graphs;
            var graphs = _removed.Concat(_added).Select(quad => quad.Graph).Concat(written.Select(graph => graph.Name)).Distinct().Select(State.NameOf);
            return new(
                _removed.Count + written.Sum(graph => graph.Removed),
                _added.Count + written.Sum(graph => graph.Added),
                [.. graphs.OrderBy(graph => graph?.ToString(), StringComparer.Ordinal)]);
        }
    }

    private Snapshot State => _pending.State;

    private QuadDelta Delta => new(QuadOrder.Sorted([.. _removed]), QuadOrder.Sorted([.. _added]));

    /// <inheritdoc/>
    public void Apply(IReadOnlyCollection<Quad> removed, IReadOnlyCollection<Quad> added)
    {
        Change();
        foreach (var quad in removed)
        {
            if (TryFind(quad, out var encoded))
            {
                Remove(encoded);
            }
        }

        foreach (var quad in added)
        {
            Add(Encode(quad, quad.Graph));
        }
    }

    /// <summary>Adds quads.</summary>
    public void Add(IEnumerable<Quad> quads)
    {
        Change();
        foreach (var quad in quads)
        {
            Add(Encode(quad, quad.Graph));
        }
    }

    /// <summary>Adds the quads of a document.</summary>
    /// <param name="utf8">The document; stays open.</param>
    /// <param name="format">Its syntax.</param>
    /// <param name="options">What messages call it, and its limits.</param>
    /// <param name="graph">Where quads go that the document has in its default graph; null for the default graph.</param>
    /// <returns>How many quads were read, repetitions included.</returns>
    /// <remarks>Its blank nodes are new ones. Made for much at once: it is written to the journal while it is read, and counts only with the commit.</remarks>
    /// <exception cref="RdfSyntaxException">The document is not of the syntax. The transaction must be given up then: a part of it was added.</exception>
    public long Load(Stream utf8, RdfFormat format, RdfReaderOptions? options = null, Term? graph = null) => Load(utf8, format, options, graph, BulkLoader.ChunkSize);

    internal long Load(Stream utf8, RdfFormat format, RdfReaderOptions? options, Term? graph, int chunkSize)
    {
        Change();
        WriteChanges();
        return _pending.Load(utf8, format, options, graph, chunkSize);
    }

    /// <inheritdoc/>
    public void RemoveGraph(Term? graph)
    {
        Change();
        if (IdOf(graph) is { IsSome: true } id)
        {
            Content(id).ToList().ForEach(RemovePresent);
        }
    }

    /// <summary>Makes a graph hold these quads and no others. Only the difference is written, and nothing at all when the content is equal.</summary>
    /// <param name="graph">The name of the graph; null for the default graph.</param>
    /// <param name="quads">The content; what they say of their own graph is passed over.</param>
    /// <remarks>
    /// Blank nodes of the content are the graph's own. When the quads that have blank nodes are equal to those that are there but for labels, they stay as they
    /// are; otherwise they are replaced by new nodes, all of them.
    /// </remarks>
    public void ReplaceGraph(Term? graph, IReadOnlyCollection<Quad> quads)
    {
        Change();
        var name = graph is null ? TermId.DefaultGraph : IdOf(graph) is { IsSome: true } known ? known : Encode(graph);
        var wanted = quads.ToLookup(quad => quad.Subject is BlankNode || quad.Object is BlankNode);
        var present = Content(name).ToLookup(quad => quad.Subject.Kind == TermKind.BlankNode || quad.Object.Kind == TermKind.BlankNode);
        ReplaceGround([.. present[false]], wanted[false].Select(quad => Encode(quad, graph)).ToHashSet());
        if (!GraphContent.AreEqual([.. wanted[true]], [.. present[true].Select(quad => GraphContent.Decode(State, quad))]))
        {
            ReplaceNodes(name, [.. present[true]], wanted[true]);
        }
    }

    /// <summary>Makes the change happen: all of it or, whatever fails, nothing of it.</summary>
    /// <returns>The commit; null when nothing has changed and so nothing was written.</returns>
    /// <exception cref="StoreException">The journal could not be written: <see cref="StoreError.WriteFailed"/>.</exception>
    public CommitInfo? Commit()
    {
        Change();
        _isOver = true;
        try
        {
            WriteChanges();
        }
        catch
        {
            End();
            throw;
        }

        return _store.Commit(_pending);
    }

    /// <summary>Gives the change up if it was not committed.</summary>
    public void Dispose()
    {
        if (!_isOver)
        {
            _isOver = true;
            End();
        }
    }

    private Snapshot Seen()
    {
        var delta = Delta;
        return State.With(State.Index.Apply(delta), GraphDelta.Of(QuadOrder.ByGraph(delta.Removed), QuadOrder.ByGraph(delta.Added)));
    }

    private void WriteChanges()
    {
        _pending.Write(Delta);
        _removed.Clear();
        _added.Clear();
    }

    private void End()
    {
        try
        {
            _pending.Dispose();
        }
        finally
        {
            _store.EndWrite();
        }
    }

    private void Change()
    {
        ObjectDisposedException.ThrowIf(_isOver, this);
        _source = null;
    }

    private void Remove(EncodedQuad quad)
    {
        if (!_added.Remove(quad) && State.Holds(quad))
        {
            _removed.Add(quad);
        }
    }

    /// <summary>Removes a quad that the transaction sees.</summary>
    private void RemovePresent(EncodedQuad quad)
    {
        if (!_added.Remove(quad))
        {
            _removed.Add(quad);
        }
    }

    /// <summary>Adds a quad that the transaction does not see.</summary>
    private void AddAbsent(EncodedQuad quad)
    {
        if (!_removed.Remove(quad))
        {
            _added.Add(quad);
        }
    }

    private void Add(EncodedQuad quad)
    {
        if (!_removed.Remove(quad) && !State.Holds(quad))
        {
            _added.Add(quad);
        }
    }

    /// <summary>The quads of a graph as the transaction sees it.</summary>
    private IEnumerable<EncodedQuad> Content(TermId graph) =>
        State.QuadsOf(graph).Where(quad => !_removed.Contains(quad)).Concat(_added.Where(quad => quad.Graph == graph));

    private void ReplaceGround(HashSet<EncodedQuad> old, HashSet<EncodedQuad> wanted)
    {
        foreach (var quad in old.Where(quad => !wanted.Contains(quad)))
        {
            RemovePresent(quad);
        }

        foreach (var quad in wanted.Where(quad => !old.Contains(quad)))
        {
            AddAbsent(quad);
        }
    }

    private void ReplaceNodes(TermId graph, List<EncodedQuad> old, IEnumerable<Quad> quads)
    {
        old.ForEach(RemovePresent);
        Dictionary<BlankNode, TermId> nodes = [];
        foreach (var quad in quads)
        {
            AddAbsent(new(Own(quad.Subject, nodes), Encode(quad.Predicate), Own(quad.Object, nodes), graph));
        }
    }

    /// <summary>A term of a document that has its own blank nodes.</summary>
    private TermId Own(Term term, Dictionary<BlankNode, TermId> nodes) =>
        term is not BlankNode node ? Encode(term) : nodes.TryGetValue(node, out var id) ? id : nodes[node] = State.Dictionary.AddBlankNode();

    private EncodedQuad Encode(Quad quad, Term? graph) =>
        new(Encode(quad.Subject), Encode(quad.Predicate), Encode(quad.Object), graph is null ? TermId.DefaultGraph : Encode(graph));

    private TermId Encode(Term term)
    {
        if (term is not BlankNode node)
        {
            return State.Dictionary.Add(term);
        }

        return IdOf(node) is { IsSome: true } known ? known : _newNodes[node] = State.Dictionary.AddBlankNode();
    }

    private bool TryFind(Quad quad, out EncodedQuad encoded)
    {
        encoded = new(IdOf(quad.Subject), IdOf(quad.Predicate), IdOf(quad.Object), IdOf(quad.Graph));
        return encoded.Subject.IsSome && encoded.Predicate.IsSome && encoded.Object.IsSome && encoded.Graph.IsSome;
    }

    private TermId IdOf(Term? term) =>
        term is null ? TermId.DefaultGraph : term is BlankNode node && _newNodes.TryGetValue(node, out var id) ? id : State.Find(term);
}
