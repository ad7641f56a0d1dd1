namespace KarabakhGraph.Rdf;

/// <summary>A change of a <see cref="Dataset"/>, made on a copy, which is taken over by <see cref="Commit"/> or else forgotten.</summary>
/// <remarks>The dataset stays as it is until then, and can be read.</remarks>
public sealed class DatasetTransaction : IQuadTransaction
{
    private readonly Dataset _dataset;
    private readonly long _version;
    private Dataset? _copy;

    internal DatasetTransaction(Dataset dataset)
    {
        _dataset = dataset;
        _version = dataset.Version;
    }

    /// <inheritdoc/>
    public IQuadSource Source => _copy ?? _dataset;

    /// <inheritdoc/>
    public QuadChanges Changes
    {
        get
        {
            if (_copy is null)
            {
                return new QuadChanges(0, 0, []);
            }

            List<EncodedQuad> removed = [.. _dataset.Without(_copy)];
            List<EncodedQuad> added = [.. _copy.Without(_dataset)];
            var graphs = removed.Concat(added).Select(quad => quad.Graph).Distinct().Select(id => id == TermId.DefaultGraph ? null : _copy.Resolve(id));
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
    public void RemoveGraph(Term? graph) => Copy().RemoveGraph(graph);

    /// <summary>Makes the dataset what the transaction sees. The transaction is over then.</summary>
    /// <exception cref="InvalidOperationException">The dataset has changed since the transaction began, or was committed already.</exception>
    public void Commit()
    {
        if (_dataset.Version != _version)
        {
            throw new InvalidOperationException("The dataset has changed since the transaction began.");
        }

        if (_copy is not null)
        {
            _dataset.Become(_copy);
        }
    }

    private Dataset Copy() => _copy ??= new Dataset(_dataset);
}
