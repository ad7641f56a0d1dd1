namespace KarabakhGraph.Rdf;

/// <summary>A change of a <see cref="Dataset"/>, made on a copy, which is taken over by <see cref="Commit"/> or else forgotten.</summary>
/// <remarks>The dataset stays as it is until then, and can be read.</remarks>
public sealed class DatasetTransaction : IQuadTransaction
{
    private readonly Dataset _dataset;
    private readonly long _version;
    private readonly HashSet<Term?> _emptied = [];
    private Dataset? _copy;

    internal DatasetTransaction(Dataset dataset)
    {
        _dataset = dataset;
        _version = dataset.Version;
    }

    /// <inheritdoc/>
    public IQuadSource Source => Current();

    /// <inheritdoc/>
    public QuadChanges Changes
    {
        get
        {
            var current = Current();
            List<EncodedQuad> removed = [.. _dataset.Without(current)];
            List<EncodedQuad> added = [.. current.Without(_dataset)];
            var graphs = removed.Concat(added).Select(quad => quad.Graph).Distinct().Select(id => id == TermId.DefaultGraph ? null : current.Resolve(id));
            return new QuadChanges(removed.Count, added.Count, [.. graphs.OrderBy(graph => graph?.ToString(), StringComparer.Ordinal)]);
        }
    }

    /// <inheritdoc/>
    public void Apply(IReadOnlyCollection<Quad> removed, IReadOnlyCollection<Quad> added)
    {
        var copy = Copy();
        copy.Remove(removed);
        foreach (var quad in added)
        {
            copy.Add(quad);
        }
    }

    /// <inheritdoc/>
    public void RemoveGraph(Term? graph) => _emptied.Add(graph);

    /// <summary>Makes the dataset what the transaction sees. The transaction is over then.</summary>
    /// <exception cref="InvalidOperationException">The dataset has changed since the transaction began, or was committed already.</exception>
    public void Commit()
    {
        if (_dataset.Version != _version)
        {
            throw new InvalidOperationException("The dataset has changed since the transaction began.");
        }

        if (Current() != _dataset)
        {
            _dataset.Become(Current());
        }
    }

    private Dataset Current() => _emptied.Count > 0 ? Copy() : _copy ?? _dataset;

    /// <summary>The copy, to be written; graphs are emptied all at once, because each time takes a walk over all quads.</summary>
    private Dataset Copy()
    {
        _copy ??= new Dataset(_dataset);
        if (_emptied.Count > 0)
        {
            _copy.RemoveGraphs(_emptied);
            _emptied.Clear();
        }

        return _copy;
    }
}
