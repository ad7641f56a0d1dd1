namespace KarabakhGraph.Rdf;

/// <summary>A walk over the quads of a source in one <see cref="KeyOrder"/>, batch by batch, column by column.</summary>
/// <remarks>
/// A cursor stands before its first batch. What <see cref="Column"/> gives is valid until the next call of <see cref="Read"/> or <see cref="Seek"/>;
/// a column that nobody asks for is never decoded. Not safe for several threads; each takes its own.
/// </remarks>
public abstract class QuadCursor : IDisposable
{
    /// <summary>The quads of the current batch; 0 before the first and behind the last.</summary>
    public int Count { get; protected set; }

    /// <summary>Goes to the next batch of at least one quad; false at the end.</summary>
    public abstract bool Read();

    /// <summary>The terms in one place of the current batch, <see cref="Count"/> of them, in the cursor's order.</summary>
    public abstract ReadOnlySpan<TermId> Column(QuadPosition position);

    /// <summary>Makes the next <see cref="Read"/> start at the first quad that does not stand before the key; forward or backward, never out of the scanned prefix.</summary>
    /// <param name="key">Compared in the cursor's order; <see cref="TermId.None"/> stands before every term. Places of the scanned prefix are ignored.</param>
    public abstract void Seek(EncodedQuad key);

    /// <summary>Gives buffers back.</summary>
    public virtual void Dispose() => GC.SuppressFinalize(this);
}
