namespace KarabakhGraph.Store.Indexes;

/// <summary>The bytes of numbered blocks.</summary>
internal abstract class BlockSource
{
    /// <summary>The bytes of a block. Whoever uses them keeps the source alive.</summary>
    /// <exception cref="InvalidDataException">The bytes are not those that were written.</exception>
    public abstract ReadOnlySpan<byte> this[int block] { get; }
}
